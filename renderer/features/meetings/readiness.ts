import type { OutputOf } from '../../../shared/contract/index.ts'

export type Meeting = OutputOf<'meeting.get'>
export type AgendaItem = Meeting['items'][number]
export type Attendee = Meeting['attendees'][number]

/** What is missing before the meeting is opened: "blocks" keeps the button from working, "advice" only tells. */
export type Gap = {
  code: 'no_people' | 'no_chair' | 'no_items' | 'no_proposals' | 'few_people' | 'not_today' | 'long_day'
  isBlocking: boolean
}

export const isSeated = (attendee: Attendee): boolean => attendee.role !== null
export const canPreside = (attendee: Attendee): boolean =>
  attendee.isVoting &&
  attendee.role !== null &&
  attendee.role !== 'adviser' &&
  attendee.substituteFor === null

/** Who may take the chair, in the order of the law: the chair, the vice-chair, then any other voting member (ม. 81). */
export function presidingCandidates(attendees: readonly Attendee[]): Attendee[] {
  const rank = ({ role }: Attendee) => (role === 'chair' ? 0 : role === 'vice_chair' ? 1 : 2)
  return attendees.filter(canPreside).sort((a, b) => rank(a) - rank(b))
}

export function openingGaps(facts: {
  meeting: Pick<Meeting, 'items' | 'attendees' | 'quorum' | 'date'>
  today: string
  minutesOver: number
}): Gap[] {
  const { items, attendees, quorum, date } = facts.meeting
  const voters = attendees.filter(({ isVoting }) => isVoting)
  const gaps: Gap[] = []
  if (attendees.filter(isSeated).length === 0) gaps.push({ code: 'no_people', isBlocking: true })
  else if (presidingCandidates(attendees).length === 0) gaps.push({ code: 'no_chair', isBlocking: true })
  else if (voters.length < quorum.needed) gaps.push({ code: 'few_people', isBlocking: false })
  if (items.length === 0) gaps.push({ code: 'no_items', isBlocking: true })
  else if (!items.some(({ kind }) => kind === 'proposal'))
    gaps.push({ code: 'no_proposals', isBlocking: false })
  if (date !== facts.today) gaps.push({ code: 'not_today', isBlocking: false })
  if (facts.minutesOver > 0) gaps.push({ code: 'long_day', isBlocking: false })
  return gaps
}
