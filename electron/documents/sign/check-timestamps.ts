import type { X509Certificate } from 'node:crypto'
import { checkRevocation } from './check-revocation.ts'
import { hasChanges } from './compare-revisions.ts'
import type { FoundSignature } from './find-signatures.ts'
import { checkTimestamp, type TimestampCheck } from './read-timestamp.ts'
import type { Revisions } from './revisions.ts'
import { derOf, endOf, isRangeSound, signedBytesOf } from './signed-ranges.ts'
import type { Evidence } from './validation-data.ts'
import type { TimestampReport, VerificationStatus } from './verification-report.ts'

export const isTimestamp = ({ dict }: FoundSignature): boolean =>
  dict.getName('SubFilter')?.value === 'ETSI.RFC3161'

/** A time by which the first `end` bytes were there. */
export type ProvenTime = { at: Date; by: string; end: number; chain: X509Certificate[] }
export type CheckedTimestamp = { report: TimestampReport; proof: ProvenTime | null }
type Facts = {
  revisions: Revisions
  trusted: X509Certificate[]
  known: X509Certificate[]
  /** What issuers say about certificates, in the whole file. */
  evidence: Evidence
}

const emptyReport = (fieldName: string): TimestampReport => ({
  fieldName,
  status: 'invalid',
  problems: [],
  authority: null,
  issuer: null,
  at: null,
  isTrusted: false,
  coversWholeFile: false,
  laterChanges: null,
})

function statusOf(problems: readonly string[]): VerificationStatus {
  if (problems.length === 0) return 'valid'
  return problems.every((problem) => problem === 'CHAIN_UNTRUSTED') ? 'unknown' : 'invalid'
}

export const proofOf = (check: TimestampCheck, end: number): ProvenTime | null =>
  check.isTrusted && check.problems.length === 0
    ? { at: check.at, by: check.authority, end, chain: check.chain }
    : null

/** Taken back before it gave this time: by its issuer's list or answer in the file. */
const isTakenBack = async ({ chain, at }: TimestampCheck, { evidence }: Facts): Promise<boolean> =>
  (await checkRevocation(chain, evidence, at)).isRevoked

/** A document time-stamp: a token over the file as it was, in a signature field of its own. */
export async function checkDocumentTimestamp(found: FoundSignature, facts: Facts): Promise<CheckedTimestamp> {
  const report = emptyReport(found.fieldName)
  const { bytes } = facts.revisions
  const { range } = found
  const refused = (problem: TimestampReport['problems'][number]) => ({
    report: { ...report, problems: [problem] },
    proof: null,
  })
  if (!range || !isRangeSound(bytes, range)) return refused('BYTE_RANGE_INVALID')
  const token = derOf(bytes, range)
  const check = token
    ? await checkTimestamp(token, signedBytesOf(bytes, range), facts).catch(() => null)
    : null
  if (!check) return refused('CMS_UNREADABLE')
  const end = endOf(range)
  const coversWholeFile = end === bytes.byteLength
  const later = coversWholeFile
    ? null
    : await facts.revisions.changesBetween(end, bytes.byteLength).catch(() => undefined)
  const problems: TimestampReport['problems'] = [...check.problems]
  if (!check.isTrusted) problems.push('CHAIN_UNTRUSTED')
  const isRevoked = await isTakenBack(check, facts)
  if (isRevoked) problems.push('CERTIFICATE_REVOKED')
  if (later === undefined || (later && hasChanges(later))) problems.push('CHANGED_AFTER_SIGNING')
  return {
    report: {
      ...report,
      status: statusOf(problems),
      problems,
      authority: check.authority,
      issuer: check.issuer,
      at: check.at.toISOString(),
      isTrusted: check.isTrusted,
      coversWholeFile,
      laterChanges: later ?? null,
    },
    proof: isRevoked ? null : proofOf(check, end),
  }
}

/** The tokens that a signature brought along in itself. One that is wrong in any way was put there by somebody else. */
export async function checkSignatureTimestamps(
  signature: { signatureValue: Uint8Array; timestamps: readonly Uint8Array[]; end: number },
  facts: Facts,
): Promise<{ proofs: ProvenTime[]; isInvalid: boolean }> {
  const checks = await Promise.all(
    signature.timestamps.map(async (token) => {
      const check = await checkTimestamp(token, [signature.signatureValue], facts).catch(() => null)
      return check && (await isTakenBack(check, facts)) ? null : check
    }),
  )
  return {
    proofs: checks.flatMap((check) => (check && proofOf(check, signature.end)) ?? []),
    isInvalid: checks.some((check) => check === null || check.problems.length > 0),
  }
}
