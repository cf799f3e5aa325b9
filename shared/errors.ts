/**
 * Every way in which an operation can fail, with the HTTP status that fits it. The union is closed: a code that is
 * thrown but not listed does not compile, and each has its Thai sentence in `shared/messages/errors.ts`.
 */
export const ERROR_STATUS = {
  INPUT_INVALID: 400,
  SIGN_IN_REQUIRED: 401,
  PIN_WRONG: 401,
  PIN_LOCKED: 429,
  PIN_NOT_SET: 409,
  NOT_ALLOWED: 403,
  NOT_FOUND: 404,
  ALREADY_EXISTS: 409,
  STATE_CONFLICT: 409,
  STALE_VERSION: 409,
  WORKSPACE_NOT_READY: 409,
  QUORUM_NOT_MET: 409,
  SCORES_INCOMPLETE: 409,
  SCORES_SEALED: 409,
  /** A sealed sheet does not agree with the commitment in the log. */
  SHEET_FORGED: 409,
  RECUSED: 409,
  /** A challenge of a member waits for the others' decision (ม. 15). */
  CHALLENGE_WAITS: 409,
  RUBRIC_FROZEN: 409,
  KEY_WRONG: 401,
  VOTES_DO_NOT_ADD_UP: 409,
  MINUTES_INCOMPLETE: 409,
  /** Minutes that came back from Word cannot be read, or are another's. */
  MINUTES_FILE_UNUSABLE: 422,
  FILE_TOO_LARGE: 413,
  FILE_UNREADABLE: 422,
  PDF_UNREADABLE: 422,
  /** It wants a password before it can be read. */
  PDF_ENCRYPTED: 422,
  /** What lies in the workspace's folder is not what was put there. */
  FILE_CHANGED_ON_DISK: 500,
  IMPORT_HAS_ERRORS: 422,
  IMPORT_OUT_OF_DATE: 409,
  CERTIFICATE_UNUSABLE: 422,
  DOCUMENT_FAILED: 500,
  /** A font file that papers cannot be made with; the problem and the file's name are in its data. */
  FONT_UNUSABLE: 422,
  /** Made, and not what an archive takes, by the program's own check: not given out. */
  DOCUMENT_NOT_ARCHIVAL: 500,
  CANCELLED: 499,
  CONNECTION_CLOSED: 503,
  HOST_UNAVAILABLE: 503,
  INTERNAL: 500,
} as const satisfies Record<string, number>

export type ErrorCode = keyof typeof ERROR_STATUS

/** Not the program's fault, and yet a matter for whoever knows more. */
const TOLD: readonly ErrorCode[] = ['SHEET_FORGED', 'FILE_UNREADABLE', 'PDF_UNREADABLE']

/** A code helps whoever is asked over the telephone; to a mistyped PIN it adds nothing. */
export const isCodeTold = (code: ErrorCode): boolean => ERROR_STATUS[code] >= 500 || TOLD.includes(code)

/** Plain facts for the sentence ("มา ๔ ต้องมี ๕"): strings, numbers, flags and lists of them; never a secret. */
export type ErrorData = { readonly [key: string]: string | number | boolean | null | readonly string[] }

export class MatiError extends Error {
  override readonly name = 'MatiError'
  readonly code: ErrorCode
  readonly data: ErrorData

  /** @param detail for the developer's log, never shown to a person */
  constructor(code: ErrorCode, data: ErrorData = {}, detail?: string) {
    super(detail ? `${code}: ${detail}` : code)
    this.code = code
    this.data = data
  }
}

export const isErrorCode = (value: unknown): value is ErrorCode =>
  typeof value === 'string' && Object.hasOwn(ERROR_STATUS, value)

/** For the default branch of a switch over a union: a new member does not compile until it is handled. */
export function assertNever(value: never): never {
  throw new Error(`unhandled case: ${JSON.stringify(value)}`)
}

/** Why the workspace's file cannot be opened. */
export const START_UP_CODES = [
  /** Another host has this workspace open. */
  'DB_IN_USE',
  'DB_UNREADABLE',
  'DB_DAMAGED',
  'DB_NEWER_THAN_APP',
  'DB_DIVERGED',
  'DB_MIGRATION_FAILED',
  'DB_PRAGMA_REFUSED',
] as const
export type StartUpCode = (typeof START_UP_CODES)[number]
