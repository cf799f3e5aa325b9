import { SheetFileError } from '../../shared/domain/register-import/sheet-file-error.ts'
import { countFilledRows } from './count-rows.ts'
import { foreignZipKind } from './foreign-file.ts'
import type { SheetLimits } from './limits.ts'
import { unzipParts } from './unzip-parts.ts'
import { readZipDirectory } from './zip-directory.ts'

/**
 * Parts with cell values in them, and what leads to them. Macros, pictures, charts, links to other files, comments and
 * the relations of single sheets are left packed: what is not read cannot do harm.
 */
const WANTED = [
  /^\[Content_Types\]\.xml$/i,
  /^_rels\/\.rels$/,
  /^xl\/_rels\/[^/]+\.rels$/,
  /^xl\/(?:workbook|sharedStrings|styles)[^/]*\.xml$/i,
  /^xl\/worksheets\/[^/]+\.xml$/,
]
const WORKSHEET = /^xl\/worksheets\//
const DECLARATION = '<!DOCTYPE'

/**
 * The parts of an .xlsx file that are read, unpacked within the limits. @throws SheetFileError; a sheet with more rows
 * than any sheet may have is refused here, before a single cell is built
 */
export function readXlsxParts(bytes: Uint8Array, limits: SheetLimits): Map<string, Buffer> {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const entries = readZipDirectory(file)
  const names = entries.map((entry) => entry.name)
  if (!names.some((name) => /^xl\/workbook[^/]*\.xml$/i.test(name))) {
    throw new SheetFileError({ code: 'FILE_NOT_A_SHEET', data: { kind: foreignZipKind(names) } })
  }
  const wanted = entries.filter((entry) => WANTED.some((pattern) => pattern.test(entry.name)))
  const parts = unzipParts(file, { entries: wanted, limits })
  for (const [name, part] of parts) {
    // No spreadsheet program writes one; entities that expand are the other kind of bomb.
    if (part.includes(DECLARATION)) throw new SheetFileError({ code: 'FILE_DAMAGED', data: { part: name } })
    if (WORKSHEET.test(name)) refuseLongPart({ name, part, limits })
  }
  return parts
}

function refuseLongPart({ name, part, limits }: { name: string; part: Buffer; limits: SheetLimits }): void {
  const max = Math.max(limits.rows, limits.partRows)
  // A few title rows are not proposals.
  const rows = countFilledRows(part, max + TITLE_ROWS)
  if (rows > max + TITLE_ROWS) {
    throw new SheetFileError({
      code: 'TOO_MANY_ROWS',
      data: { sheet: name.replace(WORKSHEET, ''), rows, max },
    })
  }
}

/** Rows above the data that a limit on data rows does not count. */
export const TITLE_ROWS = 50

/** Styles that show a fraction as a percentage: built-in formats 9 and 10, or a format of its own with a % sign. */
export const hasPercentStyle = (styles: Buffer | undefined): boolean =>
  styles !== undefined &&
  /<(?:\w+:)?xf [^>]*numFmtId="(?:9|10)"|formatCode="[^"]*%/.test(styles.toString('latin1'))
