/**
 * How a PKCS#11 library lays out what it takes and gives. The standard (2.1.1) wants structures packed to one byte on
 * Windows, where CK_ULONG has 32 bits; elsewhere they are the compiler's own, with 64 bits on a 64-bit system.
 */
export type Layout = { ulong: 4 | 8; pointer: 4 | 8; isPacked: boolean }

export function layoutOf(platform: NodeJS.Platform, arch: string): Layout {
  const pointer = arch === 'ia32' || arch === 'arm' ? 4 : 8
  return platform === 'win32'
    ? { ulong: 4, pointer, isPacked: true }
    : { ulong: pointer, pointer, isPacked: false }
}

export function writeNumber(into: Buffer, value: number | bigint, place: { at: number; size: 4 | 8 }): void {
  if (place.size === 8) into.writeBigUInt64LE(BigInt(value), place.at)
  else into.writeUInt32LE(Number(value), place.at)
}

/** "Not available" is all ones, which is larger than any number that we ask for. */
export function readNumber(from: Buffer, place: { at: number; size: 4 | 8 }): number {
  return place.size === 8 ? Number(from.readBigUInt64LE(place.at)) : from.readUInt32LE(place.at)
}

const align = (layout: Layout, offset: number, size: number): number =>
  layout.isPacked ? offset : Math.ceil(offset / size) * size

/** CK_ATTRIBUTE and CK_MECHANISM alike: a number, an address, a length. */
export function tripleLayout(layout: Layout): { address: number; length: number; size: number } {
  const address = align(layout, layout.ulong, layout.pointer)
  const length = align(layout, address + layout.pointer, layout.ulong)
  return { address, length, size: align(layout, length + layout.ulong, layout.pointer) }
}

export type Triple = { type: number; address: bigint; length: number }

export function encodeTriples(layout: Layout, triples: readonly Triple[]): Buffer {
  const { address, length, size } = tripleLayout(layout)
  const into = Buffer.alloc(size * triples.length)
  for (const [index, triple] of triples.entries()) {
    const at = index * size
    writeNumber(into, triple.type, { at, size: layout.ulong })
    writeNumber(into, triple.address, { at: at + address, size: layout.pointer })
    writeNumber(into, triple.length, { at: at + length, size: layout.ulong })
  }
  return into
}

/** The length that the library has written into the only triple. */
export const lengthOf = (layout: Layout, triple: Buffer): number =>
  readNumber(triple, { at: tripleLayout(layout).length, size: layout.ulong })

/** Of CK_FUNCTION_LIST: two bytes of version, then the functions in the standard's order. */
export const functionOffset = (layout: Layout, index: number): number =>
  align(layout, 2, layout.pointer) + index * layout.pointer

const TOKEN_TEXTS = 96
const TOKEN_NUMBERS = 11
export const tokenInfoSize = (layout: Layout): number =>
  align(layout, TOKEN_TEXTS + TOKEN_NUMBERS * layout.ulong + 2 + 2 + 16, layout.ulong)

export type TokenInfo = { label: string; manufacturer: string; serial: string; flags: number }

/** Texts of CK_TOKEN_INFO are UTF-8, padded with blanks and ended by nothing; some libraries pad with zeros. */
export function readTokenInfo(layout: Layout, bytes: Buffer): TokenInfo {
  const text = (from: number, to: number) => bytes.toString('utf8', from, to).replaceAll('\0', ' ').trim()
  return {
    label: text(0, 32),
    manufacturer: text(32, 64),
    serial: text(80, 96),
    flags: readNumber(bytes, { at: TOKEN_TEXTS, size: layout.ulong }),
  }
}
