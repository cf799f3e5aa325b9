import {
  AlignmentType,
  BorderStyle,
  HeightRule,
  LineRuleType,
  Paragraph,
  Tab,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TabStopType,
  TextRun,
  WidthType,
} from 'docx'
import { pdfText } from '../pdf/pdf-text.ts'
import { bindFigures } from '../thai-typography/keep-together.ts'
import { DOCX } from './docx-style.ts'

/** `isProse`: to be searched and rewritten, so its spaces stay what a key gives. */
type RunOptions = { size?: number; bold?: boolean; color?: string; isProse?: boolean }
type ParagraphOptions = RunOptions & {
  alignment?: (typeof AlignmentType)[keyof typeof AlignmentType]
  firstLine?: number
  left?: number
  keepNext?: boolean
  keepLines?: boolean
  /** Where a tab of the text leads, from the left edge of the text. */
  tabAt?: number
  before?: number
  after?: number
}

const FONT = { ascii: DOCX.font, hAnsi: DOCX.font, cs: DOCX.font, eastAsia: DOCX.font }
const LANGUAGE = { value: DOCX.language, bidirectional: DOCX.language, eastAsia: DOCX.language }

/** Thai is a complex script for Word: its size, weight and font are the "…ComplexScript" ones. */
export const runStyle = ({ size = DOCX.bodySize, bold = false, color }: RunOptions = {}) => ({
  font: FONT,
  size,
  sizeComplexScript: size,
  bold,
  boldComplexScript: bold,
  language: LANGUAGE,
  ...(color ? { color } : {}),
})

export const run = (text: string, options: RunOptions = {}): TextRun =>
  new TextRun({
    text: options.isProse ? pdfText(text) : bindFigures(pdfText(text)),
    ...runStyle(options),
  })

/** Text is normalised and a tab in it would be a space: this one leads to the tab stop. */
export const tab = (): TextRun => new TextRun({ children: [new Tab()], ...runStyle() })

/** Without lineRule "auto" Word takes the line's height for exact and clips ปี่. */
export const line = (runs: readonly TextRun[], options: ParagraphOptions = {}): Paragraph =>
  new Paragraph({
    alignment: options.alignment ?? AlignmentType.LEFT,
    indent: { firstLine: options.firstLine ?? 0, left: options.left ?? 0 },
    keepNext: options.keepNext ?? false,
    keepLines: options.keepLines ?? false,
    ...(options.tabAt === undefined
      ? {}
      : { tabStops: [{ type: TabStopType.LEFT, position: options.tabAt }] }),
    widowControl: true,
    spacing: {
      before: options.before ?? 0,
      after: options.after ?? 0,
      line: 240,
      lineRule: LineRuleType.AUTO,
    },
    children: [...runs],
  })

export const textLine = (text: string, options: ParagraphOptions = {}): Paragraph =>
  line([run(text, options)], options)

/** Room of its own height: an empty paragraph is as high as its mark, which has the size of the document else. */
export const gap = (points: number): Paragraph =>
  new Paragraph({
    run: runStyle({ size: 2 }),
    spacing: { before: 0, after: 0, line: points * 20, lineRule: LineRuleType.EXACT },
    children: [],
  })

const NO_BORDER = { style: BorderStyle.NONE, size: 0, color: 'auto' }
const NO_BORDERS = {
  top: NO_BORDER,
  bottom: NO_BORDER,
  left: NO_BORDER,
  right: NO_BORDER,
  insideHorizontal: NO_BORDER,
  insideVertical: NO_BORDER,
}

const CELL_GAP = 110

/** `height`: the least, in twentieths of a point. */
export type DocxRow = { cells: Paragraph[][]; isHeader?: boolean; height?: number }

/** A table of fixed columns; rows do not break, header rows repeat. */
export function fixedTable(rows: readonly DocxRow[], shares: readonly number[], hasBorders: boolean): Table {
  const widths = shares.map((share) => Math.round(share * DOCX.textWidth))
  return new Table({
    width: { size: DOCX.textWidth, type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    // Without lines the words themselves stand on the margin, as those above and below do.
    ...(hasBorders ? {} : { borders: NO_BORDERS, margins: { left: 0, right: CELL_GAP } }),
    rows: rows.map(
      ({ cells, isHeader = false, height }) =>
        new TableRow({
          tableHeader: isHeader,
          cantSplit: true,
          ...(height === undefined ? {} : { height: { value: height, rule: HeightRule.ATLEAST } }),
          children: cells.map(
            (children, index) =>
              new TableCell({ width: { size: widths[index] ?? 0, type: WidthType.DXA }, children }),
          ),
        }),
    ),
  })
}
