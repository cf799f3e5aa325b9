import { createHash } from 'node:crypto'
import { inflateSync } from 'node:zlib'
import { type PDF, PdfArray, PdfDict, PdfName, type PdfObject, PdfRef, PdfStream } from '@libpdf/core'
import { RECORD_FILE, readMeetingRecord } from '../../../shared/contract/meeting-record.ts'

/** What a checked record says of its meeting. `auditHead`: of the log when the paper was made; null where none is named. */
export type RecordFacts = {
  meeting: { bodyName: string; number: number; buddhistYear: number; date: string; items: number }
  auditHead: string | null
}

/**
 * What lies in a PDF as its record. `bytes` null: larger than any record, or packed in a way that is not ours. `facts`
 * null: it is no record of a version known here. Read where it was found: a stranger's may take a second.
 */
export type EnclosedRecord = {
  name: string
  bytes: Uint8Array | null
  isChecksumOk: boolean
  facts: RecordFacts | null
}

/** More than twice a record of a thousand items; a file from outside may be a bomb. */
const MAX_RECORD_BYTES = 4 * 1024 * 1024

function unpack(stream: PdfStream): Uint8Array | null {
  const filter = stream.get('Filter')
  const only = filter instanceof PdfArray && filter.length === 1 ? filter.at(0) : filter
  if (stream.has('DecodeParms')) return null
  if (only === undefined) return stream.data.byteLength > MAX_RECORD_BYTES ? null : stream.data
  if (!(only instanceof PdfName) || only.value !== 'FlateDecode') return null
  try {
    return new Uint8Array(inflateSync(stream.data, { maxOutputLength: MAX_RECORD_BYTES }))
  } catch {
    return null
  }
}

function checksumHolds(
  stream: PdfStream,
  bytes: Uint8Array,
  resolve: (ref: PdfRef) => PdfObject | null,
): boolean {
  const checksum = stream.getDict('Params', resolve)?.getString('CheckSum')
  return (
    checksum !== undefined && Buffer.compare(checksum.bytes, createHash('md5').update(bytes).digest()) === 0
  )
}

function factsOf(bytes: Uint8Array): RecordFacts | null {
  const record = readMeetingRecord(Buffer.from(bytes).toString('utf8'))
  if (!record) return null
  const { number, buddhistYear, date } = record.meeting
  return {
    meeting: { bodyName: record.bodyName, number, buddhistYear, date, items: record.items.length },
    auditHead: record.auditHead?.value ?? null,
  }
}

/** The file that belongs to the whole document as its data, under the name that ours have. Null where there is none. */
export function findRecord(pdf: PDF): EnclosedRecord | null {
  const resolve = (ref: PdfRef) => pdf.context.resolve(ref)
  const associated = pdf.context.catalog.getDict().getArray('AF', resolve)?.toArray() ?? []
  for (const entry of associated) {
    const specification = entry instanceof PdfRef ? resolve(entry) : entry
    if (!(specification instanceof PdfDict)) continue
    const name = (specification.getString('UF') ?? specification.getString('F'))?.asString()
    if (name !== RECORD_FILE || specification.getName('AFRelationship')?.value !== 'Data') continue
    const stream = specification.getDict('EF', resolve)?.get('F', resolve)
    if (!(stream instanceof PdfStream)) continue
    const bytes = unpack(stream)
    const isChecksumOk = bytes !== null && checksumHolds(stream, bytes, resolve)
    return { name, bytes, isChecksumOk, facts: bytes && factsOf(bytes) }
  }
  return null
}
