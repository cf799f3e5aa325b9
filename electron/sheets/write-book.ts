import { type DataValidation, type WriteSheet, writeXlsx } from 'hucre'
import { MAX_CELL_LENGTH, writableText } from '../../shared/domain/register-import/clean-text.ts'
import { columnLetter } from '../../shared/domain/register-import/sheet.ts'

export type BookCell = string | number | null

/** A drop-down of the values in a column of another sheet, or of the few given. */
export type BookChoices = { sheet: string; column: number; rows: number } | readonly string[]

export type BookColumn = {
  heading: string
  width: number
  /** Shown beside the cell that is being filled in. */
  help?: string
  choices?: BookChoices
  /** Other words may be typed after a warning (an agency that is not on the list yet). */
  isOpen?: boolean
  /** Numbers stay numbers; everything else is text, so that "ม.ค. 57" does not become a date. */
  isNumber?: boolean
}

export type BookSheet = {
  name: string
  columns: readonly BookColumn[]
  rows: readonly (readonly BookCell[])[]
  /** Rows below the data that are laid out for filling in. */
  spareRows?: number
  /** In points. Without one a spreadsheet makes a row as high as its longest text. */
  rowHeight?: number
}

/** Text that a spreadsheet would take for an escape ("_x0041_") is escaped itself; the library leaves that to us. */
const escaped = (text: string) => text.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')

/** A carriage return would become an escape of its own, and join with an underscore before it to another. */
const oneLineBreak = (text: string) => text.replace(/\r\n?/g, '\n')

const written = (cell: BookCell): BookCell =>
  typeof cell === 'string'
    ? escaped(oneLineBreak(writableText(cell)).slice(0, MAX_CELL_LENGTH)) || null
    : cell

/** Messages of a drop-down may not be longer; neither may its own list of values. */
const MAX_TITLE = 32
const MAX_MESSAGE = 255
const LAST_ROW = 20_001

function validation(column: BookColumn, index: number): DataValidation | null {
  const { choices, help } = column
  if (!choices && !help) return null
  const letter = columnLetter(index)
  const shared = {
    range: `${letter}2:${letter}${LAST_ROW}`,
    allowBlank: true,
    showInputMessage: help !== undefined,
    inputTitle: column.heading.slice(0, MAX_TITLE),
    inputMessage: help?.slice(0, MAX_MESSAGE),
  }
  if (!choices) return { ...shared, type: 'custom', formula1: 'TRUE' }
  const list = 'sheet' in choices ? { formula1: rangeOf(choices) } : { values: [...choices] }
  return {
    ...shared,
    ...list,
    type: 'list',
    showErrorMessage: true,
    errorStyle: column.isOpen ? 'warning' : 'stop',
    errorTitle: 'ไม่อยู่ในรายการ',
    errorMessage: column.isOpen ? 'ข้อความนี้ไม่อยู่ในรายการ ต้องการใช้ข้อความนี้หรือไม่' : 'โปรดเลือกจากรายการที่กำหนด',
  }
}

function rangeOf({ sheet, column, rows }: { sheet: string; column: number; rows: number }): string {
  const letter = columnLetter(column)
  return `'${sheet}'!$${letter}$2:$${letter}$${rows + 1}`
}

const TEXT = { numFmt: '@', alignment: { wrapText: true, vertical: 'top' } } as const
const NUMBER = { numFmt: '#,##0', alignment: { vertical: 'top' } } as const
const FONT = { name: 'TH Sarabun New', size: 14 }
const HEADING = {
  font: { ...FONT, bold: true },
  fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'E7ECF3' } },
  alignment: { wrapText: true, vertical: 'center' },
} as const

function rowHeights(count: number, height: number | undefined): WriteSheet['rowDefs'] {
  if (height === undefined) return undefined
  return new Map(Array.from({ length: count }, (_, index) => [index + 1, { height }]))
}

function toWriteSheet({ name, columns, rows, spareRows = 0, rowHeight }: BookSheet): WriteSheet {
  const spare = Array.from({ length: spareRows }, () => columns.map(() => null))
  return {
    name,
    columns: columns.map(({ width, isNumber }) => ({ width, style: isNumber ? NUMBER : TEXT })),
    rows: [
      columns.map(({ heading }) => written(heading)),
      ...rows.map((row) => columns.map((_, index) => written(row[index] ?? null))),
      ...spare,
    ],
    cells: new Map(
      columns.map(({ heading }, index) => [
        `0,${index}`,
        { value: heading, type: 'string' as const, style: HEADING },
      ]),
    ),
    rowDefs: rowHeights(rows.length, rowHeight),
    freezePane: { rows: 1, columns: 1 },
    dataValidations: columns.flatMap((column, index) => validation(column, index) ?? []),
  }
}

/** An .xlsx file with one heading row, frozen, on each sheet. Text is never a formula. */
export const writeBook = (sheets: readonly BookSheet[]): Promise<Uint8Array> =>
  writeXlsx({ sheets: sheets.map(toWriteSheet), defaultFont: FONT })
