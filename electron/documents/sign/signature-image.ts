import { crc32, deflateSync, inflateSync } from 'node:zlib'
import { DocumentsError } from '../documents-error.ts'

/** Pixels and bytes of a written signature: three times what its place on the page can show. */
export const MAX_IMAGE = { width: 1200, height: 600, bytes: 1_000_000 } as const

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
const CHUNK_FRAME = 12

type Chunk = { type: string; data: Buffer }

/** The chunks of a PNG (ISO/IEC 15948, 5.3); what is cut short is left out. */
function chunksOf(png: Buffer): Chunk[] {
  const chunks: Chunk[] = []
  let at = SIGNATURE.length
  while (at + CHUNK_FRAME <= png.length) {
    const length = png.readUInt32BE(at)
    if (at + CHUNK_FRAME + length > png.length) break
    chunks.push({ type: png.toString('latin1', at + 4, at + 8), data: png.subarray(at + 8, at + 8 + length) })
    at += CHUNK_FRAME + length
  }
  return chunks
}

const unusable = (message: string, cause?: unknown) =>
  new DocumentsError('IMAGE_UNUSABLE', message, { cause })

/** Eight bits of red, green, blue and alpha, not interlaced: what a canvas writes. */
function sizeOf(header: Chunk | undefined): { width: number; height: number } {
  const { type, data } = header ?? { type: '', data: Buffer.alloc(0) }
  if (type !== 'IHDR' || data.length !== 13) throw unusable('no PNG')
  const [width, height] = [data.readUInt32BE(0), data.readUInt32BE(4)]
  const isPlain = data[8] === 8 && data[9] === 6 && data[12] === 0
  const fits = width > 0 && height > 0 && width <= MAX_IMAGE.width && height <= MAX_IMAGE.height
  if (!isPlain || !fits) throw unusable(`a PNG of ${width} x ${height}`)
  return { width, height }
}

/** @returns the rows as they lie in the file: a filter from 0 to 4 (ISO/IEC 15948, 9.2), then the pixels. */
function unpackRows(packed: Buffer, { width, height }: { width: number; height: number }): Buffer {
  const rowLength = width * 4 + 1
  try {
    const rows = inflateSync(packed, { maxOutputLength: rowLength * height })
    if (rows.length !== rowLength * height) throw unusable('rows are missing')
    for (let at = 0; at < rows.length; at += rowLength)
      if ((rows[at] ?? 0) > 4) throw unusable('a row with a filter that there is none of')
    return rows
  } catch (cause) {
    throw unusable('the picture cannot be unpacked', cause)
  }
}

const bigEndian = (value: number): Buffer => {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32BE(value >>> 0)
  return bytes
}

/** Written anew: whatever else came with the picture stays behind. */
function writePng(header: Chunk | undefined, rows: Buffer): Buffer {
  const chunk = (type: string, data: Buffer) => {
    const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
    return Buffer.concat([bigEndian(data.length), body, bigEndian(crc32(body))])
  }
  const parts = [
    chunk('IHDR', header?.data ?? Buffer.alloc(0)),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', Buffer.alloc(0)),
  ]
  return Buffer.concat([SIGNATURE, ...parts])
}

/**
 * The picture of a written signature, checked to its last row, in the form in which pdfmake takes it. pdfkit unpacks
 * it later outside of any call, where a fault in it would end the worker.
 *
 * @throws DocumentsError IMAGE_UNUSABLE
 */
export function signatureImage(bytes: Uint8Array): string {
  const png = Buffer.from(bytes)
  if (png.length > MAX_IMAGE.bytes || !png.subarray(0, SIGNATURE.length).equals(SIGNATURE))
    throw unusable('no PNG, or too large')
  const [header, ...chunks] = chunksOf(png)
  const { width, height } = sizeOf(header)
  const data = chunks.filter(({ type }) => type === 'IDAT')
  const rows = unpackRows(Buffer.concat(data.map((chunk) => chunk.data)), { width, height })
  return `data:image/png;base64,${writePng(header, rows).toString('base64')}`
}
