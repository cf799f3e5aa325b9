import { addDays, daysBetween, type IsoDay } from '../../../shared/thai/bangkok-day.ts'

export type Notice = {
  /** Whole days from today to the day of the meeting; negative after it. */
  daysLeft: number
  needed: number
  /** The last day on which written notice is in time (พ.ร.บ. วิธีปฏิบัติราชการทางปกครอง ม. 80). */
  latestDay: IsoDay
  state: 'in_time' | 'last_day' | 'too_late' | 'past'
}

/** Counts the days of notice as Bangkok dates. */
export function countNotice(facts: { today: IsoDay; date: IsoDay; noticeDays: number }): Notice {
  const daysLeft = daysBetween(facts.today, facts.date)
  const spare = daysLeft - facts.noticeDays
  const late = daysLeft < 0 ? 'past' : 'too_late'
  return {
    daysLeft,
    needed: facts.noticeDays,
    latestDay: addDays(facts.date, -facts.noticeDays),
    state: spare > 0 ? 'in_time' : spare === 0 ? 'last_day' : late,
  }
}
