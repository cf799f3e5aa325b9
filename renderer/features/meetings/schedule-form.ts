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

type Errors = Partial<Record<keyof ScheduleForm, string>>

/** What is wrong with each field, all at once. */
function findErrors(form: ScheduleForm, read: Partial<Schedule>): Errors {
  const missing = (isThere: unknown, name: string) => (isThere ? undefined : words.form.missing(name))
  const { date, startsAt, endsAt } = read
  const isBackwards = startsAt !== undefined && endsAt !== undefined && endsAt <= startsAt
  const all: Record<keyof ScheduleForm, string | undefined> = {
    committeeId: missing(form.committeeId, words.form.committee),
    number: missing(read.number, words.form.number),
    date: date === undefined ? words.form.dateUnread : undefined,
    startsAt: startsAt === undefined ? words.form.timeUnread : undefined,
    endsAt:
      endsAt === undefined ? words.form.timeUnread : isBackwards ? words.form.endsBeforeStart : undefined,
    place: missing(form.place.trim(), words.form.place),
  }
  return Object.fromEntries(Object.entries(all).filter(([, error]) => error !== undefined))
}

const NAMES = ['committee', 'number', 'date', 'startsAt', 'endsAt', 'place'] as const

/** Reads what was typed. `errors` stand at their fields; `problem` is the sentence for all of them beside the button. */
export function readSchedule(form: ScheduleForm): {
  schedule: Schedule | null
  errors: Errors
  problem: string | null
} {
  const typed = Number(toArabicDigits(form.number.trim()))
  const number = Number.isInteger(typed) && typed >= 1 && typed <= 999 ? typed : undefined
  const date = parseDay(form.date) ?? undefined
  const [startsAt, endsAt] = [parseClock(form.startsAt) ?? undefined, parseClock(form.endsAt) ?? undefined]
  const errors = findErrors(form, { number, date, startsAt, endsAt })
  const { committeeId, place } = form
  if (Object.keys(errors).length === 0 && number && date && startsAt && endsAt)
    return {
      schedule: { committeeId, number, date, startsAt, endsAt, place: place.trim() },
      errors,
      problem: null,
    }
  const lacking = NAMES.filter((name) => {
    const error = errors[name === 'committee' ? 'committeeId' : name]
    return error !== undefined && error !== words.form.endsBeforeStart
  }).map((name) => words.form[name])
  const problem = lacking.length > 0 ? words.form.missing(joinList(lacking)) : words.form.endsBeforeStart
  return { schedule: null, errors, problem }
}
