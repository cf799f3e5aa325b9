import { Blob, Buffer, Face, Feature, Font, shape } from 'harfbuzzjs'
import { PRIVATE_MARK, toPrivateMarks } from './private-marks.ts'

/** One shaped glyph, in font units. `cluster` is the index in the text (UTF-16) of the characters it belongs to. */
export type ShapedGlyph = { id: number; cluster: number; xAdvance: number; xOffset: number; yOffset: number }

/** `privateMarks`: the characters of an old font that has its marks under private-use codes; else null. */
type LoadedFont = { font: Font; privateMarks: ReadonlySet<number> | null }

/** Keyed by the font file's bytes, which the font loader reads once: a HarfBuzz face copies them into WASM memory. */
const fontsByFile = new WeakMap<Uint8Array, LoadedFont>()

function load(file: Uint8Array): LoadedFont {
  const known = fontsByFile.get(file)
  if (known) return known
  const face = new Face(new Blob(file))
  const characters = face.getTableScriptTags('GSUB').includes('thai') ? null : new Set(face.collectUnicodes())
  const privateMarks = characters?.has(PRIVATE_MARK) ? characters : null
  const loaded = { font: new Font(face), privateMarks }
  fontsByFile.set(file, loaded)
  return loaded
}
const fontOf = (file: Uint8Array): Font => load(file).font

/** Can the font set a mark over a mark: by OpenType, or by the old private-use glyphs? */
export const canPlaceMarks = (file: Uint8Array): boolean => {
  const { font, privateMarks } = load(file)
  return privateMarks !== null || font.face.getTableScriptTags('GSUB').includes('thai')
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
  const { font, privateMarks } = load(file)
  const marked = privateMarks && toPrivateMarks(text, (code) => privateMarks.has(code))
  const buffer = new Buffer()
  buffer.addText(marked?.text ?? text)
  buffer.setScript('Thai')
  buffer.guessSegmentProperties()
  shape(
    font,
    buffer,
    features.map((tag) => new Feature(tag, 1)),
  )
  const positions = buffer.getGlyphPositions()
  return buffer.getGlyphInfos().map((info, index) => ({
    id: info.codepoint,
    cluster: marked ? (marked.origins[info.cluster] ?? info.cluster) : info.cluster,
    xAdvance: positions[index]?.xAdvance ?? 0,
    xOffset: positions[index]?.xOffset ?? 0,
    yOffset: positions[index]?.yOffset ?? 0,
  }))
}

export const unitsPerEm = (file: Uint8Array): number => fontOf(file).face.upem

/** As the path of an SVG, in font units, upwards. */
export const outlineOfGlyph = (file: Uint8Array, id: number): string => fontOf(file).glyphToPath(id)
