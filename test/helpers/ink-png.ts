import { crc32, deflateSync } from 'node:zlib'

/** A PNG like a canvas writes: blue strokes on nothing. */
export function inkPng({ width = 300, height = 120 } = {}): Buffer {
  const rows = Buffer.alloc((width * 4 + 1) * height)
  for (let x = 10; x < width - 10; x += 1) {
    const y = Math.round(height / 2 + Math.sin(x / 14) * (height / 3))
    for (const thick of [-2, -1, 0, 1, 2])
      rows.set([20, 40, 140, 255], (width * 4 + 1) * (y + thick) + 1 + x * 4)
  }
  const chunk = (type: string, data: Buffer) => {
    const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
    const frame = (value: number) => {
      const bytes = Buffer.alloc(4)
      bytes.writeUInt32BE(value >>> 0)
      return bytes
    }
    return Buffer.concat([frame(data.length), body, frame(crc32(body))])
  }
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header.set([8, 6, 0, 0, 0], 8)
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    ...[chunk('IHDR', header), chunk('IDAT', deflateSync(rows)), chunk('IEND', Buffer.alloc(0))],
  ])
}
