import { AlignmentType, BorderStyle, PageBreak, Paragraph, type Table } from 'docx'
import type {
  DocumentBlock,
  ParagraphBlock,
  PrintedSigner,
  RosterRow,
  TableBlock,
} from '../../../shared/domain/documents/document-block.ts'
import { fixedTable, line, run, textLine } from './docx-parts.ts'
import { DOCX } from './docx-style.ts'
import { changesPart, labelsPart, linePart, maturityPart } from './paper-parts.ts'

type DocxChild = Paragraph | Table

/** Twentieths of a point. */
const TWIPS = 20
const CENTER = AlignmentType.CENTER

const titleParts = (lines: readonly string[]): DocxChild[] => [
  ...lines.map((text) => textLine(text, { bold: true, alignment: CENTER, size: DOCX.titleSize })),
  new Paragraph({
    alignment: CENTER,
    indent: { left: 3200, right: 3200 },
    spacing: { after: 160 },
    border: { top: { style: BorderStyle.SINGLE, size: 6, space: 4, color: '000000' } },
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

const paragraphPart = ({ spans, isIndented }: ParagraphBlock): DocxChild =>
  line(
    spans.map(({ text, isBold }) => run(text, { bold: isBold })),
    { alignment: AlignmentType.THAI_DISTRIBUTE, firstLine: isIndented ? DOCX.firstLineIndent : 0 },
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

const tablePart = ({ columns, rows, rowHeight }: TableBlock): DocxChild =>
  fixedTable(
    [
      {
        isHeader: true,
        cells: columns.map(({ title }) => [
          textLine(title, { bold: true, alignment: CENTER, size: DOCX.tableSize }),
        ]),
      },
      ...rows.map((row) => ({
        ...(rowHeight === undefined ? {} : { height: rowHeight * TWIPS }),
        cells: row.map((text, index) => [
          textLine(text, {
            size: DOCX.tableSize,
            alignment: columns[index]?.align === 'center' ? CENTER : AlignmentType.LEFT,
          }),
        ]),
      })),
    ],
    columns.map(({ share }) => share),
    true,
  )

const signerLines = ({ name, position, roleTitle }: PrintedSigner): Paragraph[] => [
  textLine('(ลงชื่อ) ....................................', { alignment: CENTER, before: 480 }),
  textLine(`(${name})`, { alignment: CENTER }),
  ...(position === '' ? [] : [textLine(position, { alignment: CENTER })]),
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

/** One block in the look of the office's Word documents. */
export function blockParts(block: DocumentBlock): DocxChild[] {
  switch (block.kind) {
    case 'title':
      return titleParts(block.lines)
    case 'heading':
      return [headingPart(block.level, block.text)]
    case 'paragraph':
      return [paragraphPart(block)]
    case 'roster':
      return [rosterPart(block.rows)]
    case 'table':
      // Word joins two tables that touch.
      return [tablePart(block), textLine('', { size: 8 })]
    case 'line':
      return [linePart(block)]
    case 'labels':
      return [labelsPart(block)]
    case 'changes':
      return [changesPart(block.rows), textLine('', { size: 8 })]
    case 'maturity':
      return [maturityPart(block), textLine('', { size: 8 })]
    case 'qr':
      // The code itself is on paper only; in Word its text stands.
      return block.caption.map((text) => textLine(text, { size: DOCX.smallSize }))
    case 'emblem':
      return [textLine(block.note, { alignment: CENTER, color: '777777', before: 700, after: 700 })]
    case 'page_break':
      return [new Paragraph({ children: [new PageBreak()] })]
    case 'signatures':
      return [
        ...(block.closing === null ? [] : [headingPart(1, block.closing)]),
        ...signatureParts(block.signers),
      ]
  }
}
