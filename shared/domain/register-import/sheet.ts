import type { IsoDay } from '../../thai/bangkok-day.ts'

/**
 * One cell as it was read. A formula is never evaluated and its stored result is not trusted: `shown` is only what to
 * show in the message that refuses it (error values such as "#REF!" come as formulas too).
 */
export type Cell =
  | { kind: 'empty' }
  | { kind: 'text'; text: string }
  /** `isPercent`: the cell shows 0.8 as "80%", so 80 is what its author wrote. */
  | { kind: 'number'; value: number; isPercent?: true }
  | { kind: 'date'; day: IsoDay }
  | { kind: 'formula'; shown: string }

/** Merged cells, by 0-based row and column, both ends included. Only the first cell of a range holds its value. */
export type MergedRange = { top: number; left: number; bottom: number; right: number }

/** `rows[0]` is row 1 of the sheet; rows may be of unequal length, and what is past their end is empty. */
export type Sheet = { name: string; rows: Cell[][]; merges: MergedRange[] }

export const EMPTY: Cell = Object.freeze({ kind: 'empty' })

export const cellAt = (sheet: Sheet, row: number, column: number): Cell => sheet.rows[row]?.[column] ?? EMPTY

/** 0 → "A", 26 → "AA". */
export function columnLetter(index: number): string {
  const rest = Math.floor(index / 26)
  return (rest > 0 ? columnLetter(rest - 1) : '') + String.fromCharCode(65 + (index % 26))
}
