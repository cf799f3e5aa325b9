import { DocumentsError } from '../documents-error.ts'
import type { ArchivalFlavour } from './archival-flavour.ts'
import { findArchivalFaults } from './find-faults.ts'

/**
 * No file leaves with a claim that our own check denies. It is refused and not made again without the claim: a fault is
 * a mistake of this program or of an agency's font, an archive would find it years later, and who prints and signs looks
 * at pages, not at a warning. The meeting's record is untouched, Word copies are made as ever, and the sentence says
 * what to try.
 *
 * @throws DocumentsError NOT_ARCHIVAL with the rules in `detail`, each once
 */
export async function assertArchival(bytes: Uint8Array, flavour: ArchivalFlavour): Promise<void> {
  const faults = await findArchivalFaults(bytes, flavour)
  if (faults.length === 0) return
  const told = faults.map(({ rule, detail }) => `${rule}: ${detail}`).join('; ')
  throw new DocumentsError('NOT_ARCHIVAL', told, { detail: [...new Set(faults.map(({ rule }) => rule))] })
}
