import { type ForeignKind, SheetFileError } from '../../shared/domain/register-import/sheet-file-error.ts'

const SIGNATURES: readonly [kind: ForeignKind, bytes: readonly number[]][] = [
  ['pdf', [0x25, 0x50, 0x44, 0x46]],
  ['rtf', [0x7b, 0x5c, 0x72, 0x74, 0x66]],
  ['image', [0x89, 0x50, 0x4e, 0x47]],
  ['image', [0xff, 0xd8, 0xff]],
  ['image', [0x47, 0x49, 0x46, 0x38]],
  ['zip', [0x1f, 0x8b]],
  ['zip', [0x52, 0x61, 0x72, 0x21]],
  ['zip', [0x37, 0x7a, 0xbc, 0xaf]],
]
const OLE = [0xd0, 0xcf, 0x11, 0xe0]
const ZIP = [0x50, 0x4b]

const startsWith = (bytes: Uint8Array, signature: readonly number[]) =>
  signature.every((byte, index) => bytes[index] === byte)

export const isZip = (bytes: Uint8Array): boolean => startsWith(bytes, ZIP)

/** Names inside an OLE container are UTF-16. */
const hasOleName = (file: Buffer, name: string) => file.includes(Buffer.from(name, 'utf16le'))

function oleProblem(bytes: Uint8Array): SheetFileError {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (hasOleName(file, 'EncryptedPackage')) return new SheetFileError({ code: 'FILE_ENCRYPTED', data: {} })
  const kind = hasOleName(file, 'Workbook') || hasOleName(file, 'Book') ? 'xls' : 'old_office'
  return new SheetFileError({ code: 'FILE_NOT_A_SHEET', data: { kind } })
}

const isHtml = (bytes: Uint8Array) =>
  /^[\s\ufeff]*<(?:!doctype|html|table|\?xml)/i.test(Buffer.from(bytes.subarray(0, 200)).toString('utf8'))

/** UTF-16 text has zero bytes as well; it is told apart by its byte order mark. */
const isUtf16 = (bytes: Uint8Array) => startsWith(bytes, [0xff, 0xfe]) || startsWith(bytes, [0xfe, 0xff])

/**
 * Looks at the first bytes of a file that is no zip, since a name proves nothing: many systems export HTML as .xls.
 * @throws SheetFileError when it is a known other kind, or not text
 */
export function refuseForeignFile(bytes: Uint8Array): void {
  if (startsWith(bytes, OLE)) throw oleProblem(bytes)
  const found = SIGNATURES.find(([, signature]) => startsWith(bytes, signature))?.[0]
  const kind = found ?? (isHtml(bytes) ? 'html' : undefined)
  if (kind) throw new SheetFileError({ code: 'FILE_NOT_A_SHEET', data: { kind } })
  if (isUtf16(bytes)) throw new SheetFileError({ code: 'ENCODING_UNKNOWN', data: { asked: null } })
  if (bytes.includes(0)) throw new SheetFileError({ code: 'FILE_NOT_A_SHEET', data: { kind: 'binary' } })
}

/** What a zip without a workbook is, from the names of its parts. */
export function foreignZipKind(names: readonly string[]): ForeignKind {
  if (names.some((name) => name.startsWith('word/'))) return 'docx'
  if (names.some((name) => name.startsWith('ppt/'))) return 'pptx'
  return names.includes('mimetype') && names.includes('content.xml') ? 'ods' : 'zip'
}
