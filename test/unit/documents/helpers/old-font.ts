import { Blob, Face, Font, Buffer as HarfBuzzBuffer, shape } from 'harfbuzzjs'

type Table = { tag: string; bytes: Uint8Array }

export function tablesOf(file: Uint8Array): Table[] {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength)
  return Array.from({ length: view.getUint16(4) }, (_, index) => {
    const record = 12 + index * 16
    const [offset, length] = [view.getUint32(record + 8), view.getUint32(record + 12)]
    const tag = Buffer.from(file.subarray(record, record + 4)).toString('latin1')
    return { tag, bytes: file.slice(offset, offset + length) }
  })
}

export function fontOf(tables: readonly Table[]): Uint8Array {
  const sorted = tables.toSorted((a, b) => (a.tag < b.tag ? -1 : 1))
  const head = Buffer.alloc(12 + 16 * sorted.length)
  head.writeUInt32BE(0x00010000, 0)
  head.writeUInt16BE(sorted.length, 4)
  let offset = head.length
  const parts: Uint8Array[] = [head]
  for (const [index, { tag, bytes }] of sorted.entries()) {
    const record = 12 + index * 16
    head.write(tag, record, 'latin1')
    head.writeUInt32BE(offset, record + 8)
    head.writeUInt32BE(bytes.byteLength, record + 12)
    const padded = Buffer.alloc((bytes.byteLength + 3) & ~3)
    padded.set(bytes)
    parts.push(padded)
    offset += padded.byteLength
  }
  return new Uint8Array(Buffer.concat(parts))
}

/** One group a character: a plain table of all of them (format 12). */
function cmapOf(glyphs: ReadonlyMap<number, number>): Uint8Array {
  const sorted = [...glyphs].toSorted(([a], [b]) => a - b)
  const bytes = Buffer.alloc(12 + 16 + 12 * sorted.length)
  bytes.writeUInt16BE(1, 2)
  bytes.writeUInt16BE(3, 4)
  bytes.writeUInt16BE(10, 6)
  bytes.writeUInt32BE(12, 8)
  bytes.writeUInt16BE(12, 12)
  bytes.writeUInt32BE(16 + 12 * sorted.length, 16)
  bytes.writeUInt32BE(sorted.length, 24)
  for (const [index, [code, glyph]] of sorted.entries()) {
    bytes.writeUInt32BE(code, 28 + index * 12)
    bytes.writeUInt32BE(code, 32 + index * 12)
    bytes.writeUInt32BE(glyph, 36 + index * 12)
  }
  return new Uint8Array(bytes)
}

function nominalGlyphs(file: Uint8Array): Map<number, number> {
  const face = new Face(new Blob(file))
  const font = new Font(face)
  const glyphOf = (code: number) => {
    const buffer = new HarfBuzzBuffer()
    buffer.addText(String.fromCodePoint(code))
    buffer.guessSegmentProperties()
    shape(font, buffer)
    return buffer.getGlyphInfos()[0]?.codepoint ?? 0
  }
  return new Map(
    [...face.collectUnicodes()].filter((code) => code !== 0x0e33).map((code) => [code, glyphOf(code)]),
  )
}

/** The plain mark behind each private-use character. */
const PLAIN: readonly (readonly [from: number, to: number, first: number])[] = [
  [0xf70a, 0xf70e, 0x0e48],
  [0xf705, 0xf709, 0x0e48],
  [0xf713, 0xf717, 0x0e48],
  [0xf718, 0xf71a, 0x0e38],
  [0xf701, 0xf704, 0x0e34],
  [0xf710, 0xf710, 0x0e31],
  [0xf711, 0xf711, 0x0e4d],
  [0xf712, 0xf712, 0x0e47],
  [0xf70f, 0xf70f, 0x0e0d],
  [0xf700, 0xf700, 0x0e10],
]

type OldFontOptions = { unitsPerEm?: number; without?: readonly number[]; keepsOpenType?: boolean }

/**
 * Sarabun made over into a font of the old kind: no OpenType tables, its marks a second time under private-use
 * characters (drawn where the plain ones are: places are not what is tested with it). No font of an agency is needed.
 */
export function makeOldFont(sarabun: Uint8Array, options: OldFontOptions = {}): Uint8Array {
  const { unitsPerEm, without = [], keepsOpenType = false } = options
  const glyphs = nominalGlyphs(sarabun)
  const aa = glyphs.get(0x0e32)
  if (aa !== undefined) glyphs.set(0x0e33, aa)
  for (const [from, to, first] of PLAIN)
    for (let code = from; code <= to; code += 1) {
      const glyph = glyphs.get(first + code - from)
      if (glyph !== undefined) glyphs.set(code, glyph)
    }
  for (const code of without) glyphs.delete(code)
  const dropped = keepsOpenType ? [] : ['GSUB', 'GPOS']
  return fontOf(
    tablesOf(sarabun)
      .filter(({ tag }) => !dropped.includes(tag))
      .map(({ tag, bytes }) => {
        if (tag === 'cmap') return { tag, bytes: cmapOf(glyphs) }
        if (tag !== 'head' || unitsPerEm === undefined) return { tag, bytes }
        new DataView(bytes.buffer).setUint16(18, unitsPerEm)
        return { tag, bytes }
      }),
  )
}
