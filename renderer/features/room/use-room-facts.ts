import { useQueryOf } from '../../api/index.ts'
import type { AgendaItem, Meeting } from '../meetings/readiness.ts'
import { ballotDuty, type NextStep, nextStep, nextWaiting } from './next-step.ts'
import type { Parts } from './parts.ts'
import { useRoom } from './room-store.ts'
import { type Ahead, useAhead } from './use-ahead.ts'
import { type Ballot, useBallot } from './use-ballot.ts'

/** The last item that was ended, else the first that waits: what stands on the screen between two items. */
function restingItem(items: readonly AgendaItem[]): AgendaItem | null {
  const ended = items.filter(({ closedAt }) => closedAt !== null)
  const last = ended.toSorted((a, b) => (a.closedAt ?? '').localeCompare(b.closedAt ?? '')).at(-1)
  return last ?? nextWaiting(items, null)
}

export type RoomFacts = {
  current: AgendaItem | null
  shown: AgendaItem | null
  /** What this person scores or declares an interest in now: the shown item that is scored ahead, else the current one. */
  acting: AgendaItem | null
  ahead: Ahead
  /** The vote on the item that the meeting is at; undefined until the host has said whether there is one. */
  ballot: Ballot | null | undefined
  /** Is the item on the screen the one that the meeting is at? */
  isAtCurrent: boolean
  step: NextStep
  mustScore: boolean
  /** Until the resolution a voter may declare an interest, and take it back. */
  recusal: 'may_declare' | 'may_withdraw' | null
  sealed: number
  waitingNames: readonly string[]
}

/** Gathers what the room's decisions rest on; the deciding is in next-step.ts. */
export function useRoomFacts(meeting: Meeting, parts: Parts): RoomFacts {
  const { items } = meeting
  const lookedAtId = useRoom((state) => state.lookedAtId)
  const ahead = useAhead(meeting, parts)
  const current = items.find(({ id }) => id === meeting.currentItemId) ?? null
  const looked = items.find(({ id }) => id === lookedAtId) ?? null
  const [first = null] = ahead.toScore.length > 0 ? ahead.toScore : ahead.items
  const shown = looked ?? current ?? first ?? restingItem(items)
  const acting = ahead.items.find(({ id }) => id === shown?.id) ?? current
  const scored = acting?.kind === 'proposal' && acting.state === 'open' ? acting : null
  const undecided = acting?.kind === 'proposal' && acting.state !== 'resolved' ? acting : null
  const itemId = undecided?.id ?? ''
  const mine = useQueryOf('score.mine', { itemId }, { isEnabled: undecided !== null && parts.isVoter })
  const progress = useQueryOf('score.progress', { itemId }, { isEnabled: scored !== null && parts.isOfficer })
  const mustScore =
    scored !== null && parts.isVoter && (mine.data?.state === 'none' || mine.data?.state === 'draft')
  const sheets = scored && progress.data ? progress.data : []
  const sealed = sheets.filter(({ state }) => state === 'sealed').length
  const waitingNames = sheets.filter(({ state }) => state === 'waiting').map(({ name }) => name)
  const ownState = undecided && parts.isVoter ? (mine.data?.state ?? null) : null
  const recusal = ownState && (ownState === 'recused' ? 'may_withdraw' : 'may_declare')
  const hasSealed = sealed > 0 && acting?.id === current?.id
  const ballot = useBallot(current)
  const duty = ballotDuty(ballot, parts)
  const going = { current, shown, ahead: ahead.items.length, ballot: duty }
  const step = nextStep({ parts, items, mustScore, hasSealed, ...going })
  const isAtCurrent = shown?.id === current?.id
  return {
    current,
    shown,
    acting,
    ahead,
    ballot,
    isAtCurrent,
    step,
    mustScore,
    recusal,
    sealed,
    waitingNames,
  }
}
