import type { AgendaItem } from '../meetings/readiness.ts'
import type { Parts } from './parts.ts'

/** The one thing to do next in the room, for the corner of the screen. */
export type NextStep =
  | { kind: 'seal' }
  | { kind: 'reveal' }
  | { kind: 'record' }
  | { kind: 'finish'; next: AgendaItem | null }
  | { kind: 'open'; item: AgendaItem }
  | { kind: 'close' }
  | { kind: 'wait' }

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
}

/** The waiting item that follows in running order; the first that waits when none follows. */
export function nextWaiting(items: readonly AgendaItem[], after: AgendaItem | null): AgendaItem | null {
  const start = after ? items.findIndex(({ id }) => id === after.id) + 1 : 0
  const isWaiting = ({ state }: AgendaItem) => state === 'waiting'
  return items.slice(start).find(isWaiting) ?? items.find(isWaiting) ?? null
}

function proposalStep({ parts, current, mustScore, hasSealed }: StepFacts): NextStep {
  if (mustScore) return { kind: 'seal' }
  if (!parts.isOfficer) return { kind: 'wait' }
  const isOpen = current?.state === 'open'
  if (isOpen && parts.isPresiding && hasSealed) return { kind: 'reveal' }
  return { kind: 'record' }
}

export function nextStep(facts: StepFacts): NextStep {
  const { parts, items, current, shown } = facts
  if (current) {
    if (current.kind === 'proposal') return proposalStep(facts)
    return parts.isOfficer ? { kind: 'finish', next: nextWaiting(items, current) } : { kind: 'wait' }
  }
  if (!parts.isOfficer) return { kind: 'wait' }
  const item = shown?.state === 'waiting' ? shown : nextWaiting(items, shown)
  return item ? { kind: 'open', item } : { kind: 'close' }
}
