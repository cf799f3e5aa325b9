import { crc32, inflateRawSync } from 'node:zlib'
import { SheetFileError } from '../../shared/domain/register-import/sheet-file-error.ts'
import type { SheetLimits } from './limits.ts'
import type { ZipEntry } from './zip-directory.ts'

const HEADER_SIGNATURE = 0x04034b50
const HEADER_BYTES = 30
const STORED = 0
const DEFLATED = 8

const damaged = (part: string, cause?: unknown) =>
  new SheetFileError({ code: 'FILE_DAMAGED', data: { part } }, { cause })

function packedBytes(file: Buffer, entry: ZipEntry): Buffer {
  const at = entry.headerOffset
  if (at + HEADER_BYTES > file.length) throw new SheetFileError({ code: 'FILE_TRUNCATED', data: {} })
  if (file.readUInt32LE(at) !== HEADER_SIGNATURE) throw damaged(entry.name)
  const start = at + HEADER_BYTES + file.readUInt16LE(at + 26) + file.readUInt16LE(at + 28)
  if (start + entry.packedBytes > file.length) throw new SheetFileError({ code: 'FILE_TRUNCATED', data: {} })
  return file.subarray(start, start + entry.packedBytes)
}

/**
 * zlib stops at `maxOutputLength`, so an entry that understates its size (the usual bomb) costs no more memory than it
 * declared, and what it declared has been checked before.
 */
function unpack(file: Buffer, entry: ZipEntry): Buffer {
  const packed = packedBytes(file, entry)
  if (entry.method === STORED) return packed
  if (entry.method !== DEFLATED) throw damaged(entry.name)
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(1, entry.unpackedBytes) })
  } catch (error) {
    throw damaged(entry.name, error)
  }
}

function refuseBomb(entries: readonly ZipEntry[], limits: SheetLimits): void {
  let total = 0
  for (const entry of entries) {
    total += entry.unpackedBytes
    const ratio = Math.round(entry.unpackedBytes / Math.max(1, entry.packedBytes))
    if (entry.unpackedBytes > limits.ratioFromBytes && ratio > limits.ratio) {
      throw new SheetFileError({
        code: 'FILE_TOO_COMPRESSED',
        data: { part: entry.name, ratio, max: limits.ratio },
      })
    }
  }
  if (total > limits.unpackedBytes) {
    throw new SheetFileError({ code: 'FILE_TOO_LARGE', data: { bytes: total, max: limits.unpackedBytes } })
  }
}

/** Unpacks the entries. Their declared sizes are checked first, then held to, and each CRC is compared. @throws SheetFileError */
export function unzipParts(
  file: Buffer,
  { entries, limits }: { entries: readonly ZipEntry[]; limits: SheetLimits },
): Map<string, Buffer> {
  if (entries.some((entry) => entry.isEncrypted)) {
    throw new SheetFileError({ code: 'FILE_ENCRYPTED', data: {} })
  }
  refuseBomb(entries, limits)
  const parts = new Map<string, Buffer>()
  for (const entry of entries) {
    const part = unpack(file, entry)
    if (part.length !== entry.unpackedBytes || crc32(part) !== entry.crc) throw damaged(entry.name)
    parts.set(entry.name, part)
  }
  return parts
}
