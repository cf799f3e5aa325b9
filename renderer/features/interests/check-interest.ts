import type { InterestGround } from '../../../shared/domain/interest.ts'
import { interests as words } from '../../../shared/messages/interests.ts'
import { formatDay } from '../../../shared/thai/buddhist-date.ts'
import { parseDay } from '../../../shared/thai/parse-date.ts'
import type { Interest } from './interest-view.ts'

/** What stands in the form; days as they are typed. */
export type InterestDraft = {
  personId: string | null
  agencyId: string | null
  ground: InterestGround
  reason: string
  since: string
  until: string
}

const typedDay = (day: string | null): string => (day ? formatDay(day, { digits: 'arabic' }) : '')

export const draftOf = (row: Interest | null, personId: string | null): InterestDraft => ({
  personId: row?.personId ?? personId,
  agencyId: row?.agencyId ?? null,
  ground: row?.ground ?? 'affiliation',
  reason: row?.reason ?? '',
  since: typedDay(row?.since ?? null),
  until: typedDay(row?.until ?? null),
})

export const isDayUnread = (typed: string): boolean => typed.trim() !== '' && parseDay(typed) === null

/** The first thing that is missing, as a sentence; null when the entry can be kept. */
export function checkInterest(draft: InterestDraft): string | null {
  if (draft.personId === null) return words.fillMember
  if (draft.agencyId === null) return words.fillAgency
  if (draft.reason.trim().length < 2) return words.fillReason
  if (isDayUnread(draft.since) || isDayUnread(draft.until)) return words.dayUnread
  const [since, until] = [parseDay(draft.since), parseDay(draft.until)]
  return since && until && until < since ? words.wrongPeriod : null
}
