import type { AgendaItem } from '../meetings/readiness.ts'
import type { Parts } from './parts.ts'

/** The one thing to do next in the room, for the corner of the screen. */
export type NextStep =
  | { kind: 'seal' }
  | { kind: 'reveal' }
  /** Sheets of items that were scored ahead of their turn, all at once. */
  | { kind: 'reveal_ahead' }
  /** The own vote on the ballot that is open. */
  | { kind: 'cast' }
  | { kind: 'close_ballot' }
  | { kind: 'casting_vote' }
  | { kind: 'record' }
  | { kind: 'finish'; next: AgendaItem | null }
  | { kind: 'open'; item: AgendaItem }
  | { kind: 'close' }
  | { kind: 'wait' }

/** What a vote under way asks of this person; null where none is under way. */
export type BallotDuty = 'cast' | 'close_ballot' | 'casting_vote' | 'wait' | null

/** Everybody's own vote comes first, then whoever runs the meeting closes; a tie waits for the presiding member alone. */
export function ballotDuty(
  ballot: { state: string; mayVote: boolean } | null | undefined,
  parts: Pick<Parts, 'isOfficer' | 'isPresiding'>,
): BallotDuty {
  if (ballot?.state === 'open') {
    if (ballot.mayVote) return 'cast'
    return parts.isOfficer ? 'close_ballot' : 'wait'
  }
  if (ballot?.state === 'tie') return parts.isPresiding ? 'casting_vote' : 'wait'
  return null
}

export type StepFacts = {
  parts: Parts
  items: readonly AgendaItem[]
  /** The item that the meeting is at; null between two. */
  current: AgendaItem | null
  /** The item that is looked at. */
  shown: AgendaItem | null
  /** Has this person, if a voter, still to seal, abstain or withdraw? */
  mustScore: boolean
  /** Sheets of others that are sealed and not opened. */
  hasSealed: boolean
  /** Items that are scored ahead of their turn and not revealed yet. */
  ahead?: number
  ballot?: BallotDuty
}

/** Revealed ahead of its turn, or put aside while it was before the meeting. */
const canGoOn = ({ state, openedAt }: AgendaItem): boolean =>
  state === 'revealed' || (state === 'open' && openedAt !== null)

/** The item to come that follows in running order, scored ahead or not; the first of them when none follows. */
export function nextWaiting(items: readonly AgendaItem[], after: AgendaItem | null): AgendaItem | null {
  const start = after ? items.findIndex(({ id }) => id === after.id) + 1 : 0
  const isToCome = (item: AgendaItem) => item.state === 'waiting' || (canGoOn(item) && item.id !== after?.id)
  return items.slice(start).find(isToCome) ?? items.find(isToCome) ?? null
}

function proposalStep({ parts, current, hasSealed, ballot = null }: StepFacts): NextStep {
  if (ballot) return { kind: ballot }
  if (!parts.isOfficer) return { kind: 'wait' }
  const isOpen = current?.state === 'open'
  if (isOpen && parts.isPresiding && hasSealed) return { kind: 'reveal' }
  return { kind: 'record' }
}

export function nextStep(facts: StepFacts): NextStep {
  const { parts, items, current, shown, ahead = 0 } = facts
  if (facts.mustScore) return { kind: 'seal' }
  if (current) {
    if (current.kind === 'proposal') return proposalStep(facts)
    return parts.isOfficer ? { kind: 'finish', next: nextWaiting(items, current) } : { kind: 'wait' }
  }
  if (ahead > 0) return { kind: parts.isPresiding ? 'reveal_ahead' : 'wait' }
  if (!parts.isOfficer) return { kind: 'wait' }
  const isNext = shown !== null && (shown.state === 'waiting' || canGoOn(shown))
  const item = isNext ? shown : nextWaiting(items, shown)
  return item ? { kind: 'open', item } : { kind: 'close' }
}
