import type { OutputOf } from '../../../../shared/contract/index.ts'
import {
  describeLaterChanges,
  fileProblemSentence,
  signatureProblemSentence,
} from '../../../../shared/messages/signature-problems.ts'
import type { VerificationReport } from '../../../documents/documents.ts'
import type { Handler } from '../../handler.ts'
import { toDocumentFailure } from './failure.ts'
import { listTrusted } from './trust.ts'

/** Any PDF, ours or not. A bad file is an answer, not an error. */
export const verifyDocument: Handler<'document.verify'> = async (call, { fileToken }) => {
  const { bytes } = call.host.files.read(fileToken, call.actorId())
  const trustedPem = listTrusted(call.host.directory)
  const report = await call.host.documents.verifyPdf({ pdf: bytes, trustedPem }).catch(toDocumentFailure)
  return viewReport(report)
}

function viewReport(report: VerificationReport): OutputOf<'document.verify'> {
  return {
    status: statusOf(report),
    signatures: report.signatures.map((signature) => ({
      name: signature.signer ?? '',
      issuer: signature.issuer ?? '',
      claimedAt: signature.claimedAt,
      isIntact: signature.isDigestOk && signature.isSignatureOk && signature.isSigningCertificateOk,
      isTrusted: signature.isChainTrusted,
      coversWholeFile: signature.coversWholeFile,
      problems: [
        ...signature.problems.map(signatureProblemSentence),
        ...(signature.laterChanges ? describeLaterChanges(signature.laterChanges) : []),
      ],
    })),
    problems: report.problems.map(fileProblemSentence),
  }
}

function statusOf(report: VerificationReport): OutputOf<'document.verify'>['status'] {
  if (report.status === 'invalid') return 'invalid'
  if (report.status === 'valid') return 'valid'
  return report.signatures.length === 0 ? 'unsigned' : 'untrusted'
}
