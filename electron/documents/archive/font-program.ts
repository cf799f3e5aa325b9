/** What is asked of an embedded TrueType program. Advances in thousandths of the em. */
export type FontProgram = { glyphs: number; advanceOf: (glyph: number) => number }

const TABLES = ['glyf', 'head', 'hhea', 'hmtx', 'loca', 'maxp'] as const
type Tables = Map<string, DataView>

function tablesOf(bytes: Uint8Array): Tables {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const version = view.getUint32(0)
  if (version !== 0x00010000 && version !== 0x74727565) throw new RangeError('not TrueType')
  const tables: Tables = new Map()
  for (let index = 0; index < view.getUint16(4); index += 1) {
    const record = 12 + index * 16
    const tag = Buffer.from(bytes.subarray(record, record + 4)).toString('latin1')
    const [offset, length] = [view.getUint32(record + 8), view.getUint32(record + 12)]
    if (offset + length > bytes.byteLength) throw new RangeError(`table ${tag} is cut off`)
    tables.set(tag, new DataView(bytes.buffer, bytes.byteOffset + offset, length))
  }
  return tables
}

function assertOutlines(loca: DataView, glyf: DataView, facts: { glyphs: number; isLong: boolean }): void {
  let before = 0
  for (let index = 0; index <= facts.glyphs; index += 1) {
    const offset = facts.isLong ? loca.getUint32(index * 4) : loca.getUint16(index * 2) * 2
    if (offset < before || offset > glyf.byteLength) throw new RangeError(`outline ${index} is outside`)
    before = offset
  }
}

/** @throws RangeError when a table is missing or leads outside itself */
export function readFontProgram(bytes: Uint8Array): FontProgram {
  const tables = tablesOf(bytes)
  const table = (tag: (typeof TABLES)[number]): DataView => {
    const found = tables.get(tag)
    if (!found) throw new RangeError(`no table ${tag}`)
    return found
  }
  const [head, hmtx] = [table('head'), table('hmtx')]
  const unitsPerEm = head.getUint16(18)
  const glyphs = table('maxp').getUint16(4)
  const metrics = table('hhea').getUint16(34)
  if (unitsPerEm === 0 || metrics === 0 || hmtx.byteLength < metrics * 4) throw new RangeError('no widths')
  assertOutlines(table('loca'), table('glyf'), { glyphs, isLong: head.getInt16(50) === 1 })
  const advanceOf = (glyph: number) => (hmtx.getUint16(Math.min(glyph, metrics - 1) * 4) * 1000) / unitsPerEm
  return { glyphs, advanceOf }
}
