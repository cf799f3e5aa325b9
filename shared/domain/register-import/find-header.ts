import type { Column } from './columns.ts'
import { headingKey } from './heading-key.ts'
import { type Cell, cellAt, type MergedRange, type Sheet } from './sheet.ts'

export type RecognisedColumn = { index: number; column: Column; heading: string }
export type Header = {
  /** 0-based; the data follow it. */
  row: number
  columns: RecognisedColumn[]
  /** Headings that mean nothing here. */
  ignored: { index: number; heading: string }[]
  /** A heading that means the same as one to its left. */
  repeated: { index: number; heading: string; firstIndex: number }[]
}

/** Titles, letterheads and blank rows that may stand above the headings. */
const MAX_ROWS_ABOVE = 30

const textOf = (cell: Cell): string => {
  if (cell.kind === 'text') return cell.text
  return cell.kind === 'number' ? String(cell.value) : ''
}

/** Merged ranges by each cell that they cover above the rows looked at: a title's range costs a few cells only. */
function anchorsOf(merges: readonly MergedRange[]): Map<string, { row: number; column: number }> {
  const anchors = new Map<string, { row: number; column: number }>()
  for (const { top, left, bottom, right } of merges) {
    for (let row = top; row <= Math.min(bottom, MAX_ROWS_ABOVE); row += 1) {
      for (let column = left; column <= Math.min(right, left + 100); column += 1) {
        anchors.set(`${row},${column}`, { row: top, column: left })
      }
    }
  }
  return anchors
}

/** The text of a cell, or of the merged cell that covers it. */
function shownText(sheet: Sheet, anchors: ReturnType<typeof anchorsOf>) {
  return (row: number, column: number): string => {
    const anchor = anchors.get(`${row},${column}`) ?? { row, column }
    return textOf(cellAt(sheet, anchor.row, anchor.column))
  }
}

/** "ระยะเวลา" merged over "ปัจจุบัน" and "หลังปรับปรุง" reads as "ระยะเวลาปัจจุบัน", which is how one heading spells it. */
function headingsOf(sheet: Sheet, row: number, shown: ReturnType<typeof shownText>) {
  const width = Math.max(sheet.rows[row]?.length ?? 0, sheet.rows[row - 1]?.length ?? 0)
  return Array.from({ length: width }, (_, column) => {
    const own = shown(row, column)
    const above = row > 0 ? shown(row - 1, column) : ''
    return { own, joined: above === own ? own : `${above} ${own}` }
  })
}

const recogniser = (columns: readonly Column[]) => {
  const byKey = new Map<string, Column>()
  // Headings before aliases: an alias never takes a column from its own heading.
  for (const column of columns) byKey.set(headingKey(column.heading), column)
  for (const column of columns) {
    for (const alias of column.aliases)
      if (!byKey.has(headingKey(alias))) byKey.set(headingKey(alias), column)
  }
  return (text: string): Column | undefined => byKey.get(headingKey(text))
}

function readHeaderRow(
  headings: ReturnType<typeof headingsOf>,
  row: number,
  find: ReturnType<typeof recogniser>,
): Header {
  const header: Header = { row, columns: [], ignored: [], repeated: [] }
  headings.forEach(({ own, joined }, index) => {
    if (own.trim() === '') return
    const column = find(joined) ?? find(own)
    const first = header.columns.find((known) => known.column.key === column?.key)
    if (!column) header.ignored.push({ index, heading: own.trim() })
    else if (first) header.repeated.push({ index, heading: own.trim(), firstIndex: first.index })
    else header.columns.push({ index, column, heading: own.trim() })
  })
  return header
}

/**
 * The row of headings: of the first rows the one that has most of the known headings, at least two; their order is
 * free. Null when there is none.
 */
export function findHeader(sheet: Sheet, columns: readonly Column[]): Header | null {
  const shown = shownText(sheet, anchorsOf(sheet.merges))
  const find = recogniser(columns)
  let best: Header | null = null
  for (let row = 0; row < Math.min(sheet.rows.length, MAX_ROWS_ABOVE); row += 1) {
    const header = readHeaderRow(headingsOf(sheet, row, shown), row, find)
    // At equal count the lower row wins: a heading merged over two rows is also read in the lower one.
    if (header.columns.length >= Math.max(2, best?.columns.length ?? 0)) best = header
  }
  return best
}
