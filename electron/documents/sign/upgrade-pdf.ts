import type { PreparedTimestamp } from './document-timestamp.ts'
import type { AnswerProblem } from './timestamp-request.ts'
import { SIGNATURE_LEVELS, type SignatureLevel, type VerificationReport } from './verification-report.ts'

export type UpgradeRequest = {
  pdf: Uint8Array
  level: Exclude<SignatureLevel, 'B-B'>
  trustedPem: string[]
  /** Lists of revoked certificates (DER), of every issuer in the chains. */
  lists?: Uint8Array[]
}

export type UpgradeProblem =
  | AnswerProblem
  | 'NO_ANSWER'
  /** Nothing in the file to prove the time of, or something that is wrong. */
  | 'NOT_SIGNED'
  | 'SIGNATURES_BAD'
  /** The time is proven; who was trusted when cannot be shown later without the lists of every issuer. */
  | 'LISTS_MISSING'

/** The file that came is the file that goes back when nothing could be won. */
export type UpgradeResult = { pdf: Uint8Array; reached: SignatureLevel; problem: UpgradeProblem | null }

/** Takes a request (RFC 3161) to a time-stamp server and brings its answer; rejects when there is none. */
export type FetchTimestamp = (request: Uint8Array) => Promise<Uint8Array>

/** What is done to the bytes, wherever that happens: all but the way to the server. */
export type UpgradeSteps = {
  verify(request: { pdf: Uint8Array; trustedPem: string[] }): Promise<VerificationReport>
  prepare(request: { pdf: Uint8Array }): Promise<PreparedTimestamp>
  finish(request: {
    prepared: Uint8Array
    nonce: bigint
    answer: Uint8Array
    trustedPem: string[]
  }): Promise<{ pdf: Uint8Array } | { problem: AnswerProblem }>
  embed(request: { pdf: Uint8Array; trustedPem: string[]; lists: Uint8Array[] }): Promise<Uint8Array>
}

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
