import type { MadeSignature } from '../../../../db/schema/index.ts'
import type { SignatureReport, VerificationReport } from '../../../documents/documents.ts'
import { type Call, refuse } from '../../call.ts'
import type { Handler } from '../../handler.ts'
import { toDocumentFailure } from './failure.ts'
import { viewDocument } from './list.ts'
import { refuseOtherName, refuseUnsignable } from './sign.ts'
import { readDocument, storeDocument } from './store.ts'
import { trustFacts } from './verify.ts'

/**
 * A copy that went to another laptop and comes back: it must begin with the very bytes that stand here, show what they
 * show, and have nothing added but signatures in the blocks that wait for them, each of which must be good. Whom they name is taken from the document's own
 * blocks, and a certificate in another name is asked about; who issued it may be unknown here, which the verification
 * says.
 */
export const takeSignedDocument: Handler<'document.takeSigned'> = async (call, input) => {
  const { meetingId, documentId, fileToken, isNameConfirmed } = input
  refuseUnsignable(call.host.db.read, input)
  const { row, bytes } = readDocument(call, { meetingId, documentId })
  const copy = call.host.files.read(fileToken, call.actorId()).bytes
  if (copy.byteLength <= bytes.byteLength || Buffer.compare(copy.subarray(0, bytes.byteLength), bytes) !== 0)
    refuse('STATE_CONFLICT', { what: 'not_a_signed_copy' })
  const report = await verify(call, { pdf: copy, knownLength: bytes.byteLength })
  const signers = row.signers ?? []
  const signatures: MadeSignature[] = newSignatures(report, row.signatures.length).map((signature) => {
    const { fieldName, signer, claimedAt } = signature
    // What a signature shows may stand over the page, so one stands only where the paper has a block for it.
    const expected =
      signers.find(({ field }) => field === fieldName) ??
      refuse('STATE_CONFLICT', { what: 'not_a_signed_copy' })
    if (!isNameConfirmed) refuseOtherName(signer ?? '', expected.name)
    const { name, position } = expected
    return { name, position, signedAt: claimedAt ?? call.now, field: fieldName }
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

const verify = (call: Call, copy: { pdf: Uint8Array; knownLength: number }): Promise<VerificationReport> =>
  call.host.documents.verifyPdf({ ...copy, ...trustFacts(call.host.db.read) }).catch(toDocumentFailure)

function newSignatures(report: VerificationReport, known: number): SignatureReport[] {
  if (report.status === 'invalid') refuse('STATE_CONFLICT', { what: 'bad_signature' })
  if (report.isKnownPartChanged !== false) refuse('STATE_CONFLICT', { what: 'not_a_signed_copy' })
  const added = report.signatures.slice(known)
  if (added.length === 0) refuse('STATE_CONFLICT', { what: 'no_new_signature' })
  return added
}
