/** Every way in which making, signing or inspecting a document can fail; the host maps these to its own codes. */
export const DOCUMENTS_ERROR_CODES = [
  'WRONG_PASSPHRASE',
  'CERTIFICATE_DAMAGED',
  'CERTIFICATE_EXPIRED',
  'CERTIFICATE_NOT_YET_VALID',
  'CERTIFICATE_NOT_FOR_SIGNING',
  'TOKEN_SUPPORT_MISSING',
  'TOKEN_MODULE_MISSING',
  'TOKEN_MODULE_UNUSABLE',
  'TOKEN_NOT_FOUND',
  'TOKEN_CERTIFICATE_MISSING',
  'TOKEN_PIN_WRONG',
  'TOKEN_PIN_LOCKED',
  'TOKEN_PIN_EXPIRED',
  'TOKEN_CRASHED',
  'TOKEN_FAILED',
  'PDF_DAMAGED',
  'FIELD_ALREADY_SIGNED',
  'IMAGE_UNUSABLE',
  'NOT_A_DOCX',
  'DOCX_DAMAGED',
  'DOCX_ENCRYPTED',
  'MISSING_GLYPHS',
  'NOT_ARCHIVAL',
  'FONT_UNUSABLE',
  'CANCELLED',
  'WORKER_CRASHED',
  'CLOSED',
  'INTERNAL',
] as const
export type DocumentsErrorCode = (typeof DOCUMENTS_ERROR_CODES)[number]

/** `message` is for the log; `detail` holds what a sentence on the screen needs (the missing characters, a date). */
export class DocumentsError extends Error {
  readonly code: DocumentsErrorCode
  readonly detail: string[]

  constructor(
    code: DocumentsErrorCode,
    message: string,
    options: { detail?: string[]; cause?: unknown } = {},
  ) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause })
    this.name = 'DocumentsError'
    this.code = code
    this.detail = options.detail ?? []
  }
}
