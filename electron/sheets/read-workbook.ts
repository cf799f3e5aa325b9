import { PART_SHEET_NAMES } from '../../shared/domain/register-import/columns.ts'
import type { Cell, Sheet } from '../../shared/domain/register-import/sheet.ts'
import { type SheetEncoding, SheetFileError } from '../../shared/domain/register-import/sheet-file-error.ts'
import { decodeText } from './decode-text.ts'
import { isZip, refuseForeignFile } from './foreign-file.ts'
import { SHEET_LIMITS, type SheetLimits } from './limits.ts'
import { readCsvSheet } from './read-csv.ts'
import { readXlsxSheets } from './read-xlsx.ts'
import { TITLE_ROWS } from './xlsx-parts.ts'

export type ReadSheetsInput = {
  bytes: Uint8Array
  /** For the name of a .csv file's only sheet; what a file is, is told from its bytes. */
  fileName: string
  /** Of a .csv file. Default 'auto'. */
  encoding?: 'auto' | SheetEncoding
  limits?: Partial<SheetLimits>
}

export type ReadSheets = {
  format: 'xlsx' | 'csv'
  /** Null for .xlsx, whose text is always Unicode. */
  encoding: SheetEncoding | null
  /** False when the encoding was detected and could be another: show it and let it be changed. */
  isEncodingSure: boolean
  sheets: Sheet[]
}

const isFilled = (row: readonly Cell[]) => row.some((cell) => cell.kind !== 'empty')

/** Formatted but empty rows below the data are common and mean nothing. */
function withoutEmptyEnd(sheet: Sheet): Sheet {
  const last = sheet.rows.findLastIndex(isFilled)
  return { ...sheet, rows: sheet.rows.slice(0, last + 1) }
}

function refuseBigSheet(sheet: Sheet, limits: SheetLimits): void {
  const max = PART_SHEET_NAMES.includes(sheet.name.trim()) ? limits.partRows : limits.rows
  const rows = sheet.rows.length > max ? sheet.rows.filter(isFilled).length : sheet.rows.length
  if (rows > max + TITLE_ROWS) {
    throw new SheetFileError({ code: 'TOO_MANY_ROWS', data: { sheet: sheet.name, rows, max } })
  }
  // A loop, not Math.max(...): so many arguments overflow the stack.
  if (sheet.rows.some((row) => row.length > limits.columns)) {
    throw new SheetFileError({ code: 'TOO_MANY_COLUMNS', data: { sheet: sheet.name, max: limits.columns } })
  }
}

/**
 * The sheets of an .xlsx or .csv file that nobody vouches for. Nothing is evaluated, and nothing is unpacked beyond the
 * limits. @throws SheetFileError with a code of its closed union
 */
export async function readSheets(input: ReadSheetsInput): Promise<ReadSheets> {
  const { bytes, fileName, encoding = 'auto' } = input
  const limits = { ...SHEET_LIMITS, ...input.limits }
  if (bytes.length === 0) throw new SheetFileError({ code: 'FILE_EMPTY', data: {} })
  if (bytes.length > limits.fileBytes) {
    throw new SheetFileError({
      code: 'FILE_TOO_LARGE',
      data: { bytes: bytes.length, max: limits.fileBytes },
    })
  }
  if (isZip(bytes)) {
    const sheets = (await readXlsxSheets(bytes, limits)).map(withoutEmptyEnd)
    for (const sheet of sheets) refuseBigSheet(sheet, limits)
    return { format: 'xlsx', encoding: null, isEncodingSure: true, sheets }
  }
  refuseForeignFile(bytes)
  const decoded = decodeText(bytes, encoding)
  const sheet = withoutEmptyEnd(
    readCsvSheet(decoded.text, { name: fileName.replace(/\.[^.]*$/, ''), limits }),
  )
  refuseBigSheet(sheet, limits)
  return { format: 'csv', encoding: decoded.encoding, isEncodingSure: decoded.isSure, sheets: [sheet] }
}
