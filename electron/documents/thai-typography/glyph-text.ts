import type { ShapedGlyph } from './harfbuzz.ts'
import { SHIFTED_NIKHAHIT } from './private-marks.ts'

const SARA_AM = '\u0e33'
const SARA_AA = '\u0e32'
const NIKHAHIT = '\u0e4d'

/** The font's plain glyph for a character, before shaping. */
export type NominalGlyph = (character: string) => number

/**
 * Sara am is drawn as nikhahit (before the tone mark) and sara aa. The aa alone carries U+0E33, so that a reader gives
 * back ำ and not ํา, and the order of the letters stays the typed one.
 */
function saraAmTexts(
  glyphs: readonly ShapedGlyph[],
  characters: readonly string[],
  nominal: NominalGlyph,
): string[] {
  const saraAa = nominal(SARA_AA)
  const nikhahits = [nominal(NIKHAHIT), nominal(SHIFTED_NIKHAHIT)]
  let taken = 0
  let hasNikhahit = false
  const texts = glyphs.map((glyph, index) => {
    if (glyph.id > 0 && nikhahits.includes(glyph.id)) {
      hasNikhahit = true
      return ''
    }
    // An aa before it is one that somebody typed ("าำ").
    if ((glyph.id === saraAa && hasNikhahit) || index === glyphs.length - 1) {
      const rest = characters.slice(taken).join('')
      taken = characters.length
      return rest
    }
    const next = characters[taken]
    if (next === undefined || next === SARA_AM) return ''
    taken += 1
    return next
  })
  const left = characters.slice(taken).join('')
  return left === '' ? texts : texts.with(-1, `${texts.at(-1) ?? ''}${left}`)
}

/** The first glyph takes what is too much; when there are more glyphs than characters the last ones are silent. */
function spreadTexts(glyphCount: number, characters: readonly string[]): string[] {
  const first = Math.max(1, characters.length - glyphCount + 1)
  return Array.from({ length: glyphCount }, (_, index) =>
    index === 0 ? characters.slice(0, first).join('') : (characters[first + index - 1] ?? ''),
  )
}

function clusterTexts(glyphs: readonly ShapedGlyph[], text: string, nominal: NominalGlyph): string[] {
  const characters = [...text]
  if (glyphs.length === 1) return [text]
  if (characters.includes(SARA_AM)) return saraAmTexts(glyphs, characters, nominal)
  return glyphs.length === characters.length ? characters : spreadTexts(glyphs.length, characters)
}

/** For each shaped glyph the characters it stands for, so that joining them in drawing order gives the text back. */
export function textsOfGlyphs(glyphs: readonly ShapedGlyph[], text: string, nominal: NominalGlyph): string[] {
  const texts: string[] = []
  let start = 0
  while (start < glyphs.length) {
    const cluster = glyphs[start]?.cluster ?? 0
    let end = start + 1
    while (end < glyphs.length && glyphs[end]?.cluster === cluster) end += 1
    const clusterText = text.slice(cluster, glyphs[end]?.cluster ?? text.length)
    texts.push(...clusterTexts(glyphs.slice(start, end), clusterText, nominal))
    start = end
  }
  return texts
}
