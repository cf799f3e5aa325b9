import { PdfString } from '@libpdf/core'
import type { Inspection } from './inspection.ts'

/** ISO 19005-2, 6.1.2: the version, then a comment of at least four bytes above 127. */
const HEADER = /^%PDF-1\.[0-7](?:\r\n|\r|\n)%[\x80-\xff]{4}/
/** 6.1.3: nothing behind the end but one end of line. */
const END = /%%EOF(?:\r\n|\r|\n)?$/

function checkIdentifier(inspection: Inspection): void {
  const parts = inspection.list(inspection.pdf.context.info.trailer.get('ID'))
  const isSound =
    parts.length === 2 && parts.every((part) => part instanceof PdfString && part.bytes.length > 0)
  if (!isSound) inspection.fault('identifier', 'the trailer has no ID of two strings')
}

/** The outside of the file: header, end, tables, identifier, no encryption. */
export function checkFile(inspection: Inspection): void {
  const { bytes, pdf } = inspection
  const text = (from: number, to?: number) => Buffer.from(bytes.subarray(from, to)).toString('latin1')
  if (!HEADER.test(text(0, 32))) inspection.fault('header', JSON.stringify(text(0, 16)))
  if (!END.test(text(Math.max(0, bytes.byteLength - 16))))
    inspection.fault('end_of_file', 'no %%EOF at the end')
  if (pdf.recoveredViaBruteForce) inspection.fault('cross_references', 'the tables lead nowhere')
  for (const warning of pdf.warnings) inspection.fault('cross_references', warning)
  if (pdf.context.info.isEncrypted || pdf.context.info.trailer.has('Encrypt'))
    inspection.fault('encryption', 'encrypted')
  checkIdentifier(inspection)
  if (!inspection.catalog.getString('Lang')?.asString())
    inspection.fault('language', 'the catalogue has no Lang')
}
