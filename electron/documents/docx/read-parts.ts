import { SheetFileError } from '../../../shared/domain/register-import/sheet-file-error.ts'
import { unzipParts } from '../../sheets/unzip-parts.ts'
import { readZipDirectory } from '../../sheets/zip-directory.ts'
import { DocumentsError } from '../documents-error.ts'

const MIB = 1024 * 1024
const LIMITS = {
  ...{ fileBytes: 32 * MIB, unpackedBytes: 128 * MIB, ratio: 200, ratioFromBytes: MIB },
  ...{ rows: 0, partRows: 0, columns: 0 },
}
const PARTS = ['word/document.xml', 'docProps/custom.xml'] as const
/** What Word makes of a file with a password: an OLE container. */
const OLE = Buffer.from([0xd0, 0xcf, 0x11, 0xe0])

export type DocxParts = { document: string; properties: string }

/** The two parts of a .docx that are read. @throws DocumentsError DOCX_ENCRYPTED, NOT_A_DOCX or DOCX_DAMAGED */
export function readParts(docx: Uint8Array): DocxParts {
  const file = Buffer.from(docx.buffer, docx.byteOffset, docx.byteLength)
  if (file.subarray(0, 4).equals(OLE)) {
    const isLocked = file.includes(Buffer.from('EncryptedPackage', 'utf16le'))
    throw new DocumentsError(isLocked ? 'DOCX_ENCRYPTED' : 'NOT_A_DOCX', 'an OLE container')
  }
  if (file.toString('latin1', 0, 2) !== 'PK') throw new DocumentsError('NOT_A_DOCX', 'not a zip')
  try {
    const entries = readZipDirectory(file).filter(({ name }) => PARTS.some((part) => part === name))
    const parts = unzipParts(file, { entries, limits: LIMITS })
    const document = parts.get(PARTS[0])
    if (!document) throw new DocumentsError('NOT_A_DOCX', 'no word/document.xml')
    return { document: document.toString('utf8'), properties: parts.get(PARTS[1])?.toString('utf8') ?? '' }
  } catch (cause) {
    if (cause instanceof DocumentsError) throw cause
    const isLocked = cause instanceof SheetFileError && cause.problem.code === 'FILE_ENCRYPTED'
    throw new DocumentsError(isLocked ? 'DOCX_ENCRYPTED' : 'DOCX_DAMAGED', String(cause), { cause })
  }
}
