import type { GlyphPosition, Inline, PdfFont } from './upstream-types.ts'

/** A word space may grow by this much (em) before letters are moved apart: beyond it, a line looks full of holes. */
const SPACE_FIRST_EM = 0.15
/** Letters may be moved apart by this much (em). More, and a reader of the file takes the gap for a space. */
const MAX_LETTER_EM = 0.08

/** A line that would still need more stays short of the margin: that disturbs less than a hole in its middle. */
const MAX_SPACE_EM = 1

/** Width to add, in points: after each open letter boundary, and at each space. */
type Spread = { letters: number; spaces: number }

/**
 * Extra width may stand after a glyph that has width, when its neighbours have width too: next to a mark, poppler cuts
 * the word around the zero-width glyph and reports a space.
 */
function isOpenBoundary(positions: readonly GlyphPosition[], index: number): boolean {
  const hasWidth = (at: number) => at < 0 || at >= positions.length || positions[at]?.xAdvance !== 0
  return hasWidth(index - 1) && hasWidth(index) && hasWidth(index + 1)
}

const countSpaces = (text: string): number => text.split(' ').length - 1

function countBoundaries(inline: Inline, isLast: boolean): number {
  const { positions } = inline.font.layout(inline.text)
  const open = positions.filter((_, index) => isOpenBoundary(positions, index)).length
  return isLast && isOpenBoundary(positions, positions.length - 1) ? open - 1 : open
}

/** Spaces first, a little; then letters, up to their limit; what is left goes into the spaces, up to theirs. */
export function shareExtraWidth(
  extra: number,
  counts: { boundaries: number; spaces: number; fontSize: number },
): Spread {
  const { boundaries, spaces, fontSize } = counts
  const firstSpaces = spaces > 0 ? Math.min(extra / spaces, SPACE_FIRST_EM * fontSize) : 0
  const afterSpaces = extra - firstSpaces * spaces
  const letters = boundaries > 0 ? Math.min(afterSpaces / boundaries, MAX_LETTER_EM * fontSize) : 0
  const left = afterSpaces - letters * boundaries
  const allSpaces = spaces > 0 ? firstSpaces + left / spaces : 0
  return { letters, spaces: Math.min(allSpaces, MAX_SPACE_EM * fontSize) }
}

/**
 * The same font with extra width given out while it encodes. It shares everything else with the font behind it: the
 * `ref()` call makes sure that the PDF gets one font object and not one per line.
 */
function spreadFont(font: PdfFont, spread: Spread, fontSize: number): PdfFont {
  font.ref()
  const perEm = 1000 / fontSize
  const [[spaceCode]] = font.encode(' ')
  return Object.assign(Object.create(font) as PdfFont, {
    encode(text: string, features?: string[] | null): [string[], GlyphPosition[]] {
      const [codes, positions] = font.encode(text, features)
      const spreadOut = positions.map((position, index) => {
        const letter = isOpenBoundary(positions, index) ? spread.letters : 0
        const extra = letter + (codes[index] === spaceCode ? spread.spaces : 0)
        return extra > 0 ? { ...position, xAdvance: position.xAdvance + extra * perEm } : position
      })
      return [codes, spreadOut]
    },
  })
}

/** Gives `extra` points out over the inlines of one line, moving and widening them. Changes the given inlines. */
export function justifyInlines(inlines: Inline[], extra: number): void {
  const counts = inlines.map((inline, index) => ({
    boundaries: countBoundaries(inline, index === inlines.length - 1),
    spaces: countSpaces(inline.text),
  }))
  const fontSize = inlines[0]?.fontSize ?? 0
  const spread = shareExtraWidth(extra, {
    boundaries: counts.reduce((sum, count) => sum + count.boundaries, 0),
    spaces: counts.reduce((sum, count) => sum + count.spaces, 0),
    fontSize,
  })
  let shift = 0
  for (const [index, inline] of inlines.entries()) {
    const { boundaries, spaces } = counts[index] ?? { boundaries: 0, spaces: 0 }
    const added = spread.letters * boundaries + spread.spaces * spaces
    inline.x += shift
    inline.width += added
    inline.font = spreadFont(inline.font, spread, inline.fontSize)
    shift += added
  }
}
