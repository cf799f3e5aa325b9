import { findWorkspace } from '../../../../db/queries/person.ts'
import type { MadeSignature } from '../../../../db/schema/index.ts'
import type { VerificationReport } from '../../../documents/documents.ts'
import { refuse } from '../../call.ts'
import type { Handler } from '../../handler.ts'
import { toDocumentFailure } from './failure.ts'
import { viewDocument } from './list.ts'
import { refuseUnsignable } from './sign.ts'
import { readDocument, storeDocument } from './store.ts'
import { trustFacts } from './verify.ts'

/**
 * Asks the keeper's time-stamp server to prove when a paper was signed: PAdES B-T, by a time-stamp over the whole file.
 * After everybody has signed, since a copy that is away to be signed would no longer begin with the bytes that stand
 * here. What the server does or leaves undone costs the level: then the document that stood still stands.
 */
export const stampDocument: Handler<'document.stamp'> = async (call, input) => {
  const { meetingId } = input
  const { host } = call
  const url =
    findWorkspace(host.db.read)?.timestampUrl ?? refuse('STATE_CONFLICT', { what: 'no_timestamp_server' })
  refuseUnsignable(host.db.read, input)
  const { row, bytes } = readDocument(call, input)
  const signers = row.signers ?? []
  const isComplete = signers.every(({ field }) => row.signatures.some((made) => made.field === field))
  if (row.signatures.length === 0 || !isComplete) refuse('STATE_CONFLICT', { what: 'not_all_signed' })
  const { trustedPem, revoked } = trustFacts(host.db.read)
  const { pdf, problem } = await host.documents
    .upgradePdf({ pdf: bytes, level: 'B-T', trustedPem }, (request) => host.postTimestamp(url, request))
    .catch(toDocumentFailure)
  if (problem !== null || pdf.byteLength === bytes.byteLength) return { document: viewDocument(row), problem }
  const report = await host.documents.verifyPdf({ pdf, trustedPem, revoked }).catch(toDocumentFailure)
  const { kind, fileName, isDraft } = row
  const signatures = row.signatures.map((made) => withProof(made, report))
  const stored = await storeDocument(
    call,
    { meetingId, kind, fileName, isDraft, signatures, signers, bytes: pdf },
    {
      check: (db) => refuseUnsignable(db, input),
      event: (id, sha256) => ({
        type: 'document.stamped',
        data: { documentId: id, sha256, authority: report.timestamps.at(-1)?.authority ?? '', url },
      }),
    },
  )
  return { document: viewDocument(stored), problem: null }
}

function withProof(made: MadeSignature, report: VerificationReport): MadeSignature {
  const provenAt = report.signatures.find(({ fieldName }) => fieldName === made.field)?.provenAt
  return provenAt ? { ...made, provenAt } : made
}
