import { type DocumentRow, listDocuments } from '../../../../db/queries/document.ts'
import type { OutputOf } from '../../../../shared/contract/index.ts'
import type { Handler } from '../../handler.ts'

export const listMeetingDocuments: Handler<'document.list'> = ({ host }, { meetingId }) =>
  listDocuments(host.db.read, meetingId).map(viewDocument)

export const viewDocument = (row: DocumentRow): OutputOf<'document.list'>[number] => ({
  id: row.id,
  kind: row.kind,
  fileName: row.fileName,
  size: row.size,
  sha256: row.sha256,
  madeAt: row.madeAt,
  isDraft: row.isDraft,
  signatures: row.signatures.map(({ field, provenAt, level, ...signature }) => ({
    ...signature,
    field: field ?? null,
    provenAt: provenAt ?? null,
    level: level ?? null,
  })),
  signers: row.signers ?? [],
  supersededAt: row.supersededAt,
})
