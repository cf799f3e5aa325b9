import type { X509Certificate } from 'node:crypto'
import type { Revocation } from '../documents.ts'
import { type ChainCheck, checkChain } from './check-chain.ts'
import { checkRevocation } from './check-revocation.ts'
import { checkSignatureTimestamps, type ProvenTime } from './check-timestamps.ts'
import { hasChanges } from './compare-revisions.ts'
import { claimedTime, type FoundSignature } from './find-signatures.ts'
import { canSignDocuments, commonNameOf } from './loaded-signer.ts'
import { type CmsCheck, checkCms, fingerprintOf } from './read-cms.ts'
import type { Revisions } from './revisions.ts'
import { derOf, endOf, isRangeSound, signedBytesOf } from './signed-ranges.ts'
import type { Evidence } from './validation-data.ts'
import type {
  SignatureLevel,
  SignatureProblem,
  SignatureReport,
  VerificationStatus,
} from './verification-report.ts'

export type SignatureFacts = {
  revisions: Revisions
  trusted: X509Certificate[]
  /** That lie in the file for whoever looks for an issuer. */
  known: X509Certificate[]
  /** What issuers say about certificates, in the whole file. */
  evidence: Evidence
  revoked: readonly Revocation[]
  /** Of the document's time-stamps that can be relied on. */
  proofs: readonly ProvenTime[]
  /** End of the last signature or time-stamp. */
  lastEnd: number
  /** What follows it is certificates and lists, and nothing else. */
  isTailHarmless: boolean
}

const emptyReport = ({ fieldName, dict }: FoundSignature): SignatureReport => ({
  fieldName,
  status: 'invalid',
  problems: [],
  signer: null,
  issuer: null,
  chain: [],
  reason: dict.getString('Reason')?.asString() ?? null,
  claimedAt: claimedTime(dict),
  provenAt: null,
  provenBy: null,
  level: null,
  isDigestOk: false,
  isSignatureOk: false,
  isSigningCertificateOk: false,
  isChainTrusted: false,
  coversWholeFile: false,
  laterChanges: null,
})

/** A chain that nobody here trusts is no proof of anything wrong; every other problem is. */
function statusOf(problems: readonly SignatureProblem[]): VerificationStatus {
  if (problems.length === 0) return 'valid'
  return problems.every((problem) => problem === 'CHAIN_UNTRUSTED') ? 'unknown' : 'invalid'
}

function cmsProblems(check: CmsCheck): SignatureProblem[] {
  const problems: SignatureProblem[] = []
  if (!check.isDigestOk) problems.push('DIGEST_MISMATCH')
  if (!check.isSignatureOk && check.isDigestOk) problems.push('SIGNATURE_INVALID')
  if (check.isSigningCertificateOk === false) problems.push('CERTIFICATE_SWAPPED')
  if (!canSignDocuments(check.certificate)) problems.push('CERTIFICATE_NOT_FOR_SIGNING')
  return problems
}

/** At the claimed time: what was signed before the certificate was taken back stands. */
function isRevoked(
  chain: readonly X509Certificate[],
  facts: { revoked: readonly Revocation[]; at: Date },
): boolean {
  const prints = chain.map(fingerprintOf)
  return facts.revoked.some(({ fingerprint, at }) => prints.includes(fingerprint) && facts.at >= new Date(at))
}

const earliest = (proofs: readonly ProvenTime[]): ProvenTime | null =>
  proofs.reduce<ProvenTime | null>((best, proof) => (best && best.at <= proof.at ? best : proof), null)

/**
 * What the file holds to prove this signature by, later. Lists and answers must cover the signer's chain and that of who proved
 * the time; a time-stamp over them makes it last.
 */
