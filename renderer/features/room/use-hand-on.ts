import type { OutputOf } from '../../../shared/contract/index.ts'
import { endSession, queryClient } from '../../api/index.ts'
import type { AgendaItem, Meeting } from '../meetings/readiness.ts'
import { nextSeats } from './hot-seat.ts'
import { beginHotSeat, knownDone } from './hot-seat-store.ts'
import type { Parts } from './parts.ts'
import type { Ballot } from './use-ballot.ts'

type Progress = OutputOf<'score.progress'>
type Own = OutputOf<'score.mine'>

const isDone = (state: Progress[number]['state']) => state !== 'waiting' && state !== 'absent'

/** Of the item's members, those who are done with it, as far as the window has asked. */
function seenDone(meetingId: string, itemId: string): string[] {
  const all = queryClient.getQueryData<OutputOf<'score.progressOfMeeting'>>([
    'score.progressOfMeeting',
    { meetingId },
  ])
  const members =
    queryClient.getQueryData<Progress>(['score.progress', { itemId }]) ??
    all?.find((row) => row.itemId === itemId)?.members ??
    []
  return members.filter(({ state }) => isDone(state)).map(({ personId }) => personId)
}

function isOwnDone(meetingId: string, itemId: string): boolean {
  const all = queryClient.getQueryData<OutputOf<'score.mineOfMeeting'>>([
    'score.mineOfMeeting',
    { meetingId },
  ])
  const state =
    queryClient.getQueryData<Own>(['score.mine', { itemId }])?.state ??
    all?.find((row) => row.itemId === itemId)?.state
  return state !== undefined && state !== 'none' && state !== 'draft'
}

/** Who is done with all of them: officers know of everybody, a member of what was sealed at this laptop. */
function doneIds(facts: { meetingId: string; itemIds: readonly string[]; personId: string }): string[] {
  const { meetingId, itemIds, personId } = facts
  const [first = [], ...rest] = itemIds.map((itemId) => seenDone(meetingId, itemId))
  const seen = first.filter((id) => rest.every((ids) => ids.includes(id)))
  const own = itemIds.every((itemId) => isOwnDone(meetingId, itemId)) ? [personId] : []
  return [...new Set([...knownDone(itemIds, null), ...seen, ...own])]
}

type HandOnFacts = {
  meeting: Meeting
  parts: Parts
  items: readonly AgendaItem[]
  /** What the round is for where it is not for sheets. */
  ballot: Ballot | null
}

/** Of a vote by name the host says who is still asked; of a secret one the window knows only who has sat here. */
function votedIds({ meeting, parts, items, ballot }: HandOnFacts & { ballot: Ballot }): string[] {
  const { waitingFor, hasVoted, id } = ballot
  const named = waitingFor ? meeting.attendees.filter(({ name }) => !waitingFor.includes(name)) : []
  const known = knownDone(
    items.map((item) => item.id),
    id,
  )
  return [...known, ...named.map(({ personId }) => personId), ...(hasVoted ? [parts.personId] : [])]
}

/** Hands the laptop on: the window is signed out, and asks who is next among those who are not known to be done. */
export function useHandOn(facts: HandOnFacts) {
  const { meeting, parts, items, ballot } = facts
  const run = async () => {
    const itemIds = items.map(({ id }) => id)
    const done = ballot
      ? votedIds({ ...facts, ballot })
      : doneIds({ meetingId: meeting.id, itemIds, personId: parts.personId })
    const people = nextSeats({ people: meeting.attendees, doneIds: new Set(done), fromId: parts.personId })
    const officers = meeting.attendees.filter(
      ({ personId, role }) =>
        personId === meeting.presidingPersonId || role === 'secretary' || role === 'assistant_secretary',
    )
    beginHotSeat({
      meetingId: meeting.id,
      itemIds,
      ballotId: ballot?.id ?? null,
      title: items[0]?.title ?? '',
      people: people.map(({ personId, name }) => ({ personId, name })),
      doneIds: done,
      officerIds: officers.map(({ personId }) => personId),
    })
    await endSession()
  }
  return { isUseful: items.length > 0, run }
}
