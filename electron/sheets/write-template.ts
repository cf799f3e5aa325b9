import { PART_SHEET_NAMES, REGISTER_SHEET_NAME } from '../../shared/domain/register-import/columns.ts'
import { registerSheets, type SheetLists } from './register-sheets.ts'
import { writeBook } from './write-book.ts'

export const TEMPLATE_FILE_NAME = 'แบบทะเบียนข้อเสนอ.xlsx'

/** Laid out as text beforehand: a spreadsheet turns "ม.ค. 57" into a date in a cell that is not. */
const SPARE_ROWS = 200

/** The empty register (.xlsx) that agencies fill in: drop-downs, help beside each cell, and a sheet that explains. */
export function writeTemplate(lists: SheetLists): Promise<Uint8Array> {
  const isFilledIn = (name: string) => name === REGISTER_SHEET_NAME || PART_SHEET_NAMES.includes(name)
  return writeBook(
    registerSheets([], lists).map((sheet) =>
      isFilledIn(sheet.name) ? { ...sheet, spareRows: SPARE_ROWS } : sheet,
    ),
  )
}
