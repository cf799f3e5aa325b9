import { toArabicDigits } from '../../thai/digits.ts'
import { excelSerialToDay, parseMonth } from '../../thai/parse-date.ts'
import { DURATION_UNITS, type Duration } from '../proposal.ts'
import { cleanLine, cleanProse } from './clean-text.ts'
import { headingKey } from './heading-key.ts'
import type { Finding } from './problem.ts'
import type { Cell } from './sheet.ts'
import { UNIT_WORDS } from './words.ts'

/** What a cell says, or what is wrong with it; `note` is a warning beside a value. */
export type Reading<Value> = { ok: true; value: Value; note?: Finding } | { ok: false; finding: Finding }

export const is = <Value>(value: Value, note?: Finding): Reading<Value> => ({ ok: true, value, note })
export const isNot = (finding: Finding): { ok: false; finding: Finding } => ({ ok: false, finding })

/** Words with which people fill a cell that has nothing to say. */
const NOTHING = new Set(['', '-', '–', '—', 'ไม่ระบุ', 'n/a'])
export const saysNothing = (text: string): boolean => NOTHING.has(text.toLowerCase())

/** Numbers written out without an exponent; a fraction shown as 80% is 80. */
function numberText({ value, isPercent }: { value: number; isPercent?: true }): string {
  const shown = isPercent ? Number((value * 100).toPrecision(12)) : value
  return Number.isInteger(shown) ? BigInt(shown).toString() : String(shown)
}

/** The cell as one line of text, as its author sees it. */
export function cellLine(cell: Cell): string {
  if (cell.kind === 'text') return cleanLine(cell.text)
  if (cell.kind === 'number') return numberText(cell)
  if (cell.kind === 'date') return cell.day
  return cell.kind === 'formula' ? cell.shown : ''
}

export function readText(cell: Cell, { isProse, max }: { isProse: boolean; max: number }): Reading<string> {
  const text = isProse && cell.kind === 'text' ? cleanProse(cell.text) : cellLine(cell)
  return text.length > max ? isNot({ code: 'TEXT_TOO_LONG', data: { length: text.length, max } }) : is(text)
}

/** "1,200" and "1200", but not "1,20". */
const GROUPED = /^(?:\d+|\d{1,3}(?:,\d{3})+)$/
/** Words that people add after a count; they say nothing that the heading does not. */
const COUNT_WORDS = /(?:ราย|คน|บาท|ขั้นตอน|ครั้ง|แห่ง|เรื่อง)(?:\/ปี|ต่อปี|ถ้วน)?$/

export function readInteger(cell: Cell): Reading<number | null> {
  const read = cellLine(cell)
  if (saysNothing(read)) return is(null)
  const bare = toArabicDigits(read).replace(COUNT_WORDS, '').trim()
  const digits = bare.replace(/\.0{1,2}$/, '')
  const value = GROUPED.test(digits) ? Number(digits.replaceAll(',', '')) : Number.NaN
  const isCount = cell.kind !== 'date' && Number.isSafeInteger(value)
  return isCount ? is(value) : isNot({ code: 'NUMBER_BAD', data: { read } })
}

/** "๑,๒๐๐" and "ร้อยละ 80" as the decimal strings "1200" and "80"; null when it is no number. */
export function decimalText(text: string): string | null {
  const bare = toArabicDigits(cleanLine(text))
    .replace(/^ร้อยละ\s*/, '')
    .replace(/\s*%$/, '')
  const parts = /^-?([\d,]+)(?:\.\d+)?$/.exec(bare)
  return parts && GROUPED.test(parts[1] ?? '') ? bare.replaceAll(',', '') : null
}

/** Baselines and targets are shown and compared, never summed, so a word is kept ("ไม่มีข้อมูล") and pointed out. */
export function readDecimal(cell: Cell, max: number): Reading<string> {
  const read = cellLine(cell)
  if (read.length > max) return isNot({ code: 'TEXT_TOO_LONG', data: { length: read.length, max } })
  if (read === '') return is('')
  const decimal = decimalText(read)
  return decimal === null ? is(read, { code: 'DECIMAL_NOT_A_NUMBER', data: { read } }) : is(decimal)
}

const unitByWord = new Map(
  DURATION_UNITS.flatMap((unit) => UNIT_WORDS[unit].map((word) => [headingKey(word), unit] as const)),
)

function readDurationPart(number: string, word: string): Duration | null {
  const unit = unitByWord.get(headingKey(word))
  if (!unit) return null
  const value = Number(number.replaceAll(',', ''))
  if (Number.isSafeInteger(value)) return { value, unit }
  // "1.5 ชั่วโมง" is 90 minutes; half a working day is no whole number of anything.
  return unit === 'hour' && Number.isInteger(value * 60) ? { value: value * 60, unit: 'minute' } : null
}

/** "30 วัน", "3 ชม.", "1 ชั่วโมง 30 นาที" (in minutes). A bare number has no unit and is refused. */
export function readDuration(cell: Cell): Reading<Duration | null> {
  const read = cellLine(cell)
  if (saysNothing(read)) return is(null)
  const wrong = isNot({ code: 'DURATION_BAD', data: { read } })
  const text = toArabicDigits(read)
  const parts = [...text.matchAll(/(\d[\d,]*(?:\.\d+)?)\s*([^\d,]+)/g)]
  if (parts.length === 0 || parts.map(([part]) => part).join('').length !== text.length) return wrong
  const durations = parts.map(([, number = '', word = '']) => readDurationPart(number, word))
  const [first, second] = durations
  if (durations.length === 1) return first ? is(first) : wrong
  const isClock = durations.length === 2 && first?.unit === 'hour' && second?.unit === 'minute'
  return isClock ? is({ value: first.value * 60 + second.value, unit: 'minute' }) : wrong
}

/** "YYYY-MM"; null for an empty cell. */
export function readMonth(cell: Cell): Reading<string | null> {
  const read = cellLine(cell)
  if (saysNothing(read)) return is(null)
  const text = cell.kind === 'number' ? (excelSerialToDay(cell.value) ?? '') : read
  const month = parseMonth(text)
  return month === null ? isNot({ code: 'MONTH_BAD', data: { read } }) : is(month)
}

/** A level 1–5 of the maturity model, written as a digit, with or without the word. */
export function readLevel(cell: Cell): Reading<number | null> {
  const read = cellLine(cell)
  if (saysNothing(read)) return is(null)
  const digit = /^(?:ระดับ(?:ที่)?\s*)?([1-5])$/.exec(toArabicDigits(read))?.[1]
  return digit && cell.kind !== 'date' ? is(Number(digit)) : isNot({ code: 'LEVEL_BAD', data: { read } })
}
