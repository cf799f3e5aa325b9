import type {
  ChangeRow,
  LabelRow,
  LineBlock,
  MaturityRow,
} from '../../../shared/domain/documents/document-block.ts'
import { printedPaper } from '../../../shared/messages/printed-paper.ts'
import { drawingNode } from './drawings.ts'
import { PAGE, TYPE } from './page-style.ts'
import type { PdfNode } from './pdf-node.ts'
import { pdfText } from './pdf-text.ts'
import { qrDrawing } from './qr-drawing.ts'
import { radarCanvas } from './radar.ts'
import { SIGNATURE_GAP } from './signature-nodes.ts'
import { ruledTable } from './table-nodes.ts'

const HALF = PAGE.textWidth / 2

/** The middle of the right column of signatures, which have a gap between them. */
const SIGNATURE_SHIFT = SIGNATURE_GAP / 2

const LINE_STARTS = { half: HALF, half_center: HALF + SIGNATURE_SHIFT, left: 0, center: 0, right: 0 } as const

const wordsOf = (text: string, beside: string | undefined): PdfNode =>
  beside === undefined
    ? { text: pdfText(text) }
    : { columns: [text, beside].map((part) => ({ text: pdfText(part), width: HALF })) }

export const lineNode = ({ text, beside, align, isBold, isSmall }: LineBlock): PdfNode => ({
  ...wordsOf(text, beside),
  bold: isBold,
  fontSize: isSmall ? TYPE.tableSize - 2 : isBold && align === 'center' ? TYPE.titleSize : TYPE.bodySize,
  alignment: align === 'half' ? 'left' : align === 'half_center' ? 'center' : align,
  margin: [LINE_STARTS[align], isSmall ? 16 : 4, 0, isSmall ? 0 : 4],
})

/** "เรื่อง …": the label in its column, the text hanging beside it. */
export const labelNodes = ({ share, rows }: { share: number; rows: readonly LabelRow[] }): PdfNode[] =>
  rows.map((row, index) => ({
    columns: labelColumns(row, share),
    alignment: 'left',
    margin: [0, 0, 0, index === rows.length - 1 ? 8 : 3],
  }))

const SECOND_LABEL_SHARE = 0.09

function labelColumns({ label, text, isPlain = false, second }: LabelRow, share: number): PdfNode[] {
  const column = (words: string, part: number, bold = false): PdfNode => ({
    ...{ text: pdfText(words), bold, width: part * PAGE.textWidth },
  })
  if (!second) return [column(label, share, !isPlain), column(text, 1 - share)]
  return [
    column(label, share, !isPlain),
    column(text, 0.5 - share),
    column(second.label, SECOND_LABEL_SHARE, !isPlain),
    column(second.text, 0.5 - SECOND_LABEL_SHARE),
  ]
}

/** 3 cm, the height of the emblem on a letter; a free drawing of it may be put here by the office. */
const EMBLEM_HEIGHT = 85

export const emblemNode = (note: string): PdfNode => ({
  text: pdfText(note),
  alignment: 'center',
  color: '#777777',
  fontSize: TYPE.tableSize - 2,
  margin: [0, EMBLEM_HEIGHT / 2 - 8, 0, EMBLEM_HEIGHT / 2 - 8],
})

/** 1.5 cm: the emblem of a memo stands on the left, beside the large name of the form. */
const MEMO_EMBLEM_HEIGHT = 43
const MEMO_EMBLEM_WIDTH = 80

export const memoHeadNode = ({ note, title }: { note: string; title: string }): PdfNode => ({
  columns: [
    {
      text: pdfText(note),
      width: MEMO_EMBLEM_WIDTH,
      color: '#777777',
      fontSize: TYPE.tableSize - 2,
      margin: [0, MEMO_EMBLEM_HEIGHT / 2 - 8, 0, MEMO_EMBLEM_HEIGHT / 2 - 8],
    },
    {
      text: pdfText(title),
      width: PAGE.textWidth - 2 * MEMO_EMBLEM_WIDTH,
      bold: true,
      fontSize: TYPE.memoTitleSize,
      alignment: 'center',
      margin: [0, MEMO_EMBLEM_HEIGHT - TYPE.memoTitleSize * 1.4, 0, 0],
    },
    { text: '', width: MEMO_EMBLEM_WIDTH },
  ],
  alignment: 'left',
  margin: [0, 0, 0, 6],
})

