import { crc32 } from 'node:zlib'

const HEADER_BYTES = 30
const ENTRY_BYTES = 46
const END_BYTES = 22
const VERSION = 20
const NAMES_ARE_UTF8 = 0x0800

type Packed = { name: Buffer; data: Buffer; crc: number; offset: number }

function header({ name, data, crc }: Packed): Buffer {
  const bytes = Buffer.alloc(HEADER_BYTES)
  bytes.writeUInt32LE(0x04034b50, 0)
  bytes.writeUInt16LE(VERSION, 4)
  bytes.writeUInt16LE(NAMES_ARE_UTF8, 6)
  bytes.writeUInt32LE(crc, 14)
  bytes.writeUInt32LE(data.length, 18)
  bytes.writeUInt32LE(data.length, 22)
  bytes.writeUInt16LE(name.length, 26)
  return bytes
}

function directoryEntry({ name, data, crc, offset }: Packed): Buffer {
  const bytes = Buffer.alloc(ENTRY_BYTES)
  bytes.writeUInt32LE(0x02014b50, 0)
  bytes.writeUInt16LE(VERSION, 4)
  bytes.writeUInt16LE(VERSION, 6)
  bytes.writeUInt16LE(NAMES_ARE_UTF8, 8)
  bytes.writeUInt32LE(crc, 16)
  bytes.writeUInt32LE(data.length, 20)
  bytes.writeUInt32LE(data.length, 24)
  bytes.writeUInt16LE(name.length, 28)
  bytes.writeUInt32LE(offset, 42)
  return bytes
}

/**
 * The parts as a zip without compression: what the spreadsheet library gets to see. It never unpacks a stranger's
 * stream, and two readers cannot disagree on what a file holds, since this file is ours.
 */
export function storedZip(parts: ReadonlyMap<string, Buffer>): Uint8Array {
  const packed: Packed[] = []
  let offset = 0
  for (const [path, data] of parts) {
    const name = Buffer.from(path, 'utf8')
    packed.push({ name, data, crc: crc32(data), offset })
    offset += HEADER_BYTES + name.length + data.length
  }
  const directory = packed.flatMap((part) => [directoryEntry(part), part.name])
  const end = Buffer.alloc(END_BYTES)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(packed.length, 8)
  end.writeUInt16LE(packed.length, 10)
  end.writeUInt32LE(
    directory.reduce((bytes, piece) => bytes + piece.length, 0),
    12,
  )
  end.writeUInt32LE(offset, 16)
  return Buffer.concat([...packed.flatMap((part) => [header(part), part.name, part.data]), ...directory, end])
}
