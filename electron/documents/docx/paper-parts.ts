import { AlignmentType, type Paragraph, type Table } from 'docx'
import type { ChangeRow, LineBlock, MaturityRow } from '../../../shared/domain/documents/document-block.ts'
import { printedPaper } from '../../../shared/messages/printed-paper.ts'
import { fixedTable, textLine } from './docx-parts.ts'
import { DOCX } from './docx-style.ts'

const CENTER = AlignmentType.CENTER
const ALIGNMENTS = {
  left: AlignmentType.LEFT,
  half: AlignmentType.LEFT,
  half_center: CENTER,
  center: CENTER,
  right: AlignmentType.RIGHT,
} as const

export const linePart = ({ text, align, isBold, isSmall }: LineBlock): Paragraph =>
  textLine(text, {
    bold: isBold,
    alignment: ALIGNMENTS[align],
    left: align === 'half' || align === 'half_center' ? DOCX.textWidth / 2 : 0,
    size: isSmall ? DOCX.smallSize : DOCX.bodySize,
    before: 80,
    after: 80,
  })

export const labelsPart = (block: {
  share: number
  rows: readonly { label: string; text: string }[]
}): Table =>
  fixedTable(
    block.rows.map(({ label, text }) => ({ cells: [[textLine(label, { bold: true })], [textLine(text)]] })),
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
