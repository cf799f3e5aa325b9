import type { RegisterFacts } from '../../shared/domain/register-import/show-value.ts'
import { registerSheets, type SheetLists } from './register-sheets.ts'
import { writeBook } from './write-book.ts'

export const REGISTER_FILE_NAME = 'ทะเบียนข้อเสนอ.xlsx'

/**
 * The register (.xlsx) in the template's layout, plain and without blank rows: read back, it changes nothing. A text
 * longer than a cell holds (32,767 characters) is represented by a mark that the import leaves alone.
 */
export const writeRegister = (proposals: readonly RegisterFacts[], lists: SheetLists): Promise<Uint8Array> =>
  writeBook(registerSheets(proposals, lists))