async function levelOf(
  signature: { chain: ChainCheck; end: number; proof: ProvenTime | null },
  facts: SignatureFacts,
): Promise<SignatureLevel> {
  const { proof, end: ownEnd } = signature
  const { chain, isTrusted } = signature.chain
  if (!proof) return 'B-B'
  if (!isTrusted) return 'B-T'
  const isCoveredAt = async (end: number) => {
    const evidence = await facts.revisions.validationDataAt(end)
    const checks = [
      await checkRevocation(chain, evidence, proof.at),
      await checkRevocation(proof.chain, evidence, proof.at),
    ]
    return checks.every(({ isCovered }) => isCovered)
  }
  if (!(await isCoveredAt(facts.revisions.bytes.byteLength))) return 'B-T'
  for (const { end } of facts.proofs) if (end > ownEnd && (await isCoveredAt(end))) return 'B-LTA'
  return 'B-LT'
}

type Read = { check: CmsCheck; end: number; subFilter: string }

/** Dates are asked at the claimed time, or at the proven one when that is earlier: a claim cannot be later than a proof. */
async function judge(report: SignatureReport, read: Read, facts: SignatureFacts): Promise<SignatureReport> {
  const { check, end, subFilter } = read
  const { revisions } = facts
  const own = await checkSignatureTimestamps({ ...check, end }, facts)
  const proof = earliest([...own.proofs, ...facts.proofs.filter((later) => later.end > end)])
  const claimed = new Date(report.claimedAt ?? check.certificate.validFrom)
  const at = proof && proof.at < claimed ? proof.at : claimed
  const chain = checkChain(check.certificate, [...check.others, ...facts.known], {
    trusted: facts.trusted,
    at,
  })
  const { isRevoked: isTakenBack } = await checkRevocation(chain.chain, facts.evidence, at)
  const coversWholeFile = end === revisions.bytes.byteLength
  const laterChanges = coversWholeFile
    ? null
    : await revisions.changesBetween(end, revisions.bytes.byteLength).catch(() => undefined)
  const problems = cmsProblems(check)
  const isCades = subFilter === 'ETSI.CAdES.detached'
  if (check.isSigningCertificateOk === null && isCades) problems.push('SIGNING_CERTIFICATE_MISSING')
  if (!chain.isInDate) problems.push('CERTIFICATE_OUT_OF_DATE')
  if (!chain.isTrusted) problems.push('CHAIN_UNTRUSTED')
  if (isTakenBack || isRevoked(chain.chain, { revoked: facts.revoked, at }))
    problems.push('CERTIFICATE_REVOKED')
  if (laterChanges === undefined || (laterChanges && hasChanges(laterChanges)))
    problems.push('CHANGED_AFTER_SIGNING')
  if (end === facts.lastEnd && !coversWholeFile && !facts.isTailHarmless)
    problems.push('CONTENT_AFTER_LAST_SIGNATURE')
  if (own.isInvalid) problems.push('TIMESTAMP_INVALID')
  return {
    ...report,
    status: statusOf(problems),
    problems,
    signer: commonNameOf(check.certificate.subject),
    issuer: commonNameOf(check.certificate.issuer),
    chain: chain.chain.map(({ subject }) => commonNameOf(subject)),
    provenAt: proof?.at.toISOString() ?? null,
    provenBy: proof?.by ?? null,
    level: isCades ? await levelOf({ chain, end, proof }, facts) : null,
    isDigestOk: check.isDigestOk,
    isSignatureOk: check.isSignatureOk,
    isSigningCertificateOk: check.isSigningCertificateOk === true,
    isChainTrusted: chain.isTrusted,
    coversWholeFile,
    laterChanges: laterChanges ?? null,
  }
}

export async function checkSignature(found: FoundSignature, facts: SignatureFacts): Promise<SignatureReport> {
  const report = emptyReport(found)
  const { range, dict } = found
  const { bytes } = facts.revisions
  if (!range || !isRangeSound(bytes, range)) return { ...report, problems: ['BYTE_RANGE_INVALID'] }
  const subFilter = dict.getName('SubFilter')?.value
  if (subFilter !== 'ETSI.CAdES.detached' && subFilter !== 'adbe.pkcs7.detached') {
    return { ...report, problems: ['UNSUPPORTED_FORMAT'] }
  }
  const der = derOf(bytes, range)
  const check = der ? await checkCms(der, signedBytesOf(bytes, range)).catch(() => null) : null
  if (!check) return { ...report, problems: ['CMS_UNREADABLE'] }
  return judge(report, { check, end: endOf(range), subFilter }, facts)
}
