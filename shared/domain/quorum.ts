import type { CommitteeRules } from './committee.ts'

/** A stay in the room: instants in ISO UTC; `leftAt` null while the person is still there. */
export type Stay = { personId: string; arrivedAt: string; leftAt: string | null }

export type QuorumRule = Pick<
  CommitteeRules,
  'quorumKind' | 'quorumNumerator' | 'quorumDenominator' | 'quorumNumber'
>

export type Quorum = {
  /** Voting members of the body for this item, vacant seats with them, recused ones left out (ม. 15 วรรคสอง). */
  members: number
  /** Of the members, voting seats that nobody holds: the body has them all the same (ม. 79). */
  vacant: number
  present: number
  recused: number
  needed: number
  isMet: boolean
}

/**
 * Is the person in the room now? An arrival without a departure says so, whatever the clock: a clock that is set back
 * must not empty the room.
 */
export const isInRoom = (stays: readonly Stay[], personId: string): boolean =>
  stays.some((stay) => stay.personId === personId && stay.leftAt === null)

/** Was the person in the room at a past instant? A stay covers its start and not its end. */
export const isPresentAt = (stays: readonly Stay[], personId: string, at: string): boolean =>
  stays.some(
    (stay) =>
      stay.personId === personId && stay.arrivedAt <= at && (stay.leftAt === null || at < stay.leftAt),
  )

/** The same for times that were typed afterwards, to the minute: whoever came or left in that minute may have been there. */
export function isPresentInMinute(stays: readonly Stay[], personId: string, at: string): boolean {
  const minute = (instant: string) => instant.slice(0, 'yyyy-mm-ddThh:mm'.length)
  return stays.some(
    ({ personId: who, arrivedAt, leftAt }) =>
      who === personId &&
      minute(arrivedAt) <= minute(at) &&
      (leftAt === null || minute(at) <= minute(leftAt)),
  )
}

/** A share of the members, rounded up, or a fixed number; never nobody. */
function neededOf(members: number, rule: QuorumRule): number {
  if (rule.quorumKind === 'number') return Math.max(1, rule.quorumNumber)
  return Math.max(1, Math.ceil((members * rule.quorumNumerator) / rule.quorumDenominator))
}

/**
 * Counts the quorum of one item: a recused member leaves and is out of both counts, since the body is then deemed to
 * consist of the others (พ.ร.บ. วิธีปฏิบัติราชการทางปกครอง ม. 15, 79). `needed` is the fraction of the members, rounded up.
 * A vacant seat stays in the count: half of the members is half of those the order appoints.
 */
export function countQuorum(facts: {
  votingMemberIds: readonly string[]
  vacantSeats?: number
  presentIds: readonly string[]
  recusedIds: readonly string[]
  rules: QuorumRule
}): Quorum {
  const recused = new Set(facts.recusedIds)
  const present = new Set(facts.presentIds)
  // A person with two seats is one member.
  const voters = [...new Set(facts.votingMemberIds)]
  const staying = voters.filter((id) => !recused.has(id))
  const vacant = facts.vacantSeats ?? 0
  const members = staying.length + vacant
  const here = staying.filter((id) => present.has(id)).length
  const needed = neededOf(members, facts.rules)
  return {
    members,
    vacant,
    present: here,
    recused: voters.length - staying.length,
    needed,
    isMet: here >= needed,
  }
}
