/** The register's workbook as one table: what the export writes, the template explains and the import recognises. */
export type { Column, ColumnKind, RegisterKey } from './column.ts'
export { MAX_PARTS, PART_SHEET_NAMES, PART_SHEETS, type PartKey, type PartSheet } from './part-sheets.ts'
export { REGISTER_COLUMNS } from './register-columns.ts'

export const REGISTER_SHEET_NAME = 'ทะเบียนข้อเสนอ'
export const AGENCY_SHEET_NAME = 'รายชื่อส่วนราชการ'
export const CHOICE_SHEET_NAME = 'ตัวเลือก'
export const HELP_SHEET_NAME = 'คำอธิบาย'
