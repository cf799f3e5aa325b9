import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { WriteConnection } from '../../../../db/open.ts'
import { findDocument, insertDocument, supersedeDocuments } from '../../../../db/queries/document.ts'
import { renameWhenFree } from '../../../../db/rename-when-free.ts'
import type { ExpectedSigner, MadeSignature } from '../../../../db/schema/index.ts'
import type { AuditEvent } from '../../../../shared/audit/events.ts'
import { formatOf, type PaperKind } from '../../../../shared/domain/documents/papers.ts'
import { sha256 } from '../../audit-log.ts'
import { type Call, found, refuse } from '../../call.ts'

export type NewDocument = {
  meetingId: string
  kind: PaperKind
  fileName: string
  bytes: Uint8Array
  isDraft: boolean
  signatures: MadeSignature[]
  signers: ExpectedSigner[]
}

/**
 * Puts a document into the workspace's folder and its row, with the log entry, into the database. The file is whole
 * under its own name before the row points at it; an older document of the kind stays on record, superseded.
 * @param steps.check looks, in the transaction itself, whether what the document was made from still stands
 * @throws what hindered it, or what `check` throws; then neither file nor row is left
 */
export async function storeDocument(
  call: Call,
  document: NewDocument,
  steps: { check?: (db: WriteConnection) => void; event: (id: string, hash: string) => AuditEvent },
) {
  const id = call.host.newId()
  const { meetingId, kind, fileName, bytes, isDraft, signatures, signers } = document
  const storedAs = `${id}.${formatOf(kind)}`
  const file = join(call.host.directory, 'documents', storedAs)
  const hash = sha256(bytes)
  try {
    writeFileSync(`${file}.part`, bytes, { mode: 0o600, flush: true })
    await renameWhenFree(`${file}.part`, file)
    call.record((db, log) => {
      steps.check?.(db)
      supersedeDocuments(db, { meetingId, kind, at: call.now })
      const facts = {
        id,
        meetingId,
        kind,
        fileName,
        storedAs,
        isDraft,
        signatures,
        signers,
        madeAt: call.now,
      }
      insertDocument(db, { ...facts, size: bytes.byteLength, sha256: hash })
      log(steps.event(id, hash))
    })
  } catch (error) {
    for (const left of [`${file}.part`, file]) rmSync(left, { force: true })
    throw error
  }
  return found(findDocument(call.host.db.read, { meetingId, documentId: id }), 'document')
}

/** The stored bytes, checked against the hash that the log holds. */
export function readDocument(call: Call, key: { meetingId: string; documentId: string }) {
  const row = found(findDocument(call.host.db.read, key), 'document')
  const bytes = readFileSync(join(call.host.directory, 'documents', row.storedAs))
  if (sha256(bytes) !== row.sha256)
    refuse('DOCUMENT_FAILED', { what: 'changed_on_disk', fileName: row.fileName })
  return { row, bytes }
}
