import { readFontProgram } from '../archive/font-program.ts'
import type { Face } from '../pdf/fonts.ts'

/** What a font file says of itself. */
export type FontFacts = {
  family: string
  face: Face
  /** OS/2 fsType says that a document may carry it, and only the letters that it needs. */
  mayEmbed: boolean
}

const [FAMILY, TYPOGRAPHIC_FAMILY] = [1, 16]
const WINDOWS = 3
const ENGLISH = 0x0409
// OS/2 fsType: restricted licence, no subsetting, bitmaps only (OpenType, table OS/2).
const [RESTRICTED, NO_SUBSETTING, BITMAP_ONLY] = [0x0002, 0x0100, 0x0200]
const EDITABLE_OR_PREVIEW = 0x000c
const [BOLD, ITALIC] = [1, 2]

function tableOf(bytes: Uint8Array, tag: string): DataView {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  for (let index = 0; index < view.getUint16(4); index += 1) {
    const record = 12 + index * 16
    if (Buffer.from(bytes.subarray(record, record + 4)).toString('latin1') !== tag) continue
    return new DataView(
      bytes.buffer,
      bytes.byteOffset + view.getUint32(record + 8),
      view.getUint32(record + 12),
    )
  }
  throw new RangeError(`no table ${tag}`)
}

function decodeName(name: DataView, record: number): string {
  const start = name.getUint16(4) + name.getUint16(record + 10)
  const length = name.getUint16(record + 8)
  const units = Array.from({ length: length / 2 }, (_, index) => name.getUint16(start + index * 2))
  return String.fromCharCode(...units).trim()
}

/** The family in English, else in whatever language it has; of the typographic one, which holds all its weights. */
function familyOf(name: DataView): string {
  const found: { rank: number; text: string }[] = []
  for (let index = 0; index < name.getUint16(2); index += 1) {
    const record = 6 + index * 12
    const id = name.getUint16(record + 6)
    if (name.getUint16(record) !== WINDOWS || (id !== FAMILY && id !== TYPOGRAPHIC_FAMILY)) continue
    const rank = (id === TYPOGRAPHIC_FAMILY ? 2 : 0) + (name.getUint16(record + 4) === ENGLISH ? 1 : 0)
    found.push({ rank, text: decodeName(name, record) })
  }
  const best = found.filter(({ text }) => text !== '').sort((left, right) => right.rank - left.rank)[0]
  return best?.text ?? ''
}

function faceOf(bytes: Uint8Array): Face {
  const style = tableOf(bytes, 'head').getUint16(44)
  if ((style & BOLD) !== 0) return (style & ITALIC) !== 0 ? 'bolditalics' : 'bold'
  return (style & ITALIC) !== 0 ? 'italics' : 'normal'
}

/** A file may allow more than one kind of use; the most generous counts. */
function mayEmbed(fsType: number): boolean {
  const isRestricted = (fsType & RESTRICTED) !== 0 && (fsType & EDITABLE_OR_PREVIEW) === 0
  return !isRestricted && (fsType & (NO_SUBSETTING | BITMAP_ONLY)) === 0
}

/** @throws RangeError when the file is cut off or a table that a document needs is missing */
export function readFontFacts(bytes: Uint8Array): FontFacts {
  readFontProgram(bytes)
  tableOf(bytes, 'cmap')
  return {
    family: familyOf(tableOf(bytes, 'name')),
    face: faceOf(bytes),
    mayEmbed: mayEmbed(tableOf(bytes, 'OS/2').getUint16(8)),
  }
}
