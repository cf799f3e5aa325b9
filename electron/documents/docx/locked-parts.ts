import { Paragraph, type Table } from 'docx'
import type { BlockOrigin, DocumentBlock, LabelRow } from '../../../shared/domain/documents/document-block.ts'
import { pdfText } from '../pdf/pdf-text.ts'
import { blockParts } from './blocks-to-docx.ts'
import { gap, textLine } from './docx-parts.ts'
import { FactControl } from './fact-control.ts'
import { fingerprintOf } from './fact-marks.ts'

type DocxChild = Paragraph | Table | FactControl
type FactOrigin = Extract<BlockOrigin, { kind: 'fact' }>
type Group = { origin: BlockOrigin | null; blocks: DocumentBlock[] }

/** In papers that say nothing of their blocks' origin: what is read from the record and not worded. */
const FACT_KINDS: readonly DocumentBlock['kind'][] = [
  'title',
  'roster',
  'labels',
  'table',
  'changes',
  'maturity',
  'qr',
  'signatures',
]

/** Dots stand where somebody writes. */
const hasBlank = (text: string): boolean => text.includes('.'.repeat(10))
const isRowBlank = ({ text, second }: LabelRow): boolean => hasBlank(text) || hasBlank(second?.text ?? '')

/** Filled in by hand or at the desk: tables with rows to write in, and what has dots. */
function isForm(block: DocumentBlock): boolean {
  if (block.kind === 'table') return block.rowHeight !== undefined
  if (block.kind === 'labels') return block.rows.some(isRowBlank)
  return block.kind === 'signatures' && block.signers.some(({ name }) => hasBlank(name))
}

/** A letter's number and day are written in: its line stands free between the lines that are facts. */
function linesApart(block: DocumentBlock): DocumentBlock[] {
  if (block.kind !== 'labels' || !isForm(block)) return [block]
  const runs: (typeof block.rows)[] = []
  for (const [index, row] of block.rows.entries()) {
    const before = block.rows[index - 1]
    if (before && isRowBlank(before) === isRowBlank(row)) runs.at(-1)?.push(row)
    else runs.push([row])
  }
  return runs.map((rows) => ({ ...block, rows }))
}

function originOf(block: DocumentBlock, index: number): BlockOrigin | null {
  if (block.origin) return block.origin
  const isFact = FACT_KINDS.includes(block.kind) && !isForm(block)
  return isFact ? { kind: 'fact', id: `${block.kind}${index}` } : null
}

/** Neighbours of one fact together, everything else by itself. */
function groupsOf(blocks: readonly DocumentBlock[]): Group[] {
  const groups: Group[] = []
  for (const [index, block] of blocks.flatMap(linesApart).entries()) {
    const origin = originOf(block, index)
    const last = groups.at(-1)
    const isSameFact =
      last?.origin?.kind === 'fact' && origin?.kind === 'fact' && last.origin.id === origin.id
    if (isSameFact) last?.blocks.push(block)
    else groups.push({ origin, blocks: [block] })
  }
  return groups
}

const textOf = (block: DocumentBlock): string =>
  block.kind === 'paragraph' ? pdfText(block.spans.map(({ text }) => text).join('')) : ''

/** The prose that belongs to the heading at `index`. */
function proseAfter(groups: readonly Group[], index: number): string[] {
  const rest = groups.slice(index + 1)
  const end = rest.findIndex(({ origin }) => origin?.kind === 'fact' && origin.role !== undefined)
  return rest
    .slice(0, end === -1 ? undefined : end)
    .filter(({ origin }) => origin?.kind === 'prose')
    .flatMap(({ blocks }) => blocks.map(textOf))
}

function proseMark(origin: FactOrigin, prose: readonly string[]): string | null {
  if (origin.role === undefined) return null
  return origin.role === 'boundary' ? '0' : fingerprintOf(prose).slice(0, 8)
}

/** The blocks of a document with its facts locked and its prose free; where an item has no prose there is a line to write it on. */
export function docxChildrenOf(blocks: readonly DocumentBlock[]): DocxChild[] {
  const groups = groupsOf(blocks)
  const children = groups.flatMap(({ origin, blocks: own }, index): DocxChild[] => {
    const following = groups[index + 1]?.blocks[0]
    const parts = own.flatMap((block, at) => blockParts(block, own[at + 1] ?? following))
    if (origin?.kind !== 'fact') return parts
    const prose = proseAfter(groups, index)
    const control = new FactControl(
      { id: origin.id, prose: proseMark(origin, prose), number: index + 1 },
      parts,
    )
    const isSilent = origin.role === 'prose_heading' && prose.length === 0
    return isSilent ? [control, textLine('')] : [control]
  })
  // A document ends with a paragraph of its own.
  return children.at(-1) instanceof Paragraph ? children : [...children, gap(1)]
}
