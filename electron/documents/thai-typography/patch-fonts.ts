import { bakeRun } from './bake.ts'
import { allowComposites } from './composite-subset.ts'
import { createExactEncode } from './encode.ts'
import { type NominalGlyph, textsOfGlyphs } from './glyph-text.ts'
import { shapeWithHarfBuzz } from './harfbuzz.ts'
import { findThaiSettings } from './settings.ts'
import { PdfmakeDocument } from './upstream.ts'
import type { FontkitFont, GlyphRun, PdfFont } from './upstream-types.ts'

function createNominalGlyph(font: FontkitFont): NominalGlyph {
  const known = new Map<string, number>()
  return (character) => {
    const id = known.get(character) ?? font.glyphForCodePoint(character.codePointAt(0) ?? 0).id
    known.set(character, id)
    return id
  }
}

function createLayoutRun(pdfFont: PdfFont, font: FontkitFont): PdfFont['layoutRun'] {
  const nominal = createNominalGlyph(font)
  const context = { scale: pdfFont.scale, advanceOf: (id: number) => font.getGlyph(id).advanceWidth }
  return (text: string, features: string[] = []): GlyphRun => {
    const shaped = shapeWithHarfBuzz(font.stream.buffer, text, features)
    return bakeRun(shaped, textsOfGlyphs(shaped, text, nominal), context)
  }
}

/** A word with the space after it, as pdfkit cuts. */
const WORDS = /[^ \t]*[ \t]|[^ \t]+/g

/** As pdfkit's: the run of each word is shaped once and kept. */
function layoutWords(font: PdfFont, text: string): GlyphRun {
  const runs = text.match(WORDS)?.map((word) => font.layoutCached(word)) ?? []
  const [only] = runs
  if (only && runs.length === 1) return only
  return {
    glyphs: runs.flatMap(({ glyphs }) => glyphs),
    positions: runs.flatMap(({ positions }) => positions),
    advanceWidth: runs.reduce((sum, { advanceWidth }) => sum + advanceWidth, 0),
  }
}

/** A line is measured, justified, encoded and measured again, each time by a layout of the very same text. */
function createLayout(font: PdfFont): PdfFont['layout'] {
  let last: { text: string; run: GlyphRun } | null = null
  return (text, features) => {
    if (features) return font.layoutRun(text, features)
    if (last?.text !== text) last = { text, run: layoutWords(font, text) }
    return last.run
  }
}

/**
 * Replaces, on each font of our documents: pdfkit 0.19.1 `EmbeddedFont.layoutRun` (fontkit's shaper), `layout`
 * (character by character, anew each time it is asked), `encode` (one ToUnicode entry per outline), and the metrics
 * where the settings bring others, by way of pdfmake 0.3.11 `PDFDocument.provideFont`, where every font passes.
 * Why: fontkit places some Thai marks wrongly ("ปู่"), splits ำ, and its text cannot be copied back out.
 */
export function patchFonts(): void {
  const provideFont = PdfmakeDocument.prototype.provideFont
  const ready = new WeakSet<PdfFont>()
  PdfmakeDocument.prototype.provideFont = function (family, bold, italics) {
    const pdfFont = provideFont.call(this, family, bold, italics)
    const settings = findThaiSettings(this)
    if (pdfFont.font && settings && !ready.has(pdfFont)) {
      ready.add(pdfFont)
      // pdfkit gives the box in font units, which are thousandths in some fonts only.
      pdfFont.widths[0] = pdfFont.font.getGlyph(0).advanceWidth * pdfFont.scale
      if (settings.metrics) Object.assign(pdfFont, settings.metrics, { lineGap: 0 })
      pdfFont.layoutRun = createLayoutRun(pdfFont, pdfFont.font)
      pdfFont.layout = createLayout(pdfFont)
      pdfFont.encode = createExactEncode(pdfFont)
      allowComposites(pdfFont.subset)
    }
    return pdfFont
  }
}
