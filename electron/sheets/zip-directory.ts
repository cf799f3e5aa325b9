import { SheetFileError } from '../../shared/domain/register-import/sheet-file-error.ts'

/** One entry as the central directory declares it; every number is a claim, to be checked when it is unpacked. */
export type ZipEntry = {
  name: string
  isEncrypted: boolean
  method: number
  crc: number
  packedBytes: number
  unpackedBytes: number
  headerOffset: number
}

const END_SIGNATURE = 0x06054b50
const END_BYTES = 22
const MAX_COMMENT_BYTES = 0xffff
const ENTRY_SIGNATURE = 0x02014b50
const ENTRY_BYTES = 46
const IS_ENCRYPTED = 0x0001
/** Zip64 says "look elsewhere" with this; a workbook below 32 MiB has no need of it. */
const ZIP64_SENTINEL = 0xffffffff

const truncated = () => new SheetFileError({ code: 'FILE_TRUNCATED', data: {} })
const damaged = (part: string) => new SheetFileError({ code: 'FILE_DAMAGED', data: { part } })

/** The end record stands at the end, before a comment of up to 64 KiB: a file cut short has none. */
function findEnd(file: Buffer): number {
  const first = Math.max(0, file.length - END_BYTES - MAX_COMMENT_BYTES)
  for (let at = file.length - END_BYTES; at >= first; at -= 1) {
    if (file.readUInt32LE(at) === END_SIGNATURE) return at
  }
  throw truncated()
}

function readEntry(file: Buffer, at: number): { entry: ZipEntry; next: number } {
  if (at + ENTRY_BYTES > file.length) throw truncated()
  if (file.readUInt32LE(at) !== ENTRY_SIGNATURE) throw damaged('')
  const nameEnd = at + ENTRY_BYTES + file.readUInt16LE(at + 28)
  const entry: ZipEntry = {
    // Some writers on Windows use backslashes.
    name: file.toString('utf8', at + ENTRY_BYTES, nameEnd).replaceAll('\\', '/'),
    isEncrypted: (file.readUInt16LE(at + 8) & IS_ENCRYPTED) !== 0,
    method: file.readUInt16LE(at + 10),
    crc: file.readUInt32LE(at + 16),
    packedBytes: file.readUInt32LE(at + 20),
    unpackedBytes: file.readUInt32LE(at + 24),
    headerOffset: file.readUInt32LE(at + 42),
  }
  if (entry.packedBytes === ZIP64_SENTINEL || entry.unpackedBytes === ZIP64_SENTINEL)
    throw damaged(entry.name)
  return { entry, next: nameEnd + file.readUInt16LE(at + 30) + file.readUInt16LE(at + 32) }
}

/**
 * The entries of a zip file. @throws SheetFileError FILE_TRUNCATED when its end is missing, FILE_DAMAGED when the
 * directory is not what its end record says, or names one part twice (readers would disagree on which is meant)
 */
export function readZipDirectory(file: Buffer): ZipEntry[] {
  if (file.length < END_BYTES) throw truncated()
  const end = findEnd(file)
  const count = file.readUInt16LE(end + 10)
  const entries: ZipEntry[] = []
  const names = new Set<string>()
  let at = file.readUInt32LE(end + 16)
  for (let index = 0; index < count; index += 1) {
    const { entry, next } = readEntry(file, at)
    if (names.has(entry.name)) throw damaged(entry.name)
    names.add(entry.name)
    entries.push(entry)
    at = next
  }
  return entries
}
