import type { ReadConnection } from '../../../../db/open.ts'
import { listIssuedCertificates, listTrustedIssuers } from '../../../../db/queries/trust.ts'
import type { OutputOf } from '../../../../shared/contract/index.ts'
import {
  describeLaterChanges,
  describeRevision,
  fileProblemSentence,
  signatureProblemSentence,
} from '../../../../shared/messages/signature-problems.ts'
import type { EnclosedRecord, VerificationReport } from '../../../documents/documents.ts'
import { findHeadInstant } from '../../audit-log.ts'
import type { Call } from '../../call.ts'
import type { Handler } from '../../handler.ts'
import { toDocumentFailure } from './failure.ts'

type View = OutputOf<'document.verify'>

/** Any PDF, ours or not. A bad file is an answer, not an error. */
export const verifyDocument: Handler<'document.verify'> = async (call, { fileToken }) => {
  const { bytes } = call.host.files.read(fileToken, call.actorId())
  const trusted = trustFacts(call.host.db.read)
  const report = await call.host.documents.verifyPdf({ pdf: bytes, ...trusted }).catch(toDocumentFailure)
  return { ...viewReport(report), record: report.record && viewRecord(call, report.record) }
}

/** What is enclosed is laid at the files door for whoever asked, readable or not. */
function viewRecord(call: Call, { name, bytes, isChecksumOk, facts }: EnclosedRecord): View['record'] {
  const { meeting, auditHead } = facts ?? { meeting: null, auditHead: null }
  const at = auditHead === null ? null : findHeadInstant(call.host.db.read, auditHead)
  return {
    fileToken: call.host.files.offer({ name, bytes: bytes ?? new Uint8Array(), personId: call.actorId() }),
    fileName: name,
    size: bytes?.byteLength ?? 0,
    isWhole: isChecksumOk,
    meeting,
    head: auditHead === null ? null : { isKnown: at !== null, at },
  }
}

/** Whom this workspace trusts, and which of the committee's own certificates were taken back. */
export function trustFacts(db: ReadConnection) {
  const revoked = listIssuedCertificates(db).flatMap(({ certificate: { fingerprint, revokedAt } }) =>
    revokedAt ? [{ fingerprint, at: revokedAt }] : [],
  )
  return { trustedPem: listTrustedIssuers(db).map(({ pem }) => pem), revoked }
}

function viewReport(report: VerificationReport): Omit<View, 'record'> {
  return {
    status: statusOf(report),
    signatures: report.signatures.map((signature) => ({
      name: signature.signer ?? '',
      issuer: signature.issuer ?? '',
      claimedAt: signature.claimedAt,
      provenAt: signature.provenAt,
      provenBy: signature.provenBy,
      level: signature.level,
      isIntact: signature.isDigestOk && signature.isSignatureOk && signature.isSigningCertificateOk,
      isTrusted: signature.isChainTrusted,
      coversWholeFile: signature.coversWholeFile,
      problems: [
        ...signature.problems.map(signatureProblemSentence),
        ...(signature.laterChanges ? describeLaterChanges(signature.laterChanges) : []),
      ],
    })),
    timestamps: report.timestamps.map((timestamp) => ({
      authority: timestamp.authority ?? '',
      at: timestamp.at,
      isTrusted: timestamp.isTrusted,
      problems: timestamp.problems.map(signatureProblemSentence),
    })),
    revisions: report.revisions.map(({ adds, by, changes }, index) => ({
      adds,
      by: by ?? '',
      changes: changes ? describeRevision(changes) : [],
      // The first has nothing before it to be compared with.
      isReadable: changes !== null || index === 0,
    })),
    problems: report.problems.map(fileProblemSentence),
  }
}

function statusOf(report: VerificationReport): View['status'] {
  if (report.problems.includes('UNREADABLE')) return 'unreadable'
  if (report.status === 'invalid') return 'invalid'
  if (report.status === 'valid') return 'valid'
  return report.signatures.length === 0 ? 'unsigned' : 'untrusted'
}
