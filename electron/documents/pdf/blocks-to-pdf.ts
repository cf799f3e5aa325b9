import type { DocumentBlock, ParagraphBlock } from '../../../shared/domain/documents/document-block.ts'
import { PAGE, TYPE } from './page-style.ts'
import {
  changesNode,
  emblemNode,
  labelNodes,
  lineNode,
  maturityNode,
  memoHeadNode,
  qrNode,
} from './paper-nodes.ts'
import type { PdfNode } from './pdf-node.ts'
import { pdfText } from './pdf-text.ts'
import { signatureRows } from './signature-nodes.ts'
import { rosterNode, SHORT_TABLE_ROWS, tableNode } from './table-nodes.ts'

/** Lines that must stand under a heading on its page: more when the next block is a heading with a need of its own, or a table. */
const KEEP_LINES = 3
const KEEP_LINES_BEFORE_OTHERS = 6

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
  keepLines: next?.kind === 'heading' || next?.kind === 'table' ? KEEP_LINES_BEFORE_OTHERS : KEEP_LINES,
  margin: [level === 1 ? 0 : PAGE.firstLineIndent / 2, level === 1 ? 8 : 4, 0, 0],
})

const paragraphNode = ({ spans, isIndented, isKeptWhole, isRagged = false }: ParagraphBlock): PdfNode => ({
  keepWhole: isKeptWhole,
  text: spans.map(({ text, isBold }) => ({ text: pdfText(text), bold: isBold })),
  alignment: isRagged ? 'left' : 'justify',
  leadingIndent: isIndented ? PAGE.firstLineIndent : 0,
})

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
    case 'line':
      return [lineNode(block)]
    case 'labels':
      return labelNodes(block)
    case 'changes':
      return [changesNode(block.rows)]
    case 'maturity':
      return [maturityNode(block)]
    case 'qr':
      return [qrNode(block)]
    case 'emblem':
      return [emblemNode(block.note)]
    case 'memo_head':
      return [memoHeadNode(block)]
    case 'page_break':
      return []
    case 'signatures': {
      const closing = block.closing === null ? [] : [headingNode(1, block.closing)]
      return [...closing, ...signatureRows(block.signers)]
    }
  }
}

/** About half a page of text: an unbreakable block that is taller than a page would run over its foot. */
const MAX_WHOLE_LENGTH = 1500

const isKeptWhole = (block: DocumentBlock): boolean => block.kind === 'paragraph' && block.isKeptWhole

const isShortTable = (block: DocumentBlock): boolean =>
  block.kind === 'table' && block.rows.length <= SHORT_TABLE_ROWS

/** Drawn in one piece, so a heading right above it would be left behind at the foot of a page. */
const isWholeFigure = (block: DocumentBlock): boolean =>
  block.kind === 'changes' || block.kind === 'maturity' || isShortTable(block)

/**
 * A resolution of several paragraphs stays on one page, with the headings right above it (which would be left behind):
 * no page number or footer then stands between its lines for anyone who copies it out of the file.
 */
function groupBlocks(blocks: readonly DocumentBlock[]): DocumentBlock[][] {
  const groups: DocumentBlock[][] = []
  for (const block of blocks) {
    const last = groups.at(-1)
    const before = last?.at(-1)
    const followsHeading = isKeptWhole(block) || isWholeFigure(block) || block.kind === 'heading'
    const joins =
      before !== undefined &&
      ((before.kind === 'heading' && followsHeading) || (isKeptWhole(before) && isKeptWhole(block)))
    if (last && joins) last.push(block)
    else groups.push([...(isShortTable(block) ? takeLeadUp(groups) : []), block])
  }
  return groups
}

/** What leads up to a table, no longer than two lines each: "ผลการให้คะแนน …" is not left at the foot of the page before. */
const MAX_LEAD_UP = 2
const MAX_LEAD_UP_LENGTH = 170

/** Takes the short paragraphs right before, and the heading that they stand under, out of the groups. */
function takeLeadUp(groups: DocumentBlock[][]): DocumentBlock[] {
  const taken: DocumentBlock[] = []
  while (taken.length < MAX_LEAD_UP) {
    const [only, second] = groups.at(-1) ?? []
    if (only?.kind !== 'paragraph' || second || lengthOf(only) > MAX_LEAD_UP_LENGTH) break
    groups.pop()
    taken.unshift(only)
  }
  const isUnderHeading = groups.at(-1)?.every(({ kind }) => kind === 'heading') ?? false
  return taken.length > 0 && isUnderHeading ? [...(groups.pop() ?? []), ...taken] : taken
}

