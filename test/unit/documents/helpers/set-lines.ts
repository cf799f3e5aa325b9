import type { TextPiece } from './read-pdf.ts'
import { withoutSpace } from './read-pdf.ts'

/** A line as a reader of the file sees it. */
export type SetLine = { page: number; text: string }
/** What was to be set, in order. `keepsNext`: the next one here is what stands right below it. */
export type Expected = { kind: 'heading' | 'paragraph'; text: string; keepsNext: boolean }
/** What was to be set and the lines that it came to; `wrong` are those that are not letter for letter and space for space. */
export type SetBlock = Expected & { lines: SetLine[]; wrong: SetLine[] }

/** Pieces of one baseline, in the order of the file, are a line. */
export function linesOf(pieces: readonly TextPiece[]): SetLine[] {
  const lines: SetLine[] = []
  let last: TextPiece | undefined
  for (const piece of pieces) {
    const continues = last?.page === piece.page && Math.abs(last.y - piece.y) <= 2
    const line = lines.at(-1)
    if (continues && line) line.text += piece.text
    else lines.push({ page: piece.page, text: piece.text })
    last = piece
  }
  return lines.filter(({ text }) => text.trim() !== '')
}

/** How much of `rest` has the letters of `line`, spaces aside; -1 when the letters differ. */
function lengthWithoutSpace(rest: string, line: string): number {
  const letters = withoutSpace(line)
  let at = 0
  for (const letter of letters) {
    while (rest[at] === ' ') at += 1
    if (!rest.startsWith(letter, at)) return -1
    at += letter.length
  }
  return at
}

/** Lines of one block from `from` on: [the block, the first line after it]. */
function takeBlock(expected: Expected, lines: readonly SetLine[], from: number): [SetBlock, number] {
  const block: SetBlock = { ...expected, lines: [], wrong: [] }
  let rest = expected.text.trim()
  let at = from
  while (rest !== '') {
    const line = lines[at]
    const length = line ? lengthWithoutSpace(rest, line.text) : -1
    if (!line || length <= 0) return [block, at]
    block.lines.push(line)
    if (line.text.trim() !== rest.slice(0, length)) block.wrong.push(line)
    rest = rest.slice(length).trimStart()
    at += 1
  }
  return [block, at]
}

const isWhole = ({ lines, text }: SetBlock): boolean =>
  withoutSpace(lines.map((line) => line.text).join('')) === withoutSpace(text)

/**
 * Finds each expected text in the lines of a file, in order; what stands between them (tables, lists) is passed over.
 * Knows nothing of how the file was made: the lines are what came back out of it.
 * @throws when a text is not there
 */
export function readBack(expected: readonly Expected[], lines: readonly SetLine[]): SetBlock[] {
  let at = 0
  return expected.map((wanted) => {
    for (let start = at; start < lines.length; start += 1) {
      const [block, end] = takeBlock(wanted, lines, start)
      if (!isWhole(block)) continue
      at = end
      return block
    }
    throw new Error(`not found in the file: ${wanted.text.slice(0, 80)}`)
  })
}

export type PageFaults = { orphans: string[]; widows: string[]; stranded: string[] }

/** First lines alone at a page's foot, last lines alone at its head, headings whose next block begins on another page. */
export function pageFaults(blocks: readonly SetBlock[]): PageFaults {
  const faults: PageFaults = { orphans: [], widows: [], stranded: [] }
  for (const [index, block] of blocks.entries()) {
    const name = block.text.slice(0, 60)
    const pages = [...Map.groupBy(block.lines, ({ page }) => page).values()]
    if (pages.length > 1 && pages[0]?.length === 1) faults.orphans.push(name)
    if (pages.length > 1 && pages.at(-1)?.length === 1) faults.widows.push(name)
    const next = blocks[index + 1]?.lines[0]?.page
    if (
      block.kind === 'heading' &&
      block.keepsNext &&
      next !== undefined &&
      next !== block.lines.at(-1)?.page
    )
      faults.stranded.push(name)
  }
  return faults
}

/** Lines that ended with a hyphen although their block went on: a reader that joins lines would drop it. */
export const brokenAfterHyphen = (blocks: readonly SetBlock[]): string[] =>
  blocks.flatMap(({ lines }) =>
    lines
      .slice(0, -1)
      .map(({ text }) => text.trimEnd())
      .filter((text) => /[-\u2010\u2011]$/.test(text)),
  )

/** Share of lines that came back exactly. */
export function exactShare(blocks: readonly SetBlock[]): number {
  const all = blocks.reduce((sum, { lines }) => sum + lines.length, 0)
  const wrong = blocks.reduce((sum, block) => sum + block.wrong.length, 0)
  return (all - wrong) / all
}
