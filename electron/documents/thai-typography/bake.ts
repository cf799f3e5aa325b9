import type { ShapedGlyph } from './harfbuzz.ts'
import type { Glyph, GlyphPart, GlyphRun } from './upstream-types.ts'

type Carried = { id: number; x: number; y: number }
type BakeContext = { scale: number; advanceOf: (glyphId: number) => number }

const isSilentMark = (glyph: ShapedGlyph, text: string): boolean => text === '' && glyph.xAdvance === 0

const isMoved = (parts: readonly GlyphPart[]): boolean =>
  parts.length > 1 || parts.some((part) => part.dx !== 0 || part.dy !== 0)

/**
 * Turns shaped glyphs into glyphs without offsets: a mark that GPOS moves becomes a composite glyph with the move baked
 * in, and a nikhahit is folded into its sara aa. The content stream then has no jumps, so that poppler and pdf.js see
 * one word. Marks stay glyphs of their own: pdf.js gives zero width to any glyph whose text contains a mark.
 *
 * @param shaped glyphs in font units; `texts` as from textsOfGlyphs
 * @returns positions in thousandths of the em
 */
export function bakeRun(
  shaped: readonly ShapedGlyph[],
  texts: readonly string[],
  context: BakeContext,
): GlyphRun {
  const { scale, advanceOf } = context
  const run: GlyphRun = { glyphs: [], positions: [], advanceWidth: 0 }
  let carried: Carried | null = null
  let x = 0
  for (const [index, glyph] of shaped.entries()) {
    const text = texts[index] ?? ''
    const isLast = index === shaped.length - 1
    if (isSilentMark(glyph, text) && !isLast) {
      carried = { id: glyph.id, x: x + glyph.xOffset, y: glyph.yOffset }
      continue
    }
    const parts: GlyphPart[] = [{ id: glyph.id, dx: glyph.xOffset, dy: glyph.yOffset }]
    if (carried && (text.includes('\u0e33') || isLast)) {
      parts.push({ id: carried.id, dx: carried.x - x, dy: carried.y })
      carried = null
    }
    const advanceWidth = advanceOf(glyph.id)
    const baked: Glyph = { id: glyph.id, advanceWidth, text, parts: isMoved(parts) ? parts : null }
    run.glyphs.push(baked)
    run.positions.push({
      xAdvance: glyph.xAdvance * scale,
      yAdvance: 0,
      xOffset: 0,
      yOffset: 0,
      advanceWidth: advanceWidth * scale,
    })
    x += glyph.xAdvance
    run.advanceWidth += glyph.xAdvance * scale
  }
  return run
}
