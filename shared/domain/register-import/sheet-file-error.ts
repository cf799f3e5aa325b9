/** What a file really is when it is not a sheet, from its first bytes, whatever its name says. */
export const FOREIGN_KINDS = [
  'pdf',
  'xls',
  'docx',
  'pptx',
  'ods',
  'zip',
  'image',
  'html',
  'rtf',
  'binary',
  'old_office',
] as const
export type ForeignKind = (typeof FOREIGN_KINDS)[number]

/** Why a file could not be read at all, with the facts for its sentence. Sizes are bytes. */
export type SheetFileProblem =
  | { code: 'FILE_EMPTY'; data: Record<string, never> }
  | { code: 'FILE_NOT_A_SHEET'; data: { kind: ForeignKind } }
  | { code: 'FILE_TRUNCATED'; data: Record<string, never> }
  | { code: 'FILE_DAMAGED'; data: { part: string } }
  | { code: 'FILE_ENCRYPTED'; data: Record<string, never> }
  | { code: 'FILE_TOO_LARGE'; data: { bytes: number; max: number } }
  | { code: 'FILE_TOO_COMPRESSED'; data: { part: string; ratio: number; max: number } }
  | { code: 'TOO_MANY_ROWS'; data: { sheet: string; rows: number; max: number } }
  | { code: 'TOO_MANY_COLUMNS'; data: { sheet: string; max: number } }
  /** `asked` is null when the encoding was to be detected. */
  | { code: 'ENCODING_UNKNOWN'; data: { asked: SheetEncoding | null } }

export type SheetFileErrorCode = SheetFileProblem['code']
export type SheetEncoding = 'utf-8' | 'windows-874'

/** Thrown by the reader of files; nothing has been kept of the file. */
export class SheetFileError extends Error {
  override readonly name = 'SheetFileError'
  readonly problem: SheetFileProblem

  constructor(problem: SheetFileProblem, options?: ErrorOptions) {
    super(`${problem.code} ${JSON.stringify(problem.data)}`, options)
    this.problem = problem
  }
}
