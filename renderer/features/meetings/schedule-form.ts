import type { OutputOf } from '../../../shared/contract/index.ts'
import { meeting as words } from '../../../shared/messages/meeting.ts'
import { addDays, bangkokDay } from '../../../shared/thai/bangkok-day.ts'
import { buddhistYearOf, formatDay } from '../../../shared/thai/buddhist-date.ts'
import { toArabicDigits } from '../../../shared/thai/digits.ts'
import { joinList } from '../../../shared/thai/join-list.ts'
import { parseDay } from '../../../shared/thai/parse-date.ts'
import { clockText, parseClock } from './clock-text.ts'

/** As typed. */
export type ScheduleForm = {
  committeeId: string
  number: string
  date: string
  startsAt: string
  endsAt: string
  place: string
}
export type Schedule = {
  committeeId: string
  number: number
  date: string
  startsAt: string
  endsAt: string
  place: string
}

const dayText = (day: string) => formatDay(day, { digits: 'arabic' })

export const scheduleFormOf = (meeting: Schedule): ScheduleForm => ({
  committeeId: meeting.committeeId,
  number: String(meeting.number),
  date: dayText(meeting.date),
  startsAt: clockText(meeting.startsAt),
  endsAt: clockText(meeting.endsAt),
  place: meeting.place,
})

/** The next number of the committee in the Thai year of a day: the greatest so far and one. */
export function nextNumber(
  meetings: readonly Pick<OutputOf<'meeting.list'>[number], 'committeeId' | 'number' | 'date'>[],
  of: { committeeId: string; date: string },
): number {
  const ofYear = meetings.filter(
    ({ committeeId, date }) =>
      committeeId === of.committeeId && buddhistYearOf(date) === buddhistYearOf(of.date),
  )
  return Math.max(0, ...ofYear.map(({ number }) => number)) + 1
}

/** A week ahead, in the morning, where the committee last met: what is usual is there already. */
export function newSchedule(
  existing: { committees: OutputOf<'committee.list'>; meetings: OutputOf<'meeting.list'> },
  now: Date,
): ScheduleForm {
  const date = addDays(bangkokDay(now), 7)
  const ready = existing.committees.filter(({ filledSeats }) => filledSeats > 0)
  const committeeId = ready.length === 1 ? (ready[0]?.id ?? '') : ''
  const last = existing.meetings.find((meeting) => meeting.committeeId === committeeId)
  return {
    committeeId,
    number: committeeId ? String(nextNumber(existing.meetings, { committeeId, date })) : '1',
    date: dayText(date),
    startsAt: '09.30',
    endsAt: '12.00',
    place: last?.place ?? '',
  }
}

/** Reads what was typed; `problem` is the sentence beside the button when something is missing. */
export function readSchedule(form: ScheduleForm): { schedule: Schedule | null; problem: string | null } {
  const number = Number(toArabicDigits(form.number.trim()))
  const [date, startsAt, endsAt] = [parseDay(form.date), parseClock(form.startsAt), parseClock(form.endsAt)]
  const isNumber = Number.isInteger(number) && number >= 1 && number <= 999
  const missing = [
    form.committeeId ? null : words.form.committee,
    isNumber ? null : words.form.number,
    date ? null : words.form.date,
    startsAt ? null : words.form.startsAt,
    endsAt ? null : words.form.endsAt,
    form.place.trim() ? null : words.form.place,
  ].filter((field) => field !== null)
  if (missing.length > 0 || !date || !startsAt || !endsAt)
    return { schedule: null, problem: words.form.missing(joinList(missing)) }
  if (endsAt <= startsAt) return { schedule: null, problem: words.form.endsBeforeStart }
  const { committeeId, place } = form
  return { schedule: { committeeId, number, date, startsAt, endsAt, place: place.trim() }, problem: null }
}
