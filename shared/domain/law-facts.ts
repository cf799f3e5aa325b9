import type { AdjournmentCause } from './meeting.ts'
import type { QuorumBasis } from './meter.ts'

/**
 * What the law of the meeting wants in the minutes, as facts: the words are in shared/messages/minutes-law.ts, the digits
 * those of the reader. Instants in ISO UTC, days as Bangkok dates.
 */
export type LawFact =
  | { kind: 'notice'; sentOn: string; days: number; needed: number }
  | { kind: 'reconvened'; number: number; date: string }
  | {
      kind: 'quorum'
      members: number
      vacant: number
      present: number
      needed: number
      isMet: boolean
      basis: QuorumBasis
      citation: string
    }
  | { kind: 'substitute'; name: string; memberName: string; authority: string; doesCount: boolean }
  | { kind: 'arrived' | 'returned' | 'left'; at: string; name: string }
  | { kind: 'quorum_lost' | 'quorum_regained'; at: string; present: number; needed: number }
  | {
      kind: 'adjourned'
      at: string
      cause: AdjournmentCause
      reason: string
      present: number
      needed: number
    }

/** `opening`: after the beginning; of each item what happened in its time; `closing`: before the end. */
export type LawRecord = { opening: LawFact[]; items: Record<string, LawFact[]>; closing: LawFact[] }

type Person = {
  personId: string
  name: string
  stays: readonly { arrivedAt: string; leftAt: string | null }[]
}

/**
 * Who came late, went, and came back between the beginning and the end, in order of time. Who is here when the meeting
 * ends has not left it.
 */
export function listMovements(facts: {
  people: readonly Person[]
  beganAt: string
  endedAt: string | null
}): Extract<LawFact, { kind: 'arrived' | 'returned' | 'left' }>[] {
  const { people, beganAt, endedAt } = facts
  const isBeforeEnd = (at: string) => endedAt === null || at < endedAt
  const moves = people.flatMap(({ name, stays }) => {
    const inOrder = stays.toSorted((a, b) => (a.arrivedAt < b.arrivedAt ? -1 : 1))
    return inOrder.flatMap(({ arrivedAt, leftAt }, index) => [
      ...(arrivedAt > beganAt && isBeforeEnd(arrivedAt)
        ? [{ kind: index === 0 ? ('arrived' as const) : ('returned' as const), at: arrivedAt, name }]
        : []),
      ...(leftAt !== null && leftAt > beganAt && isBeforeEnd(leftAt)
        ? [{ kind: 'left' as const, at: leftAt, name }]
        : []),
    ])
  })
  return moves.toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0))
}
