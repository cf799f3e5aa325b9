import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { bakeRun } from '../../../electron/documents/thai-typography/bake.ts'
import { textsOfGlyphs } from '../../../electron/documents/thai-typography/glyph-text.ts'
import { shapeWithHarfBuzz } from '../../../electron/documents/thai-typography/harfbuzz.ts'
import recorded from '../../fixtures/documents/shaping.json' with { type: 'json' }

const FONT = new Uint8Array(
  readFileSync(new URL('../../../assets/fonts/Sarabun-Regular.ttf', import.meta.url)),
)
const nominal = (character: string): number => shapeWithHarfBuzz(FONT, character, [])[0]?.id ?? 0
/** The marks alone come with a dotted circle, so their glyph is the last one. */
const nominalMark = (character: string): number => shapeWithHarfBuzz(FONT, character, []).at(-1)?.id ?? 0
const lookUp = (character: string) => (character === '\u0e4d' ? nominalMark(character) : nominal(character))

describe('shaping', () => {
  it.each(recorded)('places the glyphs of $text as recorded', ({ text, glyphs }) => {
    const shaped = shapeWithHarfBuzz(FONT, text, [])
    expect(shaped.map(({ id, xAdvance, xOffset, yOffset }) => [id, xAdvance, xOffset, yOffset])).toEqual(
      glyphs,
    )
  })

  it.each(recorded)('gives $text back from its glyphs, before and after baking', ({ text }) => {
    const shaped = shapeWithHarfBuzz(FONT, text, [])
    const texts = textsOfGlyphs(shaped, text, lookUp)
    expect(texts.join('')).toBe(text)
    const baked = bakeRun(shaped, texts, { scale: 1, advanceOf: () => 0 })
    expect(baked.glyphs.map((glyph) => glyph.text).join('')).toBe(text)
    expect(baked.advanceWidth).toBe(shaped.reduce((sum, { xAdvance }) => sum + xAdvance, 0))
  })

  it('raises a tone mark over an upper vowel and draws ำ as one piece', () => {
    const [, , tone] = shapeWithHarfBuzz(FONT, 'ที่', [])
    const [, alone] = shapeWithHarfBuzz(FONT, 'ท่', [])
    expect(tone?.yOffset ?? 0).toBeGreaterThanOrEqual(alone?.yOffset ?? 0)
    const shaped = shapeWithHarfBuzz(FONT, 'กำ', [])
    const baked = bakeRun(shaped, textsOfGlyphs(shaped, 'กำ', lookUp), { scale: 1, advanceOf: () => 0 })
    expect(baked.glyphs.at(-1)).toMatchObject({ text: 'ำ', parts: [{}, {}] })
  })
})
