/** "YYYY-MM-DD", Gregorian. */
export type IsoDay = string

const MS_PER_DAY = 86_400_000
/** Thailand has kept UTC+7 without summer time since 1920, so the offset is a constant. */
const BANGKOK_OFFSET_MS = 7 * 3_600_000

const ISO_DAY = /^(\d{4})-(\d{2})-(\d{2})$/

/** The day's number since 1970-01-01, or null when the text is not an existing day ("2014-02-29"). */
function dayNumber(day: IsoDay): number | null {
  const parts = ISO_DAY.exec(day)
  if (!parts) return null
  const instant = Date.parse(`${day}T00:00:00Z`)
  if (Number.isNaN(instant)) return null
  // Some engines roll 30 February over into March.
  return new Date(instant).toISOString().startsWith(day) ? instant / MS_PER_DAY : null
}

export const isIsoDay = (day: string): boolean => dayNumber(day) !== null

function getDayNumber(day: IsoDay): number {
  const number = dayNumber(day)
  if (number === null) throw new RangeError(`not a day: ${day}`)
  return number
}

/** Wall-clock time in Bangkok, dressed as UTC so that the getUTC… methods read it. @throws RangeError on no instant */
export function bangkokClock(instant: string | Date): Date {
  const ms = typeof instant === 'string' ? Date.parse(instant) : instant.getTime()
  if (Number.isNaN(ms)) throw new RangeError(`not an instant: ${String(instant)}`)
  return new Date(ms + BANGKOK_OFFSET_MS)
}

/** The calendar day in Bangkok of an instant in UTC: 17:00Z is already tomorrow. */
export const bangkokDay = (instant: string | Date): IsoDay => bangkokClock(instant).toISOString().slice(0, 10)

/** Days from one day to another: 0 for the same day, negative backwards. @throws RangeError on no day */
export const daysBetween = (from: IsoDay, to: IsoDay): number => getDayNumber(to) - getDayNumber(from)

/** @param count may be negative. @throws RangeError on no day */
export const addDays = (day: IsoDay, count: number): IsoDay =>
  new Date((getDayNumber(day) + count) * MS_PER_DAY).toISOString().slice(0, 10)

/** Days from one instant to another as Bangkok dates, which is how notice periods and the 14 days are counted. */
export const bangkokDaysBetween = (from: string | Date, to: string | Date): number =>
  daysBetween(bangkokDay(from), bangkokDay(to))
