import type { ChosenSheet } from './choose-sheets.ts'
import { codeKey } from './code-key.ts'
import { REGISTER_COLUMNS } from './columns.ts'
import type { RegisterRow } from './import-plan.ts'
import { type ImportProblem, problemAt } from './problem.ts'
import { type CellReader, filledRows, placeOf, readRow } from './read-row.ts'

export type ReadRegister = { rows: RegisterRow[]; problems: ImportProblem[] }

/** Rows of the main sheet. Of two rows with one code the second is in error and names the first. */
export function readRegister(chosen: ChosenSheet, read: CellReader): ReadRegister {
  const rows: RegisterRow[] = []
  const first = new Map<string, RegisterRow>()
  const code = REGISTER_COLUMNS.find(({ key }) => key === 'code')
  if (!chosen.header.columns.some(({ column }) => column.key === 'code')) {
    const place = placeOf(chosen, chosen.header.row, '')
    return {
      rows,
      problems: [problemAt(place, { code: 'HEADING_MISSING', data: { heading: code?.heading ?? '' } })],
    }
  }
  for (const row of filledRows(chosen)) {
    const own = readRow(chosen, row, read)
    const written = own.values.get('code')
    const known = { row, code: typeof written === 'string' ? written : '', read: own }
    rows.push(known)
    const twin = first.get(codeKey(known.code))
    if (known.code === '') {
      if (own.values.has('code')) {
        own.problems.push(problemAt(placeOf(chosen, row, 'code'), { code: 'CODE_EMPTY', data: {} }))
      }
    } else if (twin) {
      const data = { code: known.code, firstRow: twin.row + 1 }
      own.problems.push(problemAt(placeOf(chosen, row, 'code'), { code: 'CODE_TWICE', data }))
    } else {
      first.set(codeKey(known.code), known)
    }
  }
  return { rows, problems: [] }
}
