import type { StatusQuestion } from './status-question.ts'
import type { Revocation, SignatureLevel, VerificationReport } from './verification-report.ts'

export const ANSWER_PROBLEMS = [
  /** The server was asked and says no. */
  'REFUSED',
  /** Not what was asked for: other bytes, an old answer, a wrong signature, or no answer of a time-stamp server at all. */
  'BAD_ANSWER',
  /** Right, but nobody here trusts who gave it. */
  'AUTHORITY_UNTRUSTED',
] as const
export type AnswerProblem = (typeof ANSWER_PROBLEMS)[number]

export type PreparedTimestamp = { prepared: Uint8Array; request: Uint8Array; nonce: bigint }

export type UpgradeRequest = {
  pdf: Uint8Array
  level: Exclude<SignatureLevel, 'B-B'>
  trustedPem: string[]
  /** Lists of revoked certificates and answers about single ones (DER), of every issuer in the chains. */
  evidence?: Uint8Array[]
  /** What the committee took back of its own. */
  revoked?: Revocation[]
}

/** A certificate of whose standing nobody has brought proof yet: where it says that a list lies, and whom to ask. */
export type WantedEvidence = {
  name: string
  issuer: string
  addresses: string[]
  questions: StatusQuestion[]
}

/** Nothing came: no way to the server, none within the time, or it says no before it is asked anything. */
export type NoAnswer = 'OFFLINE' | 'TOO_SLOW' | 'NO_ANSWER'

export type UpgradeProblem =
  | AnswerProblem
  | NoAnswer
  | 'CANCELLED'
  /** Nothing in the file to prove the time of, or something that is wrong. */
  | 'NOT_SIGNED'
  | 'SIGNATURES_BAD'
  /** Nobody asks, about a signer whose issuer is not trusted here, whether the certificate stands. */
  | 'SIGNER_UNTRUSTED'
  /** The time is proven; who was trusted when cannot be shown later without a list or an answer of every issuer's. */
  | 'LISTS_MISSING'
  /** A list or an answer names a signer's certificate, or that of who gave the time: what stood before it stands. */
  | 'CERTIFICATE_REVOKED'

/** The file that came is the file that goes back when nothing could be won. */
export type UpgradeResult = {
  pdf: Uint8Array
  reached: SignatureLevel
  problem: UpgradeProblem | null
  missing: WantedEvidence[]
  /** Of SIGNER_UNTRUSTED: whose certificate, and who issued it. */
  untrusted: UntrustedSigner[]
}
export type UntrustedSigner = { name: string; issuer: string }

/** Takes a request (RFC 3161) to a time-stamp server and brings its answer or says why there is none; to reject says no more than NO_ANSWER. */
export type FetchTimestamp = (request: Uint8Array) => Promise<Uint8Array | NoAnswer>

/** Brings the lists and answers that are to be had; one that is not is no failure. */
export type FetchEvidence = (wanted: readonly WantedEvidence[]) => Promise<Uint8Array[]>

/** The ways out of the machine; all belong to the caller. Evidence: tried in turn, each for what is missing still. */
export type UpgradeDoors = {
  fetchTimestamp: FetchTimestamp
  fetchEvidence?: readonly FetchEvidence[]
  /** Ends it at what was reached by then; what a server or the worker is at is not waited for. */
  signal?: AbortSignal
  /** Of what takes time here; what doors do, they tell themselves. */
  onStep?: (step: UpgradeStep) => void
}
export type UpgradeStep = 'check' | 'time' | 'embed' | 'seal'

/** What was brought (DER), for a file. */
export type EvidenceRequest = { pdf: Uint8Array; trustedPem: string[]; evidence: Uint8Array[] }

/** What is done to the bytes, wherever that happens: all but the way to the server. */
export type UpgradeSteps = {
  verify(request: {
    pdf: Uint8Array
    trustedPem: string[]
    revoked?: Revocation[]
  }): Promise<VerificationReport>
  prepare(request: { pdf: Uint8Array }): Promise<PreparedTimestamp>
  finish(request: {
    prepared: Uint8Array
    nonce: bigint
    answer: Uint8Array
    trustedPem: string[]
  }): Promise<{ pdf: Uint8Array } | { problem: AnswerProblem }>
  wants(request: EvidenceRequest): Promise<WantedEvidence[]>
  embed(request: EvidenceRequest): Promise<Uint8Array>
}
