import type { Glyph, GlyphPosition, PdfFont } from './upstream-types.ts'

type CidTable = { cids: Map<string, number>; used: Set<number> }

const keyOf = (glyph: Glyph): string => {
  const outline = glyph.parts
    ? glyph.parts.map(({ id, dx, dy }) => `${id},${dx},${dy}`).join('+')
    : String(glyph.id)
  return `${outline}:${glyph.text}`
}

/** The first text of an outline takes the subset's own entry; a second text of the same outline gets an entry of its own. */
function addToSubset(font: PdfFont, glyph: Glyph, used: ReadonlySet<number>): number {
  const { subset } = font
  if (glyph.parts) return subset.glyphs.push({ parts: glyph.parts, advance: glyph.advanceWidth }) - 1
  const present = subset.mapping[glyph.id]
  if (present === undefined) return subset.includeGlyph(glyph.id)
  return used.has(present) ? subset.glyphs.push(glyph.id) - 1 : present
}

function cidOf(font: PdfFont, glyph: Glyph, table: CidTable): number {
  const key = keyOf(glyph)
  const known = table.cids.get(key)
  if (known !== undefined) return known
  const cid = addToSubset(font, glyph, table.used)
  table.used.add(cid)
  table.cids.set(key, cid)
  font.widths[cid] = glyph.advanceWidth * font.scale
  font.unicode[cid] = [...glyph.text].map((character) => character.codePointAt(0) ?? 0)
  return cid
}

/**
 * An encoder with one CID per outline **and** text. pdfkit keeps one ToUnicode entry per outline, the first seen: the
 * aa of ำ and the plain า would then share one, and "สำนักงาน" comes out of the file as "สำานักงาน".
 */
export function createExactEncode(font: PdfFont): PdfFont['encode'] {
  const table: CidTable = { cids: new Map(), used: new Set() }
  // pdfkit keeps the run of every word, so most glyphs come by again and again.
  const codes = new WeakMap<Glyph, string>()
  const codeOf = (glyph: Glyph): string => {
    const known = codes.get(glyph)
    if (known !== undefined) return known
    const code = cidOf(font, glyph, table).toString(16).padStart(4, '0')
    codes.set(glyph, code)
    return code
  }
  return (text, features): [string[], GlyphPosition[]] => {
    const { glyphs, positions } = font.layout(text, features)
    return [glyphs.map(codeOf), positions]
  }
}
