import { parseCsv } from 'hucre/csv'
import { type Cell, EMPTY, type Sheet } from '../../shared/domain/register-import/sheet.ts'
import { SheetFileError } from '../../shared/domain/register-import/sheet-file-error.ts'
import type { SheetLimits } from './limits.ts'
import { TITLE_ROWS } from './xlsx-parts.ts'

/** A spreadsheet program that opens the file would calculate it, so its author meant a formula. */
const isFormula = (text: string) => /^\s*=/.test(text)

function toCell(value: unknown): Cell {
  const text = value === null || value === undefined ? '' : String(value)
  if (text === '') return EMPTY
  return isFormula(text) ? { kind: 'formula', shown: text.trim() } : { kind: 'text', text }
}

/** Everything is text: no guess turns "007" into 7. Comma, semicolon and tab are told apart. @throws SheetFileError */
export function readCsvSheet(text: string, { name, limits }: { name: string; limits: SheetLimits }): Sheet {
  const max = limits.rows + TITLE_ROWS
  const rows = parseCsv(text, { maxRows: max + 1 })
  if (rows.length > max) {
    const lines = text.split('\n').length
    throw new SheetFileError({
      code: 'TOO_MANY_ROWS',
      data: { sheet: name, rows: Math.max(lines, rows.length), max: limits.rows },
    })
  }
  return { name, rows: rows.map((row) => row.map(toCell)), merges: [] }
}
