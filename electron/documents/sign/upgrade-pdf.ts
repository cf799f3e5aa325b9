import type {
  FetchEvidence,
  FetchTimestamp,
  UpgradeDoors,
  UpgradeProblem,
  UpgradeRequest,
  UpgradeResult,
  UpgradeSteps,
  WantedEvidence,
} from './upgrade-request.ts'
import { SIGNATURE_LEVELS, type SignatureLevel, type VerificationReport } from './verification-report.ts'

const rankOf = (level: SignatureLevel): number => SIGNATURE_LEVELS.indexOf(level)

/** The weakest signature's. */
const levelOf = ({ signatures }: VerificationReport): SignatureLevel =>
  signatures
    .map(({ level }) => level ?? 'B-B')
    .reduce<SignatureLevel>((low, level) => (rankOf(level) < rankOf(low) ? level : low), 'B-LTA')

async function stamp(
  steps: UpgradeSteps,
  { pdf, trustedPem }: UpgradeRequest,
  fetchTimestamp: FetchTimestamp,
): Promise<{ pdf: Uint8Array } | { problem: UpgradeProblem }> {
  const { prepared, request, nonce } = await steps.prepare({ pdf })
  const answer = await fetchTimestamp(request).catch(() => null)
  return answer ? steps.finish({ prepared, nonce, answer, trustedPem }) : { problem: 'NO_ANSWER' }
}

type State = { pdf: Uint8Array; reached: SignatureLevel; missing: WantedEvidence[] }
type Step = State & { problem: UpgradeProblem | null }

/** What came along, then what is to be had, and what is missing all the same. */
async function addEvidence(
  steps: UpgradeSteps,
  {
    state,
    request,
    fetchEvidence = [],
  }: { state: State; request: UpgradeRequest; fetchEvidence: readonly FetchEvidence[] | undefined },
): Promise<Step> {
  const { trustedPem } = request
  const evidence = [...(request.evidence ?? [])]
  const known = { pdf: state.pdf, trustedPem, evidence }
  let missing = await steps.wants(known)
  for (const fetch of fetchEvidence) {
    if (missing.length === 0) break
    evidence.push(...(await fetch(missing).catch(() => [])))
    missing = await steps.wants(known)
  }
  const pdf = await steps.embed(known)
  const report = await steps.verify({ ...request, pdf })
  if (report.status === 'invalid') return { ...state, missing, problem: 'CERTIFICATE_REVOKED' }
  const reached = levelOf(report)
  // Half of it raises nothing: the file would grow with every attempt.
  if (rankOf(reached) < rankOf('B-LT')) return { ...state, missing, problem: 'LISTS_MISSING' }
  return { pdf, reached, missing, problem: null }
}

/**
 * Raises what is signed: a time-stamp over the file, then certificates and what their issuers say of them, then a time-stamp over those. Each is
 * an increment, so that no signature is touched, and a step that fails leaves the file at what was reached before it.
 */
export async function upgradeWith(
  steps: UpgradeSteps,
  request: UpgradeRequest,
  { fetchTimestamp, fetchEvidence }: UpgradeDoors,
): Promise<UpgradeResult> {
  const { level: wanted } = request
  const report = await steps.verify(request)
  let state: State = { pdf: request.pdf, reached: 'B-B', missing: [] }
  if (report.signatures.length === 0) return { ...state, problem: 'NOT_SIGNED' }
  if (report.status === 'invalid') return { ...state, problem: 'SIGNATURES_BAD' }
  state = { ...state, reached: levelOf(report) }
  const needs = (level: SignatureLevel) =>
    rankOf(state.reached) < rankOf(level) && rankOf(level) <= rankOf(wanted)
  const proveTime = async (): Promise<UpgradeProblem | null> => {
    const stamped = await stamp(steps, { ...request, pdf: state.pdf }, fetchTimestamp)
    if ('problem' in stamped) return stamped.problem
    const reached = levelOf(await steps.verify({ ...request, pdf: stamped.pdf }))
    state = { ...state, pdf: stamped.pdf, reached }
    return null
  }
  if (needs('B-T')) {
    const problem = await proveTime()
    if (problem) return { ...state, problem }
  }
  if (needs('B-LT')) {
    const { problem, ...raised } = await addEvidence(steps, { state, request, fetchEvidence })
    state = raised
    if (problem) return { ...state, problem }
  }
  const problem = needs('B-LTA') ? await proveTime() : null
  return { ...state, problem }
}
