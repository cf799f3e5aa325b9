import { AlignmentType, type Paragraph, type Table, type TextRun } from 'docx'
import type {
  ChangeRow,
  LabelRow,
  LineBlock,
  MaturityRow,
} from '../../../shared/domain/documents/document-block.ts'
import { printedPaper } from '../../../shared/messages/printed-paper.ts'
import { fixedTable, line, run, tab, textLine } from './docx-parts.ts'
import { DOCX } from './docx-style.ts'

const CENTER = AlignmentType.CENTER
/** 1.5 cm, in twentieths of a point. */
const MEMO_EMBLEM = 850
const ALIGNMENTS = {
  left: AlignmentType.LEFT,
  half: AlignmentType.LEFT,
  half_center: CENTER,
  center: CENTER,
  right: AlignmentType.RIGHT,
} as const

function lineWords({ text, beside, isBold, isSmall }: Omit<LineBlock, 'kind' | 'align'>): TextRun[] {
  const look = { bold: isBold, size: isSmall ? DOCX.smallSize : DOCX.bodySize }
  return beside === undefined ? [run(text, look)] : [run(text, look), tab(), run(beside, look)]
}

export const linePart = ({ text, beside, align, isBold, isSmall }: LineBlock): Paragraph =>
  line(lineWords({ text, beside, isBold, isSmall }), {
    tabAt: DOCX.textWidth / 2,
    alignment: ALIGNMENTS[align],
    left: align === 'half' || align === 'half_center' ? DOCX.textWidth / 2 : 0,
    before: 80,
    after: 80,
  })

function labelledText({ text, second, isPlain = false }: LabelRow, share: number): Paragraph {
  if (!second) return textLine(text)
  const half = Math.round((0.5 - share) * DOCX.textWidth)
  const words = [run(text), tab(), run(`${second.label} `, { bold: !isPlain }), run(second.text)]
  return line(words, { tabAt: half })
}

/** The emblem's place on the left, the name of the form in the middle of the page. */
export const memoHeadPart = ({ note, title }: { note: string; title: string }): Table =>
  fixedTable(
    [
      {
        height: MEMO_EMBLEM,
        cells: [
          [textLine(note, { color: '777777', before: MEMO_EMBLEM / 3 })],
          [textLine(title, { bold: true, alignment: CENTER, size: DOCX.memoTitleSize })],
          [textLine('')],
        ],
      },
    ],
    [0.2, 0.6, 0.2],
    false,
  )

export const labelsPart = (block: { share: number; rows: readonly LabelRow[] }): Table =>
  fixedTable(
    block.rows.map((row) => ({
      cells: [[textLine(row.label, { bold: !row.isPlain })], [labelledText(row, block.share)]],
    })),
    [block.share, 1 - block.share],
    false,
  )

const cell = (text: string, isCentred: boolean, bold = false): Paragraph[] => [
  textLine(text, { size: DOCX.tableSize, bold, alignment: isCentred ? CENTER : AlignmentType.LEFT }),
]

export const changesPart = (rows: readonly ChangeRow[]): Table =>
  fixedTable(
    [
      { isHeader: true, cells: printedPaper.changes.map((text) => cell(text, true, true)) },
      ...rows.map(({ label, before, after, difference }) => ({
        cells: [label, before, after, difference].map((text, index) => cell(text, index > 0)),
      })),
    ],
    [0.28, 0.24, 0.24, 0.24],
    true,
  )

/** The table that stands beside the radar on paper says all that the radar says. */
export const maturityPart = (block: { titles: readonly string[]; rows: readonly MaturityRow[] }): Table =>
  fixedTable(
    [
      { isHeader: true, cells: ['', ...block.titles].map((text) => cell(text, true, true)) },
      ...block.rows.map(({ mark, label, now, target }) => ({
        cells: [mark, label, now, target].map((text, index) => cell(text, index !== 1)),
      })),
    ],
    [0.1, 0.5, 0.2, 0.2],
    true,
  )
