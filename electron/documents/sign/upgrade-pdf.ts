import type {
  UpgradeDoors,
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

type Work = {
  steps: UpgradeSteps
  request: UpgradeRequest
  doors: UpgradeDoors
  state: UpgradeResult
  /** Waits for no longer than nobody has cancelled. */
  until: <Result>(pending: Promise<Result>) => Promise<Result>
}
/** What hinders it; null when it is done. The state is what was reached, also when the work is cut off. */
type Stage = (work: Work) => Promise<UpgradeProblem | null>

const proveTime: Stage = async ({ steps, request, doors, state, until }) => {
  const { prepared, request: asked, nonce } = await until(steps.prepare({ pdf: state.pdf }))
  const answer = await until(doors.fetchTimestamp(asked).catch(() => 'NO_ANSWER' as const))
  if (typeof answer === 'string') return answer
  const { trustedPem } = request
  const stamped = await until(steps.finish({ prepared, nonce, answer, trustedPem }))
  if ('problem' in stamped) return stamped.problem
  const reached = levelOf(await until(steps.verify({ ...request, pdf: stamped.pdf })))
  Object.assign(state, { pdf: stamped.pdf, reached })
  return null
}

/** What came along, then what is to be had, and what is missing all the same. */
const addEvidence: Stage = async ({ steps, request, doors, state, until }) => {
  const { fetchEvidence = [], onStep } = doors
  const evidence = [...(request.evidence ?? [])]
  const known = { pdf: state.pdf, trustedPem: request.trustedPem, evidence }
  state.missing = await until(steps.wants(known))
  for (const fetch of fetchEvidence) {
    if (state.missing.length === 0) break
    evidence.push(...(await until(fetch(state.missing).catch(() => []))))
    state.missing = await until(steps.wants(known))
  }
  onStep?.('embed')
  const pdf = await until(steps.embed(known))
  const report = await until(steps.verify({ ...request, pdf }))
  if (report.status === 'invalid') return 'CERTIFICATE_REVOKED'
  const reached = levelOf(report)
  // Half of it raises nothing: the file would grow with every attempt.
  if (rankOf(reached) < rankOf('B-LT')) return 'LISTS_MISSING'
  Object.assign(state, { pdf, reached })
  return null
}

const untrustedIn = ({ signatures }: VerificationReport): UpgradeResult['untrusted'] => {
  const found = signatures
    .filter(({ isChainTrusted }) => !isChainTrusted)
    .map(({ signer, issuer }) => ({ name: signer ?? '', issuer: issuer ?? '' }))
  return [...new Map(found.map((each) => [JSON.stringify(each), each])).values()]
}

/** What is under way then ends by itself, and changes nothing any more. */
function orCancelled(signal: AbortSignal | undefined): Work['until'] {
  if (!signal) return (pending) => pending
  const cancelled = new Promise<never>((_resolve, reject) => {
    if (signal.aborted) reject(signal.reason)
    signal.addEventListener('abort', () => reject(signal.reason), { once: true })
  })
  cancelled.catch(() => undefined)
  return (pending) => Promise.race([cancelled, pending])
}

async function raise(work: Work, report: VerificationReport): Promise<UpgradeProblem | null> {
  const { request, doors, state } = work
  const needs = (level: SignatureLevel) =>
    rankOf(state.reached) < rankOf(level) && rankOf(level) <= rankOf(request.level)
  if (needs('B-T')) {
    doors.onStep?.('time')
    const problem = await proveTime(work)
    if (problem) return problem
  }
  if (needs('B-LT')) {
    state.untrusted = untrustedIn(report)
    const problem = state.untrusted.length > 0 ? 'SIGNER_UNTRUSTED' : await addEvidence(work)
    if (problem) return problem
  }
  if (!needs('B-LTA')) return null
  doors.onStep?.('seal')
  return proveTime(work)
}

/**
 * Raises what is signed: a time-stamp over the file, then certificates and what their issuers say of them, then a time-stamp over those. Each is
 * an increment, so that no signature is touched, and a step that fails leaves the file at what was reached before it.
 */
export async function upgradeWith(
  steps: UpgradeSteps,
  request: UpgradeRequest,
  doors: UpgradeDoors,
): Promise<UpgradeResult> {
  const { signal } = doors
  doors.onStep?.('check')
  const report = await steps.verify(request)
  const state: UpgradeResult = {
    ...{ pdf: request.pdf, reached: 'B-B', problem: null },
    ...{ missing: [], untrusted: [] },
  }
  if (report.signatures.length === 0) return { ...state, problem: 'NOT_SIGNED' }
  if (report.status === 'invalid') return { ...state, problem: 'SIGNATURES_BAD' }
  state.reached = levelOf(report)
  try {
    const problem = await raise({ steps, request, doors, state, until: orCancelled(signal) }, report)
    return { ...state, problem }
  } catch (error) {
    if (!signal?.aborted) throw error
    return { ...state, problem: 'CANCELLED' }
  }
}
