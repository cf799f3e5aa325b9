import { bangkokClock, bangkokDay, type IsoDay, isIsoDay } from './bangkok-day.ts'
import { type DigitStyle, toThaiDigits } from './digits.ts'
import { THAI_MONTHS, THAI_MONTHS_SHORT } from './months.ts'

export const BUDDHIST_OFFSET = 543

export type DateForm = { digits?: DigitStyle; form?: 'long' | 'short' }

const shown = (text: string, digits: DigitStyle = 'thai') => (digits === 'thai' ? toThaiDigits(text) : text)
const buddhistYear = (isoYear: string) => Number(isoYear) + BUDDHIST_OFFSET

/** "YYYY-MM-DD" as "๑๖ ตุลาคม ๒๕๕๖", short "๑๖ ต.ค. ๕๖". Thai digits unless told otherwise. @throws RangeError on no day */
export function formatDay(day: IsoDay, { digits, form = 'long' }: DateForm = {}): string {
  if (!isIsoDay(day)) throw new RangeError(`not a day: ${day}`)
  const [year = '', month = '', date = ''] = day.split('-')
  const index = Number(month) - 1
  const text =
    form === 'long'
      ? `${Number(date)} ${THAI_MONTHS[index]} ${buddhistYear(year)}`
      : `${Number(date)} ${THAI_MONTHS_SHORT[index]} ${String(buddhistYear(year)).slice(-2)}`
  return shown(text, digits)
}

/** "YYYY-MM" as "มกราคม ๒๕๕๗", short "ม.ค. ๒๕๕๗" (the year stays whole: "ม.ค. ๕๗" reads as a day). @throws RangeError */
export function formatMonth(month: string, { digits, form = 'short' }: DateForm = {}): string {
  if (!isIsoDay(`${month}-01`)) throw new RangeError(`not a month: ${month}`)
  const [year = '', number = ''] = month.split('-')
  const names = form === 'long' ? THAI_MONTHS : THAI_MONTHS_SHORT
  return shown(`${names[Number(number) - 1]} ${buddhistYear(year)}`, digits)
}

/** A clock time "HH:MM", or an instant shown as Bangkok time: "๐๙.๓๐ น.". @throws RangeError on neither */
export function formatTime(time: string | Date, { digits }: { digits?: DigitStyle } = {}): string {
  const isClock = typeof time === 'string' && /^([01]\d|2[0-3]):[0-5]\d$/.test(time)
  const clock = isClock ? time : bangkokClock(time).toISOString().slice(11, 16)
  return shown(`${clock.replace(':', '.')} น.`, digits)
}

/** An instant in UTC as its Bangkok day and time: "๑๖ ตุลาคม ๒๕๕๖ เวลา ๐๙.๓๐ น.". @throws RangeError on no instant */
export const formatInstant = (instant: string | Date, options: DateForm = {}): string =>
  `${formatDay(bangkokDay(instant), options)} เวลา ${formatTime(instant, options)}`

/** พ.ศ. of a Bangkok day or month, as a number: 2556 of "2013-10-16". */
export const buddhistYearOf = (dayOrMonth: string): number => buddhistYear(dayOrMonth.slice(0, 4))
