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

/**
 * Replaces, on each font of our documents: pdfkit 0.19.1 `EmbeddedFont.layoutRun` (fontkit's shaper) and `encode`
 * (one ToUnicode entry per outline), and the
 * metrics where the settings bring others, by way of pdfmake 0.3.11 `PDFDocument.provideFont`, where every font passes.
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
      pdfFont.encode = createExactEncode(pdfFont)
      allowComposites(pdfFont.subset)
    }
    return pdfFont
  }
}
