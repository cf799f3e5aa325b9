import { type MeetingRecord, RECORD_FILE } from '../../shared/contract/meeting-record.ts'
import { assertArchival } from './archive/assert-archival.ts'
import { buildRecord, recordBytes } from './archive/build-record.ts'
import { composeDocument } from './compose/compose-document.ts'
import { protectedNames } from './compose/protected-names.ts'
import type { DocumentProgress, DocumentRequest } from './documents.ts'
import type { AttachedFile } from './pdf/attached-file.ts'
import { documentDefinition } from './pdf/document-pdf.ts'
import type { FontFiles } from './pdf/fonts.ts'
import { assertGlyphs, countTexts } from './pdf/missing-glyphs.ts'
import { PAGE, SIGNATURE_BOX } from './pdf/page-style.ts'
import { renderPdf } from './pdf/render-pdf.ts'
import { addSignatureFields, type FieldPlace } from './sign/signature-fields.ts'
import type { DrawnMark } from './thai-typography/settings.ts'

export type MakeContext = {
  fonts: FontFiles
  createdAt: Date
  onProgress?: (progress: DocumentProgress) => void
}

const PROGRESS_STEP = 50

/** The mark stands at the top of the room that is kept above a printed name, in its middle. */
function fieldPlace({ name, page, x, y }: DrawnMark): FieldPlace {
  const left = x - SIGNATURE_BOX.width / 2
  const top = PAGE.height - y
  return { name, page, rect: [left, top - SIGNATURE_BOX.height, left + SIGNATURE_BOX.width, top] }
}

/** Reports every fiftieth paragraph or cell; headers and footers are laid out too, so the count is capped. */
function leafCounter(total: number, onProgress: MakeContext['onProgress']): () => void {
  let done = 0
  return () => {
    done += 1
    if (done % PROGRESS_STEP === 0)
      onProgress?.({ done: Math.min(done, total), total, label: 'กำลังจัดหน้าเอกสาร' })
  }
}

const attachedRecord = (record: MeetingRecord, at: Date): AttachedFile => ({
  name: RECORD_FILE,
  description: 'บันทึกการประชุมสำหรับเครื่องอ่าน',
  mimeType: 'application/json',
  bytes: recordBytes(record),
  at,
})

/**
 * A document as PDF, with an empty signature field at each of its signature blocks.
 *
 * @throws DocumentsError MISSING_GLYPHS, NOT_ARCHIVAL
 */
export async function makePdf(request: DocumentRequest, context: MakeContext): Promise<Uint8Array> {
  const { createdAt } = context
  const record = buildRecord(request, createdAt)
  const flavour = record ? '3b' : '2b'
  const { digits } = request.model
  const definition = documentDefinition(composeDocument(request), { digits, createdAt, flavour })
  assertGlyphs(definition.content, context.fonts)
  const total = countTexts(definition.content)
  const { bytes, marks } = await renderPdf(definition, {
    fonts: context.fonts,
    protectedWords: protectedNames(request),
    onLeaf: leafCounter(total, context.onProgress),
    ...(record ? { attachment: attachedRecord(record, createdAt) } : {}),
  })
  const withFields = await addSignatureFields(bytes, marks.map(fieldPlace))
  await assertArchival(withFields, flavour)
  context.onProgress?.({ done: total, total, label: 'จัดหน้าเอกสารแล้ว' })
  return withFields
}
