/** [0, length of the first stretch, start of the second, its length] */
export type ByteRange = readonly [number, number, number, number]

const RANGE = /\/ByteRange\s*\[\s*(\d{1,12})\s+(\d{1,12})\s+(\d{1,12})\s+(\d{1,12})\s*\]/g

/** Every ByteRange that stands anywhere in the file's bytes, whether or not the form still points to it. */
export function findByteRanges(bytes: Uint8Array): ByteRange[] {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
  return [...text.matchAll(RANGE)].map(
    ([, a, b, c, d]) => [Number(a), Number(b), Number(c), Number(d)] as const satisfies ByteRange,
  )
}

export const endOf = (range: ByteRange): number => range[2] + range[3]

/** True when the range starts at 0, stays in the file, and leaves out one hex string and nothing else. */
export function isRangeSound(bytes: Uint8Array, range: ByteRange): boolean {
  const [start, firstLength, second] = range
  if (start !== 0 || second <= firstLength || endOf(range) > bytes.byteLength) return false
  const gap = Buffer.from(bytes.subarray(firstLength, second)).toString('latin1')
  return /^<[0-9a-fA-F]*>$/.test(gap)
}

/** The signature's DER without the zeros after it; null when the gap holds none. */
export function derOf(bytes: Uint8Array, range: ByteRange): Uint8Array | null {
  const hex = Buffer.from(bytes.subarray(range[1] + 1, range[2] - 1)).toString('latin1')
  const der = Buffer.from(hex, 'hex')
  return der.length > 0 && der[0] === 0x30 ? new Uint8Array(der) : null
}

export const signedBytesOf = (bytes: Uint8Array, range: ByteRange): Uint8Array[] => [
  bytes.subarray(0, range[1]),
  bytes.subarray(range[2], endOf(range)),
]
