import { useQueryOf } from '../../api/index.ts'
import type { AgendaItem, Meeting } from '../meetings/readiness.ts'
import { type NextStep, nextStep, nextWaiting } from './next-step.ts'
import type { Parts } from './parts.ts'
import { useRoom } from './room-store.ts'

/** The last item that was ended, else the first that waits: what stands on the screen between two items. */
function restingItem(items: readonly AgendaItem[]): AgendaItem | null {
  const ended = items.filter(({ closedAt }) => closedAt !== null)
  const last = ended.toSorted((a, b) => (a.closedAt ?? '').localeCompare(b.closedAt ?? '')).at(-1)
  return last ?? nextWaiting(items, null)
}

export type RoomFacts = {
  current: AgendaItem | null
  shown: AgendaItem | null
  /** Is the item on the screen the one that the meeting is at? */
  isAtCurrent: boolean
  step: NextStep
  mustScore: boolean
  sealed: number
  waitingNames: readonly string[]
}

/** Gathers what the room's decisions rest on; the deciding is in next-step.ts. */
export function useRoomFacts(meeting: Meeting, parts: Parts): RoomFacts {
  const { items } = meeting
  const lookedAtId = useRoom((state) => state.lookedAtId)
  const current = items.find(({ id }) => id === meeting.currentItemId) ?? null
  const shown = items.find(({ id }) => id === lookedAtId) ?? current ?? restingItem(items)
  const scored = current?.kind === 'proposal' && current.state === 'open' ? current : null
  const itemId = scored?.id ?? ''
  const mine = useQueryOf('score.mine', { itemId }, { isEnabled: scored !== null && parts.isVoter })
  const progress = useQueryOf('score.progress', { itemId }, { isEnabled: scored !== null && parts.isOfficer })
  const mustScore =
    scored !== null && parts.isVoter && (mine.data?.state === 'none' || mine.data?.state === 'draft')
  const sheets = scored && progress.data ? progress.data : []
  const sealed = sheets.filter(({ state }) => state === 'sealed').length
  const waitingNames = sheets.filter(({ state }) => state === 'waiting').map(({ name }) => name)
  const step = nextStep({ parts, items, current, shown, mustScore, hasSealed: sealed > 0 })
  return { current, shown, isAtCurrent: shown?.id === current?.id, step, mustScore, sealed, waitingNames }
}
