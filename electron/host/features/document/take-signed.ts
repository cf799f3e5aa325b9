import type { MadeSignature } from '../../../../db/schema/index.ts'
import type { SignatureReport, VerificationReport } from '../../../documents/documents.ts'
import { type Call, refuse } from '../../call.ts'
import type { Handler } from '../../handler.ts'
import { toDocumentFailure } from './failure.ts'
import { viewDocument } from './list.ts'
import { refuseUnsignable } from './sign.ts'
import { readDocument, storeDocument } from './store.ts'
import { trustFacts } from './verify.ts'

/**
 * A copy that went to another laptop and comes back: it must begin with the very bytes that stand here, so that nothing
 * but signatures can have come to it, and each of those must be good. Whom they name is taken from the document's own
 * blocks; who issued the certificate may be unknown here, which the verification says.
 */
export const takeSignedDocument: Handler<'document.takeSigned'> = async (call, input) => {
  const { meetingId, documentId, fileToken } = input
  refuseUnsignable(call.host.db.read, input)
  const { row, bytes } = readDocument(call, { meetingId, documentId })
  const copy = call.host.files.read(fileToken, call.actorId()).bytes
  if (copy.byteLength <= bytes.byteLength || Buffer.compare(copy.subarray(0, bytes.byteLength), bytes) !== 0)
    refuse('STATE_CONFLICT', { what: 'not_a_signed_copy' })
  const report = await verify(call, copy)
  const added = newSignatures(report, row.signatures.length)
  const signers = row.signers ?? []
  const signatures: MadeSignature[] = added.map(({ fieldName, signer, claimedAt }) => {
    const expected = signers.find(({ field }) => field === fieldName)
    const signedAt = claimedAt ?? call.now
    return expected
      ? { name: expected.name, position: expected.position, signedAt, field: fieldName }
      : { name: signer ?? '', position: '', signedAt }
  })
  const { kind, fileName, isDraft } = row
  const document = {
    ...{ meetingId, kind, fileName, isDraft, signers, bytes: copy },
    signatures: [...row.signatures, ...signatures],
  }
  const stored = await storeDocument(call, document, {
    check: (db) => refuseUnsignable(db, input),
    event: (id, sha256) => ({
      type: 'document.signed_elsewhere',
      data: { documentId: id, signers: signatures.map(({ name }) => name), sha256 },
    }),
  })
  return viewDocument(stored)
}

const verify = (call: Call, pdf: Uint8Array): Promise<VerificationReport> =>
  call.host.documents.verifyPdf({ pdf, ...trustFacts(call.host.db.read) }).catch(toDocumentFailure)

function newSignatures(report: VerificationReport, known: number): SignatureReport[] {
  if (report.status === 'invalid') refuse('STATE_CONFLICT', { what: 'bad_signature' })
  const added = report.signatures.slice(known)
  if (added.length === 0) refuse('STATE_CONFLICT', { what: 'no_new_signature' })
  return added
}
