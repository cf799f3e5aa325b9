import type { OutputOf } from '../../../shared/contract/index.ts'

export type PrintedPaper = OutputOf<'document.preview'>
export type PaperBlock = PrintedPaper['blocks'][number]
export type BlockOf<Kind extends PaperBlock['kind']> = Extract<PaperBlock, { kind: Kind }>

/** Blocks that come to the screen together. `number` counts them through the paper. */
export type PaperChunk = { number: number; blocks: PaperBlock[]; height: number }

/** More than a screen holds; where a heading stands there is an end before. */
const MOST_BLOCKS = 30

/** The blocks between page breaks, each run in chunks: what is typed under one heading moves no other chunk. */
export function sheetsOf(blocks: readonly PaperBlock[]): PaperChunk[][] {
  const sheets: PaperChunk[][] = [[]]
  let number = 0
  for (const block of blocks) {
    const sheet = sheets.at(-1) ?? []
    const last = sheet.at(-1)
    if (block.kind === 'page_break') sheets.push([])
    else if (last && block.kind !== 'heading' && last.blocks.length < MOST_BLOCKS) {
      last.blocks.push(block)
      last.height += heightOf(block)
    } else {
      sheet.push({ number, blocks: [block], height: heightOf(block) })
      number += 1
    }
  }
  return sheets
}

const LINE = 30
const LETTERS_PER_LINE = 75
const FIGURE = 280
const linesOf = (text: string): number => Math.ceil(Math.max(1, text.length) / LETTERS_PER_LINE)

/** About how many pixels a block takes, for the scroll bar of what is not drawn yet. */
function heightOf(block: PaperBlock): number {
  switch (block.kind) {
    case 'paragraph':
      return LINE * linesOf(block.spans.map(({ text }) => text).join(''))
    case 'title':
      return LINE * (block.lines.length + 1)
    case 'heading':
    case 'line':
      return LINE * linesOf(block.text)
    case 'table':
    case 'roster':
    case 'labels':
    case 'changes':
      return LINE * 1.4 * (block.rows.length + 1)
    case 'memo_head':
      return LINE * 2
    case 'page_break':
      return 0
    default:
      return FIGURE
  }
}

/** The same words in the same order: chunks are compared as text, which costs less than drawing them anew. */
export const isSameChunk = (a: PaperChunk, b: PaperChunk): boolean =>
  a === b || a.blocks === b.blocks || JSON.stringify(a.blocks) === JSON.stringify(b.blocks)
