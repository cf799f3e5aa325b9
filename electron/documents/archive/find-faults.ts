import { PDF, PdfBool } from '@libpdf/core'
import type { ArchivalFlavour } from './archival-flavour.ts'
import { checkAnnotations } from './check-annotations.ts'
import { checkAttachments } from './check-attachments.ts'
import { checkContent } from './check-content.ts'
import { checkFile } from './check-file.ts'
import { checkFonts } from './check-fonts.ts'
import { checkMetadata } from './check-metadata.ts'
import { checkObjects } from './check-objects.ts'
import { checkOutputIntent } from './check-output-intent.ts'
import { type ArchivalFault, Inspection } from './inspection.ts'

/** `tagged` without marked content and a tree that leads to it is a false claim to those who listen to a paper. */
function checkStructure(inspection: Inspection, markedContent: number): void {
  const { catalog } = inspection
  const marked = inspection.value(inspection.dict(catalog.get('MarkInfo'))?.get('Marked'))
  const tree = inspection.dict(catalog.get('StructTreeRoot'))
  const isClaimed = tree !== null || (marked instanceof PdfBool && marked.value)
  if (isClaimed && (markedContent === 0 || inspection.value(tree?.get('K')) === null))
    inspection.fault('false_structure', 'a structure is claimed and none is there')
}

/**
 * Our own structural check of PDF/A (ISO 19005-2 and -3, level b) for files that this program made: what stands in them
 * and nothing that must not. Stricter than the standard where a paper of ours has no use for what it allows; it knows
 * nothing of pictures in JPEG 2000 or of fonts of other kinds. veraPDF is asked too where there is Java (test/extra).
 */
export async function findArchivalFaults(
  bytes: Uint8Array,
  flavour: ArchivalFlavour,
): Promise<ArchivalFault[]> {
  let pdf: PDF
  try {
    pdf = await PDF.load(bytes)
  } catch (error) {
    return [{ rule: 'cross_references', detail: String(error) }]
  }
  const inspection = new Inspection(pdf, bytes, flavour)
  try {
    checkFile(inspection)
    checkMetadata(inspection)
    checkOutputIntent(inspection)
    checkObjects(inspection)
    const { fonts, markedContent } = checkContent(inspection)
    checkFonts(inspection, fonts)
    checkAnnotations(inspection)
    checkAttachments(inspection)
    checkStructure(inspection, markedContent)
  } catch (error) {
    // What cannot be read to its end cannot be kept for ever.
    inspection.fault('cross_references', String(error))
  }
  return inspection.faults
}
