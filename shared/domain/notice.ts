import { addDays, daysBetween, type IsoDay } from '../thai/bangkok-day.ts'

export type Notice = {
  /** Whole days from the day of the notice (today, before it is sent) to the day of the meeting; negative after it. */
  days: number
  needed: number
  /** The last day on which written notice is in time. */
  latestDay: IsoDay
  isEnough: boolean
}

/**
 * Counts the days of notice as Bangkok dates; the day of the notice is not counted (พ.ร.บ. วิธีปฏิบัติราชการทางปกครอง
 * ม. 64, 80: in writing, at least three days ahead; not needed by who was told at a meeting, nor in urgent cases).
 */
export function judgeNotice(facts: { sentOn: IsoDay; date: IsoDay; noticeDays: number }): Notice {
  const days = daysBetween(facts.sentOn, facts.date)
  return {
    days,
    needed: facts.noticeDays,
    latestDay: addDays(facts.date, -facts.noticeDays),
    isEnough: days >= facts.noticeDays,
  }
}
