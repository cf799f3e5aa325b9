import type { DocumentDigits } from '../../../shared/domain/documents/document-common.ts'
import { withDigits } from '../../../shared/thai/digits.ts'

const MONTHS = [
  'มกราคม',
  'กุมภาพันธ์',
  'มีนาคม',
  'เมษายน',
  'พฤษภาคม',
  'มิถุนายน',
  'กรกฎาคม',
  'สิงหาคม',
  'กันยายน',
  'ตุลาคม',
  'พฤศจิกายน',
  'ธันวาคม',
] as const
const WEEKDAYS = ['อาทิตย์', 'จันทร์', 'อังคาร', 'พุธ', 'พฤหัสบดี', 'ศุกร์', 'เสาร์'] as const
const BUDDHIST_ERA = 543

/** Writes generated facts with the digits of the document. */
export type FactWriter = {
  number: (value: number | string) => string
  /** ISO date → "วันพุธที่ ๑๕ มกราคม ๒๕๕๗". */
  longDate: (isoDate: string) => string
  /** "09:30" → "๐๙.๓๐ น." */
  clock: (time: string) => string
}

function longDate(isoDate: string): string {
  const [year = 0, month = 1, day = 1] = isoDate.slice(0, 10).split('-').map(Number)
  const weekday = WEEKDAYS[new Date(Date.UTC(year, month - 1, day)).getUTCDay()]
  return `วัน${weekday}ที่ ${day} ${MONTHS[month - 1]} ${year + BUDDHIST_ERA}`
}

export function createFactWriter(digits: DocumentDigits): FactWriter {
  const number = (value: number | string) => withDigits(value, digits)
  return {
    number,
    longDate: (isoDate) => number(longDate(isoDate)),
    clock: (time) => number(`${time.slice(0, 5).replace(':', '.')} น.`),
  }
}

const BANGKOK = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Asia/Bangkok',
  dateStyle: 'short',
  timeStyle: 'short',
  hour12: false,
})

/** An instant (ISO, UTC) as Bangkok date and clock: ["2014-01-15", "10:30"]. */
export function bangkokDateAndClock(instant: string): [string, string] {
  const parts = Object.fromEntries(
    BANGKOK.formatToParts(new Date(instant)).map(({ type, value }) => [type, value]),
  )
  return [`${parts.year}-${parts.month}-${parts.day}`, `${parts.hour}:${parts.minute}`]
}
