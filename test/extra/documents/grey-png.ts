import { inflateSync } from 'node:zlib'

export type GreyPicture = { width: number; height: number; pixels: Uint8Array }

const SIGNATURE_BYTES = 8

/** Undoes one row's filter (PNG, 9.2) for one byte a channel. */
function unfilter(
  filter: number,
  channels: number,
  { row, above }: Record<'row' | 'above', Uint8Array>,
): void {
  for (let x = 0; x < row.length; x += 1) {
    const [a, b, c] = [row[x - channels] ?? 0, above[x] ?? 0, above[x - channels] ?? 0]
    const [pa, pb, pc] = [Math.abs(b - c), Math.abs(a - c), Math.abs(a + b - 2 * c)]
    const paeth = pa <= pb && pa <= pc ? a : pb <= pc ? b : c
    const predicted = [0, a, b, (a + b) >> 1, paeth][filter]
    if (predicted === undefined) throw new Error(`PNG filter ${filter}`)
    row[x] = ((row[x] ?? 0) + predicted) & 255
  }
}

/** Reads what `pdftoppm -gray -png` writes: 8 bits, not interlaced, grey (some versions write it as three equal colours). */
export function readGreyPng(bytes: Uint8Array): GreyPicture {
  const buffer = Buffer.from(bytes)
  const data: Buffer[] = []
  let [width, height, channels] = [0, 0, 1]
  for (let at = SIGNATURE_BYTES; at < buffer.length; ) {
    const length = buffer.readUInt32BE(at)
    const type = buffer.toString('latin1', at + 4, at + 8)
    const chunk = buffer.subarray(at + 8, at + 8 + length)
    if (type === 'IHDR') {
      width = chunk.readUInt32BE(0)
      height = chunk.readUInt32BE(4)
      channels = chunk[9] === 2 ? 3 : 1
      const isKnown = chunk[8] === 8 && (chunk[9] === 0 || chunk[9] === 2) && chunk[12] === 0
      if (!isKnown) throw new Error('not 8 bits of grey')
    } else if (type === 'IDAT') data.push(chunk)
    at += length + 12
  }
  return { width, height, pixels: greyOf(inflateSync(Buffer.concat(data)), { width, height, channels }) }
}

/** Rows with their filters undone; of equal colours the first. */
function greyOf(raw: Buffer, size: { width: number; height: number; channels: number }): Uint8Array {
  const { width, height, channels } = size
  const rowBytes = width * channels
  const pixels = new Uint8Array(width * height)
  let above: Uint8Array = new Uint8Array(rowBytes)
  for (let y = 0; y < height; y += 1) {
    const start = y * (rowBytes + 1)
    const row = new Uint8Array(raw.subarray(start + 1, start + 1 + rowBytes))
    unfilter(raw[start] ?? 0, channels, { row, above })
    for (let x = 0; x < width; x += 1) pixels[y * width + x] = row[x * channels] ?? 0
    above = row
  }
  return pixels
}

/** Share of pixels that are plainly lighter or darker; another version of the renderer smooths an edge a little otherwise. */
export function shareThatDiffers(left: GreyPicture, right: GreyPicture, tolerance = 80): number {
  if (left.width !== right.width || left.height !== right.height) return 1
  const count = left.pixels.filter((grey, at) => Math.abs(grey - (right.pixels[at] ?? 0)) > tolerance).length
  return count / left.pixels.length
}
