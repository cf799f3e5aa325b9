import type {
  FetchTimestamp,
  UpgradeProblem,
  UpgradeRequest,
  UpgradeResult,
  UpgradeSteps,
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

/**
 * Raises what is signed: a time-stamp over the file, then certificates and lists, then a time-stamp over those. Each is
 * an increment, so that no signature is touched, and a step that fails leaves the file at what was reached before it.
 */
export async function upgradeWith(
  steps: UpgradeSteps,
  request: UpgradeRequest,
  fetchTimestamp: FetchTimestamp,
): Promise<UpgradeResult> {
  const { trustedPem, level: wanted, lists = [] } = request
  const report = await steps.verify(request)
  if (report.signatures.length === 0) return { pdf: request.pdf, reached: 'B-B', problem: 'NOT_SIGNED' }
  if (report.status === 'invalid') return { pdf: request.pdf, reached: 'B-B', problem: 'SIGNATURES_BAD' }
  let state = { pdf: request.pdf, reached: levelOf(report) }
  const needs = (level: SignatureLevel) =>
    rankOf(state.reached) < rankOf(level) && rankOf(level) <= rankOf(wanted)
  const look = async (pdf: Uint8Array) => ({ pdf, reached: levelOf(await steps.verify({ pdf, trustedPem })) })
  if (needs('B-T')) {
    const stamped = await stamp(steps, { ...request, ...state }, fetchTimestamp)
    if ('problem' in stamped) return { ...state, ...stamped }
    state = await look(stamped.pdf)
  }
  if (needs('B-LT')) {
    state = await look(await steps.embed({ pdf: state.pdf, trustedPem, lists }))
    if (needs('B-LT')) return { ...state, problem: 'LISTS_MISSING' }
  }
  if (needs('B-LTA')) {
    const stamped = await stamp(steps, { ...request, ...state }, fetchTimestamp)
    if ('problem' in stamped) return { ...state, ...stamped }
    state = await look(stamped.pdf)
  }
  return { ...state, problem: null }
}
