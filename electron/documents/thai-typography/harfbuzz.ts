import { Blob, Buffer, Face, Feature, Font, shape } from 'harfbuzzjs'

/** One shaped glyph, in font units. `cluster` is the index in the text (UTF-16) of the characters it belongs to. */
export type ShapedGlyph = { id: number; cluster: number; xAdvance: number; xOffset: number; yOffset: number }

/** Keyed by the font file's bytes, which the font loader reads once: a HarfBuzz face copies them into WASM memory. */
const fontsByFile = new WeakMap<Uint8Array, Font>()

function fontOf(file: Uint8Array): Font {
  const known = fontsByFile.get(file)
  if (known) return known
  const font = new Font(new Face(new Blob(file)))
  fontsByFile.set(file, font)
  return font
}

/**
 * Shapes one run with HarfBuzz. The script is set by hand, since a run of Thai digits or spaces alone would be guessed
 * as Common and lose the font's Thai features.
 */
export function shapeWithHarfBuzz(
  file: Uint8Array,
  text: string,
  features: readonly string[],
): ShapedGlyph[] {
  const buffer = new Buffer()
  buffer.addText(text)
  buffer.setScript('Thai')
  buffer.guessSegmentProperties()
  shape(
    fontOf(file),
    buffer,
    features.map((tag) => new Feature(tag, 1)),
  )
  const positions = buffer.getGlyphPositions()
  return buffer.getGlyphInfos().map((info, index) => ({
    id: info.codepoint,
    cluster: info.cluster,
    xAdvance: positions[index]?.xAdvance ?? 0,
    xOffset: positions[index]?.xOffset ?? 0,
    yOffset: positions[index]?.yOffset ?? 0,
  }))
}

export const unitsPerEm = (file: Uint8Array): number => fontOf(file).face.upem

/** As the path of an SVG, in font units, upwards. */
export const outlineOfGlyph = (file: Uint8Array, id: number): string => fontOf(file).glyphToPath(id)
