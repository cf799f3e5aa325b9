import type { RosterRow, TableBlock } from '../../../shared/domain/documents/document-block.ts'
import { PAGE, TYPE } from './page-style.ts'
import type { PdfNode } from './pdf-node.ts'
import { pdfText } from './pdf-text.ts'

const CELL_PADDING = 4
const LINE_WIDTH = 0.5

const noLines = {
  hLineWidth: () => 0,
  vLineWidth: () => 0,
  paddingLeft: () => 0,
  paddingRight: () => 8,
  paddingTop: () => 0,
  paddingBottom: () => 0,
}

const ROSTER_SHARES = [0.06, 0.29, 0.36, 0.29] as const

/** Number, name, office and role in columns without lines. */
export const rosterNode = (rows: readonly RosterRow[]): PdfNode => ({
  table: {
    widths: ROSTER_SHARES.map((share) => share * PAGE.textWidth - 8),
    dontBreakRows: true,
    body: rows.map(({ number, name, lines, role }) => [
      { text: number, alignment: 'right' },
      { text: pdfText(name) },
      { stack: lines.length > 0 ? lines.map((line) => ({ text: pdfText(line) })) : [''] },
      { text: pdfText(role) },
    ]),
  },
  alignment: 'left',
  layout: noLines,
  margin: [0, 0, 0, 4],
})

const ruledLines = {
  hLineWidth: () => LINE_WIDTH,
  vLineWidth: () => LINE_WIDTH,
  paddingLeft: () => CELL_PADDING,
  paddingRight: () => CELL_PADDING,
  paddingTop: () => 1,
  paddingBottom: () => 2,
}

/** A table this short is not torn in two by a page's end. */
export const SHORT_TABLE_ROWS = 7

export const ruledTable = (table: {
  shares: readonly number[]
  header: readonly string[]
  rows: readonly PdfNode[][]
  width?: number
  rowHeight?: number
}): PdfNode => ({
  unbreakable: table.rows.length <= SHORT_TABLE_ROWS,
  table: {
    headerRows: 1,
    keepWithHeaderRows: 1,
    dontBreakRows: true,
    // Fixed widths: `auto` and `*` grow with their longest word and push the table off the page.
    widths: table.shares.map(
      (share) => share * ((table.width ?? PAGE.textWidth) - LINE_WIDTH) - 2 * CELL_PADDING - LINE_WIDTH,
    ),
    ...(table.rowHeight === undefined
      ? {}
      : { heights: (row: number) => (row === 0 ? 'auto' : table.rowHeight) }),
    body: [
      table.header.map((title) => ({ text: pdfText(title), bold: true, alignment: 'center' })),
      ...table.rows,
    ],
  },
  fontSize: TYPE.tableSize,
  lineHeight: TYPE.tableLineHeight,
  alignment: 'left',
  layout: ruledLines,
  margin: [0, 4, 0, 6],
})

export const tableNode = ({ columns, rows, rowHeight }: TableBlock): PdfNode =>
  ruledTable({
    shares: columns.map(({ share }) => share),
    header: columns.map(({ title }) => title),
    rows: rows.map((row) =>
      row.map((cell, index) => ({ text: pdfText(cell), alignment: columns[index]?.align ?? 'left' })),
    ),
    ...(rowHeight === undefined ? {} : { rowHeight }),
  })