const nodesOf = (part: readonly DocumentBlock[], next?: DocumentBlock): PdfNode[] =>
  part.flatMap((block, index) => blockNodes(block, part[index + 1] ?? next))

/** Even the shortest block takes a line. */
const LINE_LENGTH = 100
const lengthOf = (block: DocumentBlock): number =>
  block.kind === 'paragraph'
    ? Math.max(
        LINE_LENGTH,
        block.spans.reduce((sum, { text }) => sum + text.length, 0),
      )
    : LINE_LENGTH

function groupNodes(group: DocumentBlock[], index: number, groups: readonly DocumentBlock[][]): PdfNode[] {
  const nodes = nodesOf(group, groups[index + 1]?.[0])
  const length = group.reduce((sum, block) => sum + lengthOf(block), 0)
  const isWhole =
    group.length > 1 &&
    group.some((block) => isKeptWhole(block) || isWholeFigure(block)) &&
    length <= MAX_WHOLE_LENGTH
  return isWhole ? [{ unbreakable: true, stack: nodes }] : nodes
}

/** What leads up to a table belongs to it: at most its heading and two paragraphs. */
const MAX_TAIL = 4

/** One line over the signatures is too little: "ที่ประชุมรับทราบ" brings along what was made known. */
const isOneLine = (block: DocumentBlock | undefined): boolean =>
  block?.kind === 'paragraph' && block.spans.reduce((sum, { text }) => sum + text.length, 0) < ONE_LINE_LENGTH
const ONE_LINE_LENGTH = 60

/**
 * How many of the last blocks go with the signatures: the last paragraph or short table, what leads up to the table, and
 * the heading that they stand under. None when they are too long to stay whole.
 */
function countTail(blocks: readonly DocumentBlock[]): number {
  const last = blocks.at(-1)
  if (last === undefined || !(last.kind === 'paragraph' || last.kind === 'line' || isShortTable(last)))
    return 0
  let count = 1
  while (last.kind === 'line' && count < MAX_TAIL - 1 && blocks.at(-count - 1)?.kind === 'line') count += 1
  // "ขอแสดงความนับถือ" by itself would close nothing.
  if (last.kind === 'line' && blocks.at(-count - 1)?.kind === 'paragraph') count += 1
  while (last.kind === 'table' && count < MAX_TAIL - 1 && blocks.at(-count - 1)?.kind === 'paragraph')
    count += 1
  while (count < MAX_TAIL - 1 && isOneLine(blocks.at(-count)) && blocks.at(-count - 1)?.kind === 'paragraph')
    count += 1
  if (blocks.at(-count - 1)?.kind === 'heading') count += 1
  const length = blocks.slice(-count).reduce((sum, block) => sum + lengthOf(block), 0)
  return length > MAX_WHOLE_LENGTH ? 0 : count
}

/**
 * One run of pages. The signatures and what stands just above them are not torn apart: a page with nothing but signatures
 * proves nothing.
 */
function partContent(blocks: readonly DocumentBlock[]): PdfNode[] {
  const signaturesAt = blocks.findIndex(({ kind }) => kind === 'signatures')
  const end = signaturesAt === -1 ? blocks.length : signaturesAt
  const bodyEnd = end - (signaturesAt === -1 ? 0 : countTail(blocks.slice(0, end)))
  const body = groupBlocks(blocks.slice(0, bodyEnd)).flatMap(groupNodes)
  if (signaturesAt === -1) return body
  return [...body, { unbreakable: true, stack: nodesOf(blocks.slice(bodyEnd)) }]
}

/** The blocks between page breaks. */
function splitAtBreaks(blocks: readonly DocumentBlock[]): DocumentBlock[][] {
  const parts: DocumentBlock[][] = [[]]
  for (const block of blocks) {
    if (block.kind === 'page_break') parts.push([])
    else parts.at(-1)?.push(block)
  }
  return parts
}

/** pdfmake's content for the blocks of a document, built anew for every render. */
export const contentOf = (blocks: readonly DocumentBlock[]): PdfNode[] =>
  splitAtBreaks(blocks).flatMap((part, index) => {
    const [first, ...rest] = partContent(part)
    if (first === undefined) return []
    return index === 0 ? [first, ...rest] : [{ ...first, pageBreak: 'before' }, ...rest]
  })
