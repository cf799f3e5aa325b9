import type {
  DocumentBlock,
  ParagraphBlock,
  PrintedSigner,
  RosterRow,
  TableBlock,
} from '../../../shared/domain/documents/document-block.ts'
import { PAGE, SIGNATURE_BOX, TYPE } from './page-style.ts'
import { pdfText } from './pdf-text.ts'

export type PdfNode = Record<string, unknown>

/** Lines that must stand under a heading on its page: more when the next block is a heading with a need of its own. */
const KEEP_LINES = 3
const KEEP_LINES_BEFORE_HEADING = 6
const CELL_PADDING = 4
const LINE_WIDTH = 0.5

/** Title lines centred and bold, with the short line under them that closes the head of the minutes. */
const titleNodes = (lines: readonly string[]): PdfNode[] => [
  ...lines.map((line) => ({
    text: pdfText(line),
    bold: true,
    alignment: 'center',
    fontSize: TYPE.titleSize,
  })),
  {
    canvas: [{ type: 'line', x1: 0, y1: 0, x2: 130, y2: 0, lineWidth: 0.75 }],
    alignment: 'center',
    margin: [0, 6, 0, 8],
  },
]

const headingNode = (level: 1 | 2, text: string, next?: DocumentBlock): PdfNode => ({
  text: pdfText(text),
  bold: true,
  alignment: 'left',
  headlineLevel: level,
  keepLines: next?.kind === 'heading' ? KEEP_LINES_BEFORE_HEADING : KEEP_LINES,
  margin: [level === 1 ? 0 : PAGE.firstLineIndent / 2, level === 1 ? 8 : 4, 0, 0],
})

const paragraphNode = ({ spans, isIndented, isKeptWhole }: ParagraphBlock): PdfNode => ({
  keepWhole: isKeptWhole,
  text: spans.map(({ text, isBold }) => ({ text: pdfText(text), bold: isBold })),
  alignment: 'justify',
  leadingIndent: isIndented ? PAGE.firstLineIndent : 0,
})

const noLines = {
  hLineWidth: () => 0,
  vLineWidth: () => 0,
  paddingLeft: () => 0,
  paddingRight: () => 8,
  paddingTop: () => 0,
  paddingBottom: () => 0,
}

const ROSTER_SHARES = [0.06, 0.29, 0.36, 0.29] as const

const rosterNode = (rows: readonly RosterRow[]): PdfNode => ({
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
const SHORT_TABLE_ROWS = 7

/** Columns have fixed widths: `auto` and `*` grow with their longest word and push the table off the page. */
const tableNode = ({ columns, rows }: TableBlock): PdfNode => ({
  unbreakable: rows.length <= SHORT_TABLE_ROWS,
  table: {
    headerRows: 1,
    keepWithHeaderRows: 1,
    dontBreakRows: true,
    widths: columns.map(({ share }) => share * (PAGE.textWidth - LINE_WIDTH) - 2 * CELL_PADDING - LINE_WIDTH),
    body: [
      columns.map(({ title }) => ({ text: pdfText(title), bold: true, alignment: 'center' })),
      ...rows.map((row) =>
        row.map((cell, index) => ({ text: pdfText(cell), alignment: columns[index]?.align ?? 'left' })),
      ),
    ],
  },
  fontSize: TYPE.tableSize,
  lineHeight: TYPE.tableLineHeight,
  alignment: 'left',
  layout: ruledLines,
  margin: [0, 4, 0, 6],
})

/** The mark is an invisible no-break space; the renderer reports where it came to stand, and the field is put there. */
const signerNode = ({ name, position, roleTitle, fieldName }: PrintedSigner): PdfNode => ({
  alignment: 'center',
  stack: [
    { text: [{ text: '\u00a0', mark: fieldName, fontSize: 1 }], margin: [0, 0, 0, SIGNATURE_BOX.height] },
    { text: `(${pdfText(name)})` },
    ...(position === '' ? [] : [{ text: pdfText(position) }]),
    { text: pdfText(roleTitle) },
  ],
})

/** Two signatures side by side; an odd last one stands on the right, where a single signature stands in Thai letters. */
function signatureRows(signers: readonly PrintedSigner[]): PdfNode[] {
  const rows: PdfNode[] = []
  for (let index = 0; index < signers.length; index += 2) {
    const pair = signers.slice(index, index + 2).map(signerNode)
    const columns = pair.length === 2 ? pair : [{ text: '' }, ...pair]
    rows.push({ columns, columnGap: 20, margin: [0, 14, 0, 0], alignment: 'center' })
  }
  return rows
}

function blockNodes(block: DocumentBlock, next?: DocumentBlock): PdfNode[] {
  switch (block.kind) {
    case 'title':
      return titleNodes(block.lines)
    case 'heading':
      return [headingNode(block.level, block.text, next)]
    case 'paragraph':
      return [paragraphNode(block)]
    case 'roster':
      return [rosterNode(block.rows)]
    case 'table':
      return [tableNode(block)]
    case 'signatures': {
      // The time of closing and the signatures stay together: signatures alone on a page prove nothing.
      const closing = block.closing === null ? [] : [headingNode(1, block.closing)]
      return [{ unbreakable: true, stack: [...closing, ...signatureRows(block.signers)] }]
    }
  }
}

/** pdfmake's content for the blocks of a document. Built anew for every render. */
export const contentOf = (blocks: readonly DocumentBlock[]): PdfNode[] =>
  blocks.flatMap((block, index) => blockNodes(block, blocks[index + 1]))
