import { inflateSync } from 'node:zlib'
import { type PDF, PdfArray, PdfDict, PdfName, type PdfObject, PdfRef, type PdfStream } from '@libpdf/core'
import type { ArchivalFlavour } from './archival-flavour.ts'

export const ARCHIVAL_RULES = [
  'header',
  'end_of_file',
  'cross_references',
  'identifier',
  'encryption',
  'metadata',
  'metadata_claim',
  'metadata_differs',
  'output_intent',
  'language',
  'forbidden_action',
  'forbidden_entry',
  'outside_content',
  'filter',
  'stream_length',
  'colour_space',
  'graphics_state',
  'blend_mode',
  'image',
  'content_operator',
  'content_nesting',
  'content_resource',
  'page_size',
  'font_not_embedded',
  'font_kind',
  'font_program',
  'font_widths',
  'font_text',
  'missing_glyph',
  'annotation_kind',
  'annotation_flags',
  'annotation_appearance',
  'form',
  'attachment',
  'false_structure',
  'limit',
] as const
export type ArchivalRule = (typeof ARCHIVAL_RULES)[number]
/** `detail` is for the log: where, and what stands there. */
export type ArchivalFault = { rule: ArchivalRule; detail: string }

/** Many faults of one rule are one bug: so many are told. */
const MAX_FAULTS = 40

/** One file under inspection: its objects, and what was found. */
export class Inspection {
  readonly pdf: PDF
  readonly bytes: Uint8Array
  /** What the file was made to be. */
  readonly flavour: ArchivalFlavour
  readonly faults: ArchivalFault[] = []

  constructor(pdf: PDF, bytes: Uint8Array, flavour: ArchivalFlavour) {
    this.pdf = pdf
    this.bytes = bytes
    this.flavour = flavour
  }

  readonly resolve = (ref: PdfRef): PdfObject | null => this.pdf.context.resolve(ref)

  get catalog(): PdfDict {
    return this.pdf.context.catalog.getDict()
  }

  fault(rule: ArchivalRule, detail: string): void {
    if (this.faults.length < MAX_FAULTS) this.faults.push({ rule, detail })
  }

  /** The object itself, behind its reference. */
  value(object: PdfObject | null | undefined): PdfObject | null {
    const value = object instanceof PdfRef ? this.resolve(object) : object
    return value ?? null
  }

  dict(object: PdfObject | null | undefined): PdfDict | null {
    const value = this.value(object)
    return value instanceof PdfDict ? value : null
  }

  list(object: PdfObject | null | undefined): PdfObject[] {
    const value = this.value(object)
    return value instanceof PdfArray ? value.toArray() : []
  }

  name(object: PdfObject | null | undefined): string | null {
    const value = this.value(object)
    return value instanceof PdfName ? value.value : null
  }
}

/** A page in one piece: zlib's own 16 KiB are put together again and again. */
const CHUNK_BYTES = 64 * 1024
const decodedStreams = new WeakMap<PdfStream, Uint8Array>()

/** What a stream says. One plain Flate goes to zlib, which is several times as fast; each stream is unpacked once. */
export function decode(stream: PdfStream): Uint8Array {
  const known = decodedStreams.get(stream)
  if (known) return known
  const filter = stream.get('Filter')
  const isPlainFlate =
    filter instanceof PdfName && filter.value === 'FlateDecode' && !stream.has('DecodeParms')
  const decoded = isPlainFlate
    ? inflateSync(stream.data, { chunkSize: CHUNK_BYTES })
    : stream.getDecodedData()
  decodedStreams.set(stream, decoded)
  return decoded
}
