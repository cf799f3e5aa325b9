import { AlignmentType, BorderStyle, LineRuleType, PageBreak, Paragraph, type Table } from 'docx'
import type {
  DocumentBlock,
  ParagraphBlock,
  PrintedSigner,
  RosterRow,
  TableBlock,
} from '../../../shared/domain/documents/document-block.ts'
import { fixedTable, gap, line, run, runStyle, textLine } from './docx-parts.ts'
import { DOCX } from './docx-style.ts'
import { changesPart, labelsPart, linePart, maturityPart, memoHeadPart } from './paper-parts.ts'

type DocxChild = Paragraph | Table

/** Twentieths of a point. */
const TWIPS = 20
const CENTER = AlignmentType.CENTER

const titleParts = (lines: readonly string[]): DocxChild[] => [
  ...lines.map((text) => textLine(text, { bold: true, alignment: CENTER, size: DOCX.titleSize })),
  new Paragraph({
    alignment: CENTER,
    indent: { left: 3200, right: 3200 },
    run: runStyle({ size: 2 }),
    spacing: { before: 120, after: 120, line: 60, lineRule: LineRuleType.EXACT },
    border: { top: { style: BorderStyle.SINGLE, size: 6, space: 1, color: '000000' } },
    children: [],
  }),
]

const headingPart = (level: 1 | 2, text: string): DocxChild =>
  textLine(text, {
    bold: true,
    keepNext: true,
    before: level === 1 ? 160 : 80,
    left: level === 1 ? 0 : DOCX.firstLineIndent / 2,
  })

/** As in the PDF: a table this short is not torn, and what leads up to it or to the signatures stays with it. */
const SHORT_TABLE_ROWS = 7
const isShortTable = (block: DocumentBlock | undefined): boolean =>
  (block?.kind === 'table' || block?.kind === 'changes' || block?.kind === 'maturity') &&
  block.rows.length <= SHORT_TABLE_ROWS

const paragraphPart = (
  {
    spans,
    isIndented,
    isKeptWhole,
    isRagged = false,
    origin,
  }: ParagraphBlock & Pick<DocumentBlock, 'origin'>,
  next: DocumentBlock | undefined,
): DocxChild =>
  line(
    spans.map(({ text, isBold }) => run(text, { bold: isBold, isProse: origin?.kind === 'prose' })),
    {
      alignment: isRagged ? AlignmentType.LEFT : AlignmentType.THAI_DISTRIBUTE,
      firstLine: isIndented ? DOCX.firstLineIndent : 0,
      keepLines: isKeptWhole,
      keepNext: isShortTable(next) || next?.kind === 'signatures',
    },
  )

const rosterPart = (rows: readonly RosterRow[]): DocxChild =>
  fixedTable(
    rows.map(({ number, name, lines, role }) => ({
      cells: [
        [textLine(number, { alignment: AlignmentType.RIGHT })],
        [textLine(name)],
        lines.length > 0 ? lines.map((text) => textLine(text)) : [textLine('')],
        [textLine(role)],
      ],
    })),
    [0.07, 0.29, 0.36, 0.28],
    false,
  )

const tablePart = ({ columns, rows, rowHeight }: TableBlock): DocxChild => {
  const keepNext = rows.length <= SHORT_TABLE_ROWS
  return fixedTable(
    [
      {
        isHeader: true,
        cells: columns.map(({ title }) => [
          textLine(title, { bold: true, alignment: CENTER, size: DOCX.tableSize, keepNext }),
        ]),
      },
      ...rows.map((row, at) => ({
        ...(rowHeight === undefined ? {} : { height: rowHeight * TWIPS }),
        cells: row.map((text, index) => [
          textLine(text, {
            size: DOCX.tableSize,
            alignment: columns[index]?.align === 'center' ? CENTER : AlignmentType.LEFT,
            keepNext: keepNext && at < rows.length - 1,
          }),
        ]),
      })),
    ],
    columns.map(({ share }) => share),
    true,
  )
}

/** Room to sign in: an empty line, higher than the text's. */
const SIGN_ROOM = 720

const signerLines = ({ name, position, roleTitle }: PrintedSigner): Paragraph[] => [
  textLine('', { alignment: CENTER, before: SIGN_ROOM, keepNext: true }),
  textLine(`(${name})`, { alignment: CENTER, keepNext: true }),
  ...(position === '' ? [] : [textLine(position, { alignment: CENTER, keepNext: true })]),
  ...(roleTitle === '' ? [] : [textLine(roleTitle, { alignment: CENTER })]),
]

function signatureParts(signers: readonly PrintedSigner[]): DocxChild[] {
  const rows = []
  for (let index = 0; index < signers.length; index += 2) {
    const pair = signers.slice(index, index + 2).map(signerLines)
    rows.push({ cells: pair.length === 2 ? pair : [[textLine('')], ...pair] })
  }
  return rows.length > 0 ? [fixedTable(rows, [0.5, 0.5], false)] : []
}

/** Under a table, in points: Word joins two tables that touch. Behind the last one more would be an empty page. */
const TABLE_GAP = 6
const gapBefore = (next: DocumentBlock | undefined): Paragraph => gap(next ? TABLE_GAP : 1)

/** One block in the look of the office's Word documents. */
export function blockParts(block: DocumentBlock, next?: DocumentBlock): DocxChild[] {
  switch (block.kind) {
    case 'title':
      return titleParts(block.lines)
    case 'heading':
      return [headingPart(block.level, block.text)]
    case 'paragraph':
      return [paragraphPart(block, next)]
    case 'roster':
      return [rosterPart(block.rows)]
    case 'table':
      return [tablePart(block), gapBefore(next)]
    case 'line':
      return [linePart(block)]
    case 'labels':
      return [labelsPart(block), gapBefore(next)]
    case 'changes':
      return [changesPart(block.rows), gapBefore(next)]
    case 'maturity':
      return [maturityPart(block), gapBefore(next)]
    case 'qr':
      // The code itself is on paper only; in Word its text stands.
      return block.caption.map((text) => textLine(text, { size: DOCX.smallSize }))
    case 'emblem':
      return [textLine(block.note, { alignment: CENTER, color: '777777', before: 700, after: 700 })]
    case 'memo_head':
      return [memoHeadPart(block)]
    case 'page_break':
      return [new Paragraph({ children: [new PageBreak()] })]
    case 'signatures':
      return [
        ...(block.closing === null ? [] : [headingPart(1, block.closing)]),
        ...signatureParts(block.signers),
      ]
  }
}