/** Medium correction: the sheet is folded and carried. */
export const qrNode = ({ payload, caption }: { payload: string; caption: readonly string[] }): PdfNode => ({
  unbreakable: true,
  margin: [0, 12, 0, 0],
  columns: [
    { ...drawingNode(qrDrawing({ qr: payload, eccLevel: 'M', size: 96 })), width: 110 },
    {
      width: PAGE.textWidth - 110,
      stack: caption.map((text, index) => ({ text: pdfText(text), margin: [0, index === 0 ? 30 : 2, 0, 0] })),
      fontSize: TYPE.tableSize - 2,
      alignment: 'left',
    },
  ],
})

const BAR = { height: 7, gap: 3, width: 92 }

/** Two bars to one scale: outlined before, filled after. */
function barsNode({ values }: ChangeRow): PdfNode {
  if (values === null) return { text: '' }
  const most = Math.max(values.before, values.after, 1)
  const bar = (value: number, y: number, color: string): PdfNode => ({
    type: 'rect',
    ...{ x: 0, y, w: Math.max(1, (value / most) * BAR.width), h: BAR.height },
    ...{ color, lineColor: '#000000', lineWidth: 0.5 },
  })
  return {
    canvas: [bar(values.before, 3, '#ffffff'), bar(values.after, 3 + BAR.height + BAR.gap, '#555555')],
  }
}

const CHANGE_SHARES = [0.2, 0.19, 0.19, 0.19, 0.23]

export const changesNode = (rows: readonly ChangeRow[]): PdfNode =>
  ruledTable({
    shares: CHANGE_SHARES,
    header: [...printedPaper.changes, printedPaper.bars],
    rows: rows.map((row) => [
      { text: pdfText(row.label) },
      ...[row.before, row.after, row.difference].map((text) => ({
        text: pdfText(text),
        alignment: 'center',
      })),
      barsNode(row),
    ]),
  })

const RADAR_WIDTH = 190

/** The radar with its axes' numbers, beside the table that names them. Solid is the target, dashed the present. */
export function maturityNode(block: {
  levels: number
  titles: readonly string[]
  rows: readonly MaturityRow[]
}): PdfNode {
  const { levels, titles, rows } = block
  const tableWidth = PAGE.textWidth - RADAR_WIDTH
  return {
    unbreakable: true,
    columns: [
      { width: RADAR_WIDTH, stack: radarCanvas({ levels, rows, width: RADAR_WIDTH }) },
      {
        width: tableWidth,
        stack: [
          ruledTable({
            shares: [0.09, 0.47, 0.22, 0.22],
            width: tableWidth,
            header: ['', ...titles],
            rows: rows.map(({ mark, label, now, target }) => [
              { text: mark, alignment: 'center' },
              { text: pdfText(label) },
              { text: now, alignment: 'center' },
              { text: target, alignment: 'center' },
            ]),
          }),
          {
            columns: [
              legendNode({ dash: { length: 3 } }),
              { text: pdfText(titles[1] ?? ''), width: 70 },
              legendNode({}),
              { text: pdfText(titles[2] ?? ''), width: 70 },
            ],
            fontSize: TYPE.tableSize - 1,
          },
        ],
      },
    ],
    margin: [0, 4, 0, 6],
  }
}

const legendNode = (look: { dash?: { length: number } }): PdfNode => ({
  width: 34,
  canvas: [{ type: 'line', x1: 2, y1: 9, x2: 28, y2: 9, lineWidth: 1.5, ...look }],
})
