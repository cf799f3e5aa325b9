import { type IsoDay, isIsoDay } from './bangkok-day.ts'
import { BUDDHIST_OFFSET } from './buddhist-date.ts'
import { monthNumber } from './months.ts'
import { searchKey } from './normalise.ts'

/** Years that a public office writes about. A year outside both ranges is a slip of the finger, not a date. */
const isChristianYear = (year: number) => year >= 1900 && year <= 2100
const isBuddhistYear = (year: number) => year >= 1900 + BUDDHIST_OFFSET && year <= 2100 + BUDDHIST_OFFSET

type Era = 'be' | 'ce' | null
type Written = { year: string; era: Era; month: number; date: number; isNamedInThai: boolean }

/**
 * The Gregorian year, or null. Two digits are read only beside a Thai month's name, where they are พ.ศ., and only
 * from 40 on: "๕๖" is 2556, but "13" may be 2513 or ค.ศ. 2013.
 */
function gregorianYear({ year, era, isNamedInThai }: Written): number | null {
  const number = Number(year)
  if (year.length === 4) {
    if (era !== 'ce' && isBuddhistYear(number)) return number - BUDDHIST_OFFSET
    return era !== 'be' && isChristianYear(number) ? number : null
  }
  if (year.length !== 2) return null
  if (era === 'be') return 2500 + number - BUDDHIST_OFFSET
  return era === null && isNamedInThai && number >= 40 ? 2500 + number - BUDDHIST_OFFSET : null
}

function isoDay(written: Written): IsoDay | null {
  const year = gregorianYear(written)
  if (year === null) return null
  const pad = (number: number) => String(number).padStart(2, '0')
  const day = `${year}-${pad(written.month)}-${pad(written.date)}`
  return isIsoDay(day) ? day : null
}

const ERA = '(?:(พ\\.?\\s?ศ\\.?|ค\\.?\\s?ศ\\.?)\\s?)?'
const NAME = '([ก-๙a-z.]+?)'
const NAMED_DAY = new RegExp(`^(?:วัน\\S*ที่ ?)?(\\d{1,2})[ -]?(?:เดือน ?)?${NAME}[ ,-]*${ERA}(\\d{4}|\\d{2})$`)
const NAMED_MONTH = new RegExp(`^(?:เดือน ?)?${NAME}[ ,-]*${ERA}(\\d{4}|\\d{2})$`)
/** Day before month, as every Thai document has it; the American order is not guessed at. */
const NUMERIC_DAY = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4}|\d{2})$/
const ISO_LIKE_DAY = /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[t ][\d:.]+z?)?$/
const NUMERIC_MONTH = /^(\d{1,2})[/-](\d{4})$/
const ISO_LIKE_MONTH = /^(\d{4})-(\d{1,2})$/

function eraOf(text: string | undefined): Era {
  if (!text) return null
  return text.startsWith('พ') ? 'be' : 'ce'
}

function named(parts: { name: string; era: string | undefined; year: string; date: number }): IsoDay | null {
  const month = monthNumber(parts.name)
  if (month === null) return null
  const isNamedInThai = !/[a-z]/.test(parts.name)
  return isoDay({ year: parts.year, era: eraOf(parts.era), month, date: parts.date, isNamedInThai })
}

const numeric = (year = '', month = '', date = '1'): IsoDay | null =>
  isoDay({ year, era: null, month: Number(month), date: Number(date), isNamedInThai: false })

/**
 * A day as people and spreadsheets write it: "16 ต.ค. 56", "๑๖ ตุลาคม พ.ศ. ๒๕๕๖", "16/10/2556", "2013-10-16".
 * Null when it is no date, no existing day, or can be read in two ways ("16/10/13").
 */
export function parseDay(text: string): IsoDay | null {
  const key = searchKey(text)
  const words = NAMED_DAY.exec(key)
  if (words) {
    return named({ name: words[2] ?? '', era: words[3], year: words[4] ?? '', date: Number(words[1]) })
  }
  const slashes = NUMERIC_DAY.exec(key)
  if (slashes) return numeric(slashes[3], slashes[2], slashes[1])
  const iso = ISO_LIKE_DAY.exec(key)
  return iso ? numeric(iso[1], iso[2], iso[3]) : null
}

/** A month ("ม.ค. 2557", "มกราคม ๕๗", "1/2557", "2014-01") or any day in it, as "YYYY-MM"; null as in `parseDay`. */
export function parseMonth(text: string): string | null {
  const key = searchKey(text)
  const words = NAMED_MONTH.exec(key)
  const first = words
    ? named({ name: words[1] ?? '', era: words[2], year: words[3] ?? '', date: 1 })
    : parseNumericMonth(key)
  return (first ?? parseDay(key))?.slice(0, 7) ?? null
}

function parseNumericMonth(key: string): IsoDay | null {
  const slashes = NUMERIC_MONTH.exec(key)
  if (slashes) return numeric(slashes[2], slashes[1])
  const iso = ISO_LIKE_MONTH.exec(key)
  return iso ? numeric(iso[1], iso[2]) : null
}

/** Days that a date may have when a spreadsheet stores it as a number: 1 มกราคม 2533 to 31 ธันวาคม 2643. */
const FIRST_SERIAL = 32_874
const LAST_SERIAL = 73_415
const SERIAL_OF_1970 = 25_569

/**
 * A spreadsheet's serial number (1900 system; the time of day is dropped) as a day. Null outside 1990–2100, where a
 * number is a number; a year typed as พ.ศ. and taken by Excel for ค.ศ. 2556 is brought back.
 */
export function excelSerialToDay(serial: number): IsoDay | null {
  const whole = Math.floor(serial)
  if (!Number.isFinite(whole) || whole <= 0 || whole > 400_000) return null
  const day = new Date((whole - SERIAL_OF_1970) * 86_400_000).toISOString().slice(0, 10)
  if (whole >= FIRST_SERIAL && whole <= LAST_SERIAL) return day
  return isBuddhistYear(Number(day.slice(0, 4))) ? parseDay(day) : null
}
