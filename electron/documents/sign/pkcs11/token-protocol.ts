import type { CertificateSummary } from '../../documents.ts'
import type { DocumentsErrorCode } from '../../documents-error.ts'

/** How many tries are left, as far as tokens say. */
export type PinState = 'ok' | 'low' | 'final' | 'locked'

export type TokenName = { label: string; serial: string }
export type TokenView = TokenName & {
  manufacturer: string
  pinState: PinState
  /** Those that anybody may read and that can sign; some tokens show theirs after the PIN only. */
  certificates: CertificateSummary[]
}

/** `fingerprint` null: the only one that can sign. */
export type TokenKey = { token: TokenName; fingerprint: string | null; pin: string }

/** `module`: path of the maker's library, which this machine's keeper has chosen. */
export type TokenRequest =
  | { job: 'list'; module: string }
  | ({ job: 'open'; module: string } & TokenKey)
  | ({ job: 'sign'; module: string; data: Uint8Array } & TokenKey)

export type TokenResult = {
  list: TokenView[]
  /** DER, the signer's own first. */
  open: { certificates: Uint8Array[]; summary: CertificateSummary }
  /** PKCS#1 v1.5 or DER ECDSA over the SHA-256 of the data. */
  sign: Uint8Array
}
export type TokenJob = keyof TokenResult

/** `detail` is for the log: a name and a number of the standard, never a PIN or what was signed. */
export type TokenReply =
  | { isDone: true; result: TokenResult[TokenJob] }
  | { isDone: false; code: DocumentsErrorCode; detail: string }
