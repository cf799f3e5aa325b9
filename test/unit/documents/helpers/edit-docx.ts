import { SHEET_LIMITS } from '../../../../electron/sheets/limits.ts'
import { storedZip } from '../../../../electron/sheets/stored-zip.ts'
import { unzipParts } from '../../../../electron/sheets/unzip-parts.ts'
import { readZipDirectory } from '../../../../electron/sheets/zip-directory.ts'

/** The same file with one part as `edit` leaves it. */
export function editDocx(
  docx: Uint8Array,
  edit: (xml: string) => string,
  part = 'word/document.xml',
): Buffer {
  const file = Buffer.from(docx)
  const parts = unzipParts(file, { entries: readZipDirectory(file), limits: SHEET_LIMITS })
  const xml = parts.get(part)?.toString() ?? ''
  parts.set(part, Buffer.from(edit(xml)))
  return Buffer.from(storedZip(parts))
}

export const wordParagraph = (text: string): string => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`

/** As Google Docs or an older LibreOffice would: the controls are gone, what was in them stays. */
export const withoutControls = (xml: string): string =>
  xml.replace(/<w:sdtPr>.*?<\/w:sdtPr>|<\/?w:sdt>|<\/?w:sdtContent>/gs, '')
