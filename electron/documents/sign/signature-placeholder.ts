import { findByteRanges, signedBytesOf } from './signed-ranges.ts'

/** Room for the CMS: B-B with a chain of two takes about 3 KB; the rest is for longer chains. */
export const SIGNATURE_BYTES = 8192
/** Ten digits each, so that any real range fits into the same bytes. */
export const PLACEHOLDER_RANGE = [0, 9_999_999_999, 9_999_999_998, 9_999_999_997] as const

const RANGE_PATTERN = new RegExp(`\\[\\s*${PLACEHOLDER_RANGE.join('\\s+')}\\s*\\]`)
const emptyContents = (size: number) => `<${'00'.repeat(size)}>`

type Placeholder = { rangeStart: number; rangeLength: number; contentsStart: number; contentsEnd: number }

/** Looks only into what was appended: the document before it may hold anything. */
function findPlaceholder(bytes: Uint8Array, from: number, size: number): Placeholder {
  const appended = Buffer.from(bytes.buffer, bytes.byteOffset + from, bytes.byteLength - from).toString(
    'latin1',
  )
  const range = RANGE_PATTERN.exec(appended)
  const empty = emptyContents(size)
  const contents = appended.indexOf(empty)
  if (!range || contents === -1) throw new Error('the signature placeholder was not written as expected')
  return {
    rangeStart: from + range.index,
    rangeLength: range[0].length,
    contentsStart: from + contents,
    contentsEnd: from + contents + empty.length,
  }
}

/** Writes the real ByteRange over the placeholder's: what is to be signed stands then. */
export function fixRange(prepared: Uint8Array, from: number, size: number): Uint8Array {
  const bytes = Buffer.from(prepared)
  const { rangeStart, rangeLength, contentsStart, contentsEnd } = findPlaceholder(bytes, from, size)
  const range = `[0 ${contentsStart} ${contentsEnd} ${bytes.length - contentsEnd}]`.padEnd(rangeLength, ' ')
  bytes.write(range, rangeStart, 'latin1')
  return new Uint8Array(bytes)
}

/** Puts a signature or token into the last signature's room. */
export function fillContents(fixed: Uint8Array, der: Uint8Array): Uint8Array {
  const range = findByteRanges(fixed).at(-1)
  const room = range ? (range[2] - range[1] - 2) / 2 : 0
  if (!range || der.byteLength > room)
    throw new Error(`the signature takes ${der.byteLength} of ${room} bytes`)
  const bytes = Buffer.from(fixed)
  bytes.write(Buffer.from(der).toString('hex'), range[1] + 1, 'latin1')
  return new Uint8Array(bytes)
}

/** The two stretches that the last signature of a file is over. */
export function bytesToSign(fixed: Uint8Array): Uint8Array[] {
  const range = findByteRanges(fixed).at(-1)
  if (!range) throw new Error('the file has no signature')
  return signedBytesOf(fixed, range)
}

/**
 * Fills ByteRange and Contents of a prepared file.
 *
 * @param from length of the file before the increment
 * @param makeCms gets the two signed stretches of bytes and returns the DER
 */
export async function fillSignature(
  prepared: Uint8Array,
  from: number,
  makeCms: (signedBytes: Uint8Array[]) => Promise<Uint8Array>,
): Promise<Uint8Array> {
  const fixed = fixRange(prepared, from, SIGNATURE_BYTES)
  return fillContents(fixed, await makeCms(bytesToSign(fixed)))
}
