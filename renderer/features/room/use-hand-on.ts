import type { OutputOf } from '../../../shared/contract/index.ts'
import { endSession, queryClient } from '../../api/index.ts'
import type { AgendaItem, Meeting } from '../meetings/readiness.ts'
import { nextSeats } from './hot-seat.ts'
import { beginHotSeat, knownDone } from './hot-seat-store.ts'
import type { Parts } from './parts.ts'

type Progress = OutputOf<'score.progress'>

/** Who is done, as far as this person may know: officers know of all, a member of what was sealed at this laptop. */
function doneIds(itemId: string, personId: string): string[] {
  const progress = queryClient.getQueryData<Progress>(['score.progress', { itemId }]) ?? []
  const seen = progress
    .filter(({ state }) => state !== 'waiting' && state !== 'absent')
    .map((row) => row.personId)
  const mine = queryClient.getQueryData<OutputOf<'score.mine'>>(['score.mine', { itemId }])
  const isOwnDone = mine !== undefined && mine.state !== 'none' && mine.state !== 'draft'
  return [...new Set([...knownDone(itemId), ...seen, ...(isOwnDone ? [personId] : [])])]
}

/** Hands the laptop on: the window is signed out, and asks who is next among those who are not known to be done. */
export function useHandOn(facts: { meeting: Meeting; parts: Parts; current: AgendaItem | null }) {
  const { meeting, parts, current } = facts
  const isUseful = current?.kind === 'proposal' && current.state === 'open'
  const run = async () => {
    if (!current) return
    const done = doneIds(current.id, parts.personId)
    const people = nextSeats({ people: meeting.attendees, doneIds: new Set(done), fromId: parts.personId })
    const officers = meeting.attendees.filter(
      ({ personId, role }) =>
        personId === meeting.presidingPersonId || role === 'secretary' || role === 'assistant_secretary',
    )
    beginHotSeat({
      meetingId: meeting.id,
      itemId: current.id,
      title: current.title,
      people: people.map(({ personId, name }) => ({ personId, name })),
      doneIds: done,
      officerIds: officers.map(({ personId }) => personId),
    })
    await endSession()
  }
  return { isUseful, run }
}
