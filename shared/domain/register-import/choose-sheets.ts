import {
  AGENCY_SHEET_NAME,
  CHOICE_SHEET_NAME,
  HELP_SHEET_NAME,
  PART_SHEETS,
  type PartSheet,
  REGISTER_COLUMNS,
  REGISTER_SHEET_NAME,
} from './columns.ts'
import { findHeader, type Header } from './find-header.ts'
import { headingKey } from './heading-key.ts'
import type { Sheet } from './sheet.ts'

export type ChosenSheet = { sheet: Sheet; header: Header }
export type ChosenSheets = {
  register: ChosenSheet | null
  parts: { part: PartSheet; chosen: ChosenSheet }[]
  /** Sheets that say nothing to the register, but for the template's own. */
  ignored: string[]
}

const isNamed = (sheet: Sheet, name: string) => headingKey(sheet.name) === headingKey(name)
const TEMPLATE_SHEETS = [AGENCY_SHEET_NAME, CHOICE_SHEET_NAME, HELP_SHEET_NAME]
const size = (chosen: ChosenSheet | null) => chosen?.header.columns.length ?? 0

function asRegister(sheet: Sheet): ChosenSheet | null {
  const header = findHeader(sheet, REGISTER_COLUMNS)
  return header ? { sheet, header } : null
}

function asPart(sheet: Sheet, part: PartSheet): ChosenSheet | null {
  const header = findHeader(sheet, part.columns)
  return header?.columns.some(({ column }) => column.key === 'code') ? { sheet, header } : null
}

function chooseRegister(sheets: readonly Sheet[]): ChosenSheet | null {
  const named = sheets.find((sheet) => isNamed(sheet, REGISTER_SHEET_NAME))
  if (named) return asRegister(named)
  const candidates = sheets.map(asRegister).sort((left, right) => size(right) - size(left))
  return candidates[0] ?? null
}

/**
 * Which sheet is what: by the names that the template gives; else the register is the sheet with most of its
 * headings, and a part is a sheet with at least three of its own.
 */
export function chooseSheets(sheets: readonly Sheet[]): ChosenSheets {
  const own = sheets.filter((sheet) => !TEMPLATE_SHEETS.some((name) => isNamed(sheet, name)))
  const isPartName = (sheet: Sheet) => PART_SHEETS.some((part) => isNamed(sheet, part.sheetName))
  const register = chooseRegister(own.filter((sheet) => !isPartName(sheet)))
  const taken = new Set<Sheet>(register ? [register.sheet] : [])
  const parts: ChosenSheets['parts'] = []
  for (const part of PART_SHEETS) {
    const free = own.filter((sheet) => !taken.has(sheet))
    const named = free.find((sheet) => isNamed(sheet, part.sheetName))
    const chosen = named
      ? asPart(named, part)
      : free
          .filter((sheet) => !isPartName(sheet))
          .map((sheet) => asPart(sheet, part))
          .find((found) => size(found) >= 3)
    if (!chosen) continue
    taken.add(chosen.sheet)
    parts.push({ part, chosen })
  }
  const ignored = own.filter((sheet) => !taken.has(sheet) && sheet.rows.length > 0).map((sheet) => sheet.name)
  return { register, parts, ignored }
}
