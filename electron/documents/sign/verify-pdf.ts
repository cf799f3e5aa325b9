import { PDF } from '@libpdf/core'
import { type EnclosedRecord, findRecord } from '../archive/read-record.ts'
import type { Revocation } from '../documents.ts'
import { readTrusted } from './check-chain.ts'
import { checkSignature } from './check-signature.ts'
import { type CheckedTimestamp, checkDocumentTimestamp, isTimestamp } from './check-timestamps.ts'
import { hasChanges } from './compare-revisions.ts'
import { type FoundSignature, findSignatures } from './find-signatures.ts'
import { Revisions } from './revisions.ts'
import { endOf, findByteRanges } from './signed-ranges.ts'
import { readValidationData } from './validation-data.ts'
import type {
  FileProblem,
  RevisionReport,
  SignatureReport,
  TimestampReport,
  VerificationReport,
  VerificationStatus,
} from './verification-report.ts'

type Request = {
  pdf: Uint8Array
  trustedPem: readonly string[]
  revoked?: readonly Revocation[]
  knownLength?: number
}

const nothing = (
  status: VerificationStatus,
  problem: FileProblem,
  record: EnclosedRecord | null = null,
): VerificationReport => ({
  status,
  isKnownPartChanged: null,
  problems: [problem],
  signatures: [],
  timestamps: [],
  revisions: [],
  record,
})

type Found = { signatures: SignatureReport[]; timestamps: TimestampReport[] }

/** Who proved a time, or failed to, cannot make a signature better or worse than it is; a false time-stamp is a forgery. */
function statusOf({ signatures, timestamps }: Found): VerificationStatus {
  const statuses = signatures.map(({ status }) => status)
  if ([...statuses, ...timestamps.map(({ status }) => status)].includes('invalid')) return 'invalid'
  return statuses.includes('unknown') || statuses.length === 0 ? 'unknown' : 'valid'
}

/** What each signature or time-stamp added, state by state, and what came after the last. */
async function listRevisions(
  found: readonly FoundSignature[],
  { signatures, timestamps }: Found,
  revisions: Revisions,
): Promise<RevisionReport[]> {
  const reports: RevisionReport[] = []
  const size = revisions.bytes.byteLength
  let from = 0
  const add = async (end: number, facts: Pick<RevisionReport, 'adds' | 'by'>) => {
    const changes = from === 0 ? null : await revisions.changesBetween(from, end).catch(() => null)
    reports.push({ ...facts, changes })
    from = end
  }
  for (const item of found) {
    if (!item.range || endOf(item.range) > size || endOf(item.range) <= from) continue
    const { fieldName } = item
    const by = isTimestamp(item)
      ? (timestamps.find((report) => report.fieldName === fieldName)?.authority ?? null)
      : (signatures.find((report) => report.fieldName === fieldName)?.signer ?? null)
    await add(endOf(item.range), { adds: isTimestamp(item) ? 'timestamp' : 'signature', by })
  }
  if (from === size) return reports
  await add(size, { adds: (await isHarmless(revisions, from)) ? 'validation_data' : 'other', by: null })
  return reports
}

/** One of the two that cannot be read counts as changed. */
const isChanged = (revisions: Revisions, knownLength: number): Promise<boolean> =>
  revisions.changesBetween(knownLength, revisions.bytes.byteLength).then(hasChanges, () => true)

const isHarmless = (revisions: Revisions, from: number): Promise<boolean> =>
  revisions.isOnlyValidationData(from).catch(() => false)

async function report(request: Request): Promise<VerificationReport> {
  const { pdf: bytes, trustedPem, revoked = [], knownLength } = request
  const pdf = await PDF.load(bytes)
  const record = findRecord(pdf)
  const found = findSignatures(pdf)
  const ends = new Set(found.map(({ range }) => (range ? endOf(range) : -1)))
  const isHidden = findByteRanges(bytes).some((range) => !ends.has(endOf(range)))
  if (found.length === 0)
    return isHidden
      ? nothing('invalid', 'SIGNATURE_HIDDEN', record)
      : nothing('unknown', 'NOT_SIGNED', record)
  const revisions = new Revisions(bytes)
  const lastEnd = Math.max(...ends)
  const { certificates: known, ...evidence } = readValidationData(pdf)
  const base = { revisions, trusted: readTrusted(trustedPem), known, evidence }
  const stamped: CheckedTimestamp[] = []
  for (const item of found.filter(isTimestamp)) stamped.push(await checkDocumentTimestamp(item, base))
  const facts = {
    ...base,
    revoked,
    lastEnd,
    isTailHarmless: await isHarmless(revisions, lastEnd),
    proofs: stamped.flatMap(({ proof }) => proof ?? []),
  }
  const signatures: SignatureReport[] = []
  for (const item of found) if (!isTimestamp(item)) signatures.push(await checkSignature(item, facts))
  const timestamps = stamped.map((item) => withTail(item.report, found, facts))
  const reports = { signatures, timestamps }
  return {
    ...reports,
    status: isHidden ? 'invalid' : statusOf(reports),
    isKnownPartChanged: knownLength === undefined ? null : await isChanged(revisions, knownLength),
    problems: isHidden ? ['SIGNATURE_HIDDEN'] : signatures.length === 0 ? ['NOT_SIGNED'] : [],
    revisions: await listRevisions(found, reports, revisions),
    record,
  }
}

/** The last one answers for what follows it. */
function withTail(
  report: TimestampReport,
  found: readonly FoundSignature[],
  facts: { lastEnd: number; isTailHarmless: boolean },
): TimestampReport {
  const range = found.find(({ fieldName }) => fieldName === report.fieldName)?.range
  const isLast = range !== null && range !== undefined && endOf(range) === facts.lastEnd
  if (!isLast || report.coversWholeFile || facts.isTailHarmless) return report
  return { ...report, status: 'invalid', problems: [...report.problems, 'CONTENT_AFTER_LAST_SIGNATURE'] }
}

/**
 * Verifies every signature and time-stamp of a PDF against the given trust anchors and compares what each covers with
 * the file as it is. Never throws for a bad file: a file that cannot be read is an invalid one.
 */
export async function verifyPdf(request: Request): Promise<VerificationReport> {
  try {
    return await report(request)
  } catch {
    return nothing('invalid', 'UNREADABLE')
  }
}
