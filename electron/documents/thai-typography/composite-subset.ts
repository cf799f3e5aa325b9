import type { CompositeGlyph, FontkitSubset, GlyphBox } from './upstream-types.ts'

// TrueType composite glyph flags (OpenType, table glyf)
const ARGS_ARE_WORDS = 0x0001
const ARGS_ARE_XY = 0x0002
const MORE_COMPONENTS = 0x0020
const HEADER_BYTES = 10
const COMPONENT_BYTES = 8

type Component = { glyphIndex: number; dx: number; dy: number; box: GlyphBox }

function componentsOf(subset: FontkitSubset, item: CompositeGlyph): Component[] {
  return item.parts.flatMap(({ id, dx, dy }) => {
    const box = subset.font.getGlyph(id)._decode()
    return box ? [{ glyphIndex: subset.includeGlyph(id), dx, dy, box }] : []
  })
}

function encodeComposite(components: readonly Component[]): Uint8Array {
  if (components.length === 0) return new Uint8Array(0)
  const bytes = new Uint8Array(HEADER_BYTES + components.length * COMPONENT_BYTES)
  const view = new DataView(bytes.buffer)
  view.setInt16(0, -1)
  view.setInt16(2, Math.min(...components.map(({ box, dx }) => box.xMin + dx)))
  view.setInt16(4, Math.min(...components.map(({ box, dy }) => box.yMin + dy)))
  view.setInt16(6, Math.max(...components.map(({ box, dx }) => box.xMax + dx)))
  view.setInt16(8, Math.max(...components.map(({ box, dy }) => box.yMax + dy)))
  for (const [index, { glyphIndex, dx, dy }] of components.entries()) {
    const offset = HEADER_BYTES + index * COMPONENT_BYTES
    const more = index < components.length - 1 ? MORE_COMPONENTS : 0
    view.setUint16(offset, ARGS_ARE_WORDS | ARGS_ARE_XY | more)
    view.setUint16(offset + 2, glyphIndex)
    view.setInt16(offset + 4, dx)
    view.setInt16(offset + 6, dy)
  }
  return bytes
}

/** The left side bearing must equal xMin: a viewer places a TrueType outline by it. */
function addComposite(subset: FontkitSubset, item: CompositeGlyph): number {
  const components = componentsOf(subset, item)
  const bytes = encodeComposite(components)
  subset.glyf.push(bytes)
  subset.loca.offsets.push(subset.offset)
  const bearing = components.length > 0 ? Math.min(...components.map(({ box, dx }) => box.xMin + dx)) : 0
  subset.hmtx.metrics.push({ advance: item.advance, bearing })
  subset.offset += bytes.length
  return subset.glyf.length - 1
}

/**
 * Replaces, on one subset of fontkit 2.0.4 (TTFSubset): `_addGlyph`, which knows glyph ids only, and `encode`, which
 * copies the font's maxp: our composites may be made of composites, one level deeper than the font declares.
 */
export function allowComposites(subset: FontkitSubset): void {
  const addGlyph = subset._addGlyph
  const encode = subset.encode
  if (!addGlyph) return
  subset._addGlyph = (item) =>
    typeof item === 'number' ? addGlyph.call(subset, item) : addComposite(subset, item)
  subset.encode = () => {
    const { maxp } = subset.font
    const declared = { ...maxp }
    maxp.maxComponentDepth += 1
    maxp.maxComponentElements = Math.max(maxp.maxComponentElements, 3)
    try {
      return encode.call(subset)
    } finally {
      Object.assign(maxp, declared)
    }
  }
}
