import { createHash } from 'node:crypto'

/** A file that belongs to the paper's content (PDF/A-3): AFRelationship Data. */
export type AttachedFile = {
  name: string
  description: string
  mimeType: string
  bytes: Uint8Array
  at: Date
}

type PdfReference = { end: (bytes?: Uint8Array) => void }
type AttachingDocument = {
  ref: (data: Record<string, unknown>) => PdfReference
  addNamedEmbeddedFile: (name: string, reference: PdfReference) => void
  _root: { data: Record<string, unknown> }
}

/** pdfkit writes a String object as a PDF string and a plain string as a name. */
const pdfString = (text: string): unknown => new String(text)
const pdfName = (text: string): string => text.replaceAll('/', '#2F')

/**
 * Writes an associated file into a document that is not ended yet. In place of pdfkit 0.19.1 `file()`, whose checksum is
 * 32 hex digits and not the 16 bytes of ISO 32000-1 table 46, and whose EF has no UF, which ISO 19005-3 6.8 asks for.
 */
export function attachFile(document: object, file: AttachedFile): void {
  const pdf = document as AttachingDocument
  const stream = pdf.ref({
    Type: 'EmbeddedFile',
    Subtype: pdfName(file.mimeType),
    Params: {
      ModDate: file.at,
      Size: file.bytes.byteLength,
      // MD5 is what the format has for an accident; the signature over the file is against a forger.
      CheckSum: createHash('md5').update(file.bytes).digest(),
    },
  })
  stream.end(file.bytes)
  const specification = pdf.ref({
    Type: 'Filespec',
    F: pdfString(file.name),
    UF: pdfString(file.name),
    Desc: pdfString(file.description),
    AFRelationship: 'Data',
    EF: { F: stream, UF: stream },
  })
  specification.end()
  pdf.addNamedEmbeddedFile(file.name, specification)
  pdf._root.data.AF = [specification]
}
