/** Facts for a problem's sentence, by code. `read` is what the cell says. */
type ProblemData = {
  NO_REGISTER_SHEET: { sheets: string[] }
  HEADING_MISSING: { heading: string }
  HEADING_TWICE: { firstColumn: string }
  CODE_EMPTY: Record<string, never>
  /** A spreadsheet took the code for a date. */
  CODE_BAD: { read: string }
  CODE_TWICE: { code: string; firstRow: number }
  /** A row of a repeating part names a proposal that is neither in the file nor in the register. */
  CODE_UNKNOWN: { code: string }
  VALUE_MISSING: Record<string, never>
  AGENCY_UNKNOWN: { read: string; nearest: string[] }
  AGENCY_READ_AS: { read: string; name: string }
  AGENCY_NOT_OF_TRACK: { agency: string; track: string }
  FORMULA_CELL: { shown: string }
  NUMBER_BAD: { read: string }
  DECIMAL_NOT_A_NUMBER: { read: string }
  DURATION_BAD: { read: string }
  MONTH_BAD: { read: string }
  MONTHS_REVERSED: { start: string; end: string }
  LEVEL_BAD: { read: string }
  CHOICE_UNKNOWN: { read: string; allowed: string[] }
  ALIGNMENT_UNKNOWN: { read: string }
  TEXT_TOO_LONG: { length: number; max: number }
  TOO_MANY_PARTS: { code: string; max: number }
}

export type ProblemCode = keyof ProblemData

/** A warning does not stop the import; an error stops all of it. */
export const WARNING_CODES: ReadonlySet<ProblemCode> = new Set<ProblemCode>([
  'AGENCY_READ_AS',
  'AGENCY_NOT_OF_TRACK',
  'DECIMAL_NOT_A_NUMBER',
  'MONTHS_REVERSED',
])

/** What is wrong, without where. */
export type Finding = { [Code in ProblemCode]: { code: Code; data: ProblemData[Code] } }[ProblemCode]

/** `row` is 1-based as the sheet shows it, 0 for the whole sheet; `column` is its letter, '' for the whole row. */
export type Place = { sheet: string; row: number; column: string; heading: string }

export type ImportProblem = Place & { severity: 'error' | 'warning' } & Finding

export const problemAt = (place: Place, finding: Finding): ImportProblem => ({
  ...place,
  ...finding,
  severity: WARNING_CODES.has(finding.code) ? 'warning' : 'error',
})
