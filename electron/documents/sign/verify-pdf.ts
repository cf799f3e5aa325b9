import type { X509Certificate } from 'node:crypto'
import { PDF } from '@libpdf/core'
import type { Revocation } from '../documents.ts'
import { checkChain, readTrusted } from './check-chain.ts'
import { compareRevisions, hasChanges } from './compare-revisions.ts'
import { claimedTime, type FoundSignature, findSignatures } from './find-signatures.ts'
import { canSignDocuments, commonNameOf } from './load-p12.ts'
import { type CmsCheck, checkCms, fingerprintOf } from './read-cms.ts'
import { digestRevision, type RevisionDigest } from './revision-digest.ts'
import { type ByteRange, derOf, endOf, findByteRanges, isRangeSound, signedBytesOf } from './signed-ranges.ts'
import type {
  SignatureProblem,
  SignatureReport,
  VerificationReport,
  VerificationStatus,
} from './verification-report.ts'

type Context = {
  bytes: Uint8Array
  current: RevisionDigest
  trusted: X509Certificate[]
  revoked: readonly Revocation[]
  lastEnd: number
}

type Request = { pdf: Uint8Array; trustedPem: readonly string[]; revoked?: readonly Revocation[] }

const emptyReport = ({ fieldName, dict }: FoundSignature): SignatureReport => ({
  fieldName,
  status: 'invalid',
  problems: [],
  signer: null,
  issuer: null,
  chain: [],
  reason: dict.getString('Reason')?.asString() ?? null,
  claimedAt: claimedTime(dict),
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

async function changesAfter(range: ByteRange, context: Context) {
  if (endOf(range) === context.bytes.byteLength) return null
  const signed = await digestRevision(context.bytes.subarray(0, endOf(range)))
  return compareRevisions(signed, context.current)
}

async function checkSignature(found: FoundSignature, context: Context): Promise<SignatureReport> {
  const report = emptyReport(found)
  const { range, dict } = found
  const { bytes } = context
  if (!range || !isRangeSound(bytes, range)) return { ...report, problems: ['BYTE_RANGE_INVALID'] }
  const subFilter = dict.getName('SubFilter')?.value
  if (subFilter !== 'ETSI.CAdES.detached' && subFilter !== 'adbe.pkcs7.detached') {
    return { ...report, problems: ['UNSUPPORTED_FORMAT'] }
  }
  const der = derOf(bytes, range)
  const check = der ? await checkCms(der, signedBytesOf(bytes, range)).catch(() => null) : null
  if (!check) return { ...report, problems: ['CMS_UNREADABLE'] }
  const at = report.claimedAt ? new Date(report.claimedAt) : new Date(check.certificate.validFrom)
  const chain = checkChain(check.certificate, check.others, { trusted: context.trusted, at })
  const laterChanges = await changesAfter(range, context).catch(() => undefined)
  const problems = cmsProblems(check)
  if (check.isSigningCertificateOk === null && subFilter === 'ETSI.CAdES.detached') {
    problems.push('SIGNING_CERTIFICATE_MISSING')
  }
  if (!chain.isInDate) problems.push('CERTIFICATE_OUT_OF_DATE')
  if (!chain.isTrusted) problems.push('CHAIN_UNTRUSTED')
  if (isRevoked(chain.chain, { revoked: context.revoked, at })) problems.push('CERTIFICATE_REVOKED')
  if (laterChanges === undefined || (laterChanges && hasChanges(laterChanges)))
    problems.push('CHANGED_AFTER_SIGNING')
  if (endOf(range) === context.lastEnd && context.lastEnd !== bytes.byteLength) {
    problems.push('CONTENT_AFTER_LAST_SIGNATURE')
  }
  return {
    ...report,
    status: statusOf(problems),
    problems,
    signer: commonNameOf(check.certificate.subject),
    issuer: commonNameOf(check.certificate.issuer),
    chain: chain.chain.map(({ subject }) => commonNameOf(subject)),
    isDigestOk: check.isDigestOk,
    isSignatureOk: check.isSignatureOk,
    isSigningCertificateOk: check.isSigningCertificateOk === true,
    isChainTrusted: chain.isTrusted,
    coversWholeFile: endOf(range) === bytes.byteLength,
    laterChanges: laterChanges ?? null,
  }
}

const worst = (statuses: readonly VerificationStatus[]): VerificationStatus => {
  if (statuses.includes('invalid')) return 'invalid'
  return statuses.includes('unknown') || statuses.length === 0 ? 'unknown' : 'valid'
}

async function report({ pdf: bytes, trustedPem, revoked = [] }: Request): Promise<VerificationReport> {
  const pdf = await PDF.load(bytes)
  const found = findSignatures(pdf)
  const ends = new Set(found.map(({ range }) => (range ? endOf(range) : -1)))
  const isHidden = findByteRanges(bytes).some((range) => !ends.has(endOf(range)))
  if (found.length === 0) {
    return isHidden
      ? { status: 'invalid', problems: ['SIGNATURE_HIDDEN'], signatures: [] }
      : { status: 'unknown', problems: ['NOT_SIGNED'], signatures: [] }
  }
  const context: Context = {
    bytes,
    current: await digestRevision(bytes),
    trusted: readTrusted(trustedPem),
    revoked,
    lastEnd: Math.max(...ends),
  }
  const signatures: SignatureReport[] = []
  for (const signature of found) signatures.push(await checkSignature(signature, context))
  return {
    status: isHidden ? 'invalid' : worst(signatures.map(({ status }) => status)),
    problems: isHidden ? ['SIGNATURE_HIDDEN'] : [],
    signatures,
  }
}

/**
 * Verifies every signature of a PDF against the given trust anchors and compares what each covers with the file as it
 * is. Never throws for a bad file: a file that cannot be read is an invalid one.
 */
export async function verifyPdf(request: Request): Promise<VerificationReport> {
  try {
    return await report(request)
  } catch {
    return { status: 'invalid', problems: ['UNREADABLE'], signatures: [] }
  }
}
