/** Room for the CMS: B-B with a chain of two takes about 3 KB; the rest is for longer chains. */
export const SIGNATURE_BYTES = 8192
/** Ten digits each, so that any real range fits into the same bytes. */
export const PLACEHOLDER_RANGE = [0, 9_999_999_999, 9_999_999_998, 9_999_999_997] as const

const RANGE_PATTERN = new RegExp(`\\[\\s*${PLACEHOLDER_RANGE.join('\\s+')}\\s*\\]`)
const EMPTY_CONTENTS = `<${'00'.repeat(SIGNATURE_BYTES)}>`

type Placeholder = { rangeStart: number; rangeLength: number; contentsStart: number; contentsEnd: number }

/** Looks only into what was appended: the document before it may hold anything. */
function findPlaceholder(bytes: Uint8Array, from: number): Placeholder {
  const appended = Buffer.from(bytes.buffer, bytes.byteOffset + from, bytes.byteLength - from).toString(
    'latin1',
  )
  const range = RANGE_PATTERN.exec(appended)
  const contents = appended.indexOf(EMPTY_CONTENTS)
  if (!range || contents === -1) throw new Error('the signature placeholder was not written as expected')
  return {
    rangeStart: from + range.index,
    rangeLength: range[0].length,
    contentsStart: from + contents,
    contentsEnd: from + contents + EMPTY_CONTENTS.length,
  }
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
  const bytes = Buffer.from(prepared)
  const { rangeStart, rangeLength, contentsStart, contentsEnd } = findPlaceholder(bytes, from)
  const range = `[0 ${contentsStart} ${contentsEnd} ${bytes.length - contentsEnd}]`.padEnd(rangeLength, ' ')
  bytes.write(range, rangeStart, 'latin1')
  const cms = await makeCms([bytes.subarray(0, contentsStart), bytes.subarray(contentsEnd)])
  if (cms.byteLength > SIGNATURE_BYTES) throw new Error(`the signature takes ${cms.byteLength} bytes`)
  bytes.write(Buffer.from(cms).toString('hex'), contentsStart + 1, 'latin1')
  return new Uint8Array(bytes)
}
