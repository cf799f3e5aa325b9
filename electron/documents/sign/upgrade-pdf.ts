import type {
  FetchLists,
  FetchTimestamp,
  UpgradeDoors,
  UpgradeProblem,
  UpgradeRequest,
  UpgradeResult,
  UpgradeSteps,
  WantedList,
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

type State = { pdf: Uint8Array; reached: SignatureLevel; missing: WantedList[] }
type Step = State & { problem: UpgradeProblem | null }

/** The lists that came along, then those that are to be had, and which are missing all the same. */
async function addLists(
  steps: UpgradeSteps,
  {
    state,
    request,
    fetchLists,
  }: { state: State; request: UpgradeRequest; fetchLists: FetchLists | undefined },
): Promise<Step> {
  const { trustedPem } = request
  const known = { pdf: state.pdf, trustedPem, lists: request.lists ?? [] }
  const wanted = await steps.wants(known)
  const fetched = wanted.length > 0 && fetchLists ? await fetchLists(wanted).catch(() => []) : []
  const lists = [...known.lists, ...fetched]
  const missing = await steps.wants({ ...known, lists })
  const pdf = await steps.embed({ ...known, lists })
  const report = await steps.verify({ ...request, pdf })
  if (report.status === 'invalid') return { ...state, missing, problem: 'CERTIFICATE_REVOKED' }
  const reached = levelOf(report)
  // Half of the lists raises nothing: the file would grow with every attempt.
  if (rankOf(reached) < rankOf('B-LT')) return { ...state, missing, problem: 'LISTS_MISSING' }
  return { pdf, reached, missing, problem: null }
}

/**
 * Raises what is signed: a time-stamp over the file, then certificates and lists, then a time-stamp over those. Each is
 * an increment, so that no signature is touched, and a step that fails leaves the file at what was reached before it.
 */
export async function upgradeWith(
  steps: UpgradeSteps,
  request: UpgradeRequest,
  { fetchTimestamp, fetchLists }: UpgradeDoors,
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
    const { problem, ...raised } = await addLists(steps, { state, request, fetchLists })
    state = raised
    if (problem) return { ...state, problem }
  }
  const problem = needs('B-LTA') ? await proveTime() : null
  return { ...state, problem }
}
