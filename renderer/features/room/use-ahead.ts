import type { OutputOf } from '../../../shared/contract/index.ts'
import { useQueryOf } from '../../api/index.ts'
import type { AgendaItem, Meeting } from '../meetings/readiness.ts'
import type { Parts } from './parts.ts'

type OwnState = OutputOf<'score.mineOfMeeting'>[number]['state']

export type Ahead = {
  /** Proposals that are open for sheets and not before the meeting, in running order. */
  items: readonly AgendaItem[]
  /** Of these, those for which this person still has to seal or abstain. */
  toScore: readonly AgendaItem[]
  ownStates: ReadonlyMap<string, OwnState>
  /** For officers: who has not sealed all of them. */
  waitingNames: readonly string[]
}

const mustStill = (state: OwnState | undefined) => state === 'none' || state === 'draft'

/** What is scored ahead of its turn, and how far this person and, for officers, the room is with it. */
export function useAhead(meeting: Meeting, parts: Parts): Ahead {
  const { id: meetingId, currentItemId } = meeting
  const items = meeting.items.filter(
    // One that was before the meeting and was put aside is not ahead of its turn.
    ({ id, kind, state, openedAt }) =>
      kind === 'proposal' && state === 'open' && openedAt === null && id !== currentItemId,
  )
  const isAny = items.length > 0
  const mine = useQueryOf('score.mineOfMeeting', { meetingId }, { isEnabled: isAny && parts.isVoter })
  const progress = useQueryOf(
    'score.progressOfMeeting',
    { meetingId },
    { isEnabled: isAny && parts.isOfficer },
  )
  const ownStates = new Map((mine.data ?? []).map(({ itemId, state }) => [itemId, state]))
  const aheadIds = new Set(items.map(({ id }) => id))
  const waiting = (progress.data ?? [])
    .filter(({ itemId }) => aheadIds.has(itemId))
    .flatMap(({ members }) => members.filter(({ state }) => state === 'waiting').map(({ name }) => name))
  return {
    items,
    toScore: parts.isVoter ? items.filter(({ id }) => mustStill(ownStates.get(id))) : [],
    ownStates,
    waitingNames: [...new Set(waiting)],
  }
}
