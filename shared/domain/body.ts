import type { CommitteeRules, Role } from './committee.ts'

/** A seat as a meeting has it; `personId` null while nobody holds it. */
export type BodySeat = { seatId: string; personId: string | null; role: Role; isVoting: boolean }

/** Who sits in a member's seat for one meeting (มาประชุมแทน). */
export type Substitution = { seatId: string; personId: string }

export type BodyRules = Pick<
  CommitteeRules,
  'areSubstitutesAllowed' | 'doSubstitutesVote' | 'doAdvisersScore' | 'doAdvisersVote'
>

/** Does the seat belong to the body that is counted and votes? An adviser's only where the rules say so. */
export function isVotingSeat(seat: Pick<BodySeat, 'role' | 'isVoting'>, rules: BodyRules): boolean {
  if (seat.role === 'observer') return false
  return seat.role === 'adviser' ? rules.doAdvisersVote : seat.isVoting
}

/** Advisers may be asked for scores without a vote, and have a vote without scores. */
export const isScoringSeat = (seat: Pick<BodySeat, 'role' | 'isVoting'>, rules: BodyRules): boolean =>
  seat.role === 'adviser' ? rules.doAdvisersScore : isVotingSeat(seat, rules)

/** A member of the body with whom it may send; one who holds two seats is one member (ม. 82: one vote each). */
export type BodyMember = { personId: string; substituteIds: string[] }

export type Body = { members: BodyMember[]; vacantSeats: number }

/**
 * The body as the order of appointment has it. A substitute who is a member already, or who sits for somebody else
 * already, adds nobody: one person is one member.
 */
export function bodyOf(facts: {
  seats: readonly BodySeat[]
  substitutions: readonly Substitution[]
  rules: BodyRules
}): Body {
  const { rules } = facts
  const voting = facts.seats.filter((seat) => isVotingSeat(seat, rules))
  const holders = [...new Set(voting.flatMap(({ personId }) => personId ?? []))]
  const taken = new Set(holders)
  const doCount = rules.areSubstitutesAllowed && rules.doSubstitutesVote
  const members = holders.map((personId) => {
    const seatIds = new Set(voting.filter((seat) => seat.personId === personId).map(({ seatId }) => seatId))
    const sent = facts.substitutions.filter(({ seatId }) => doCount && seatIds.has(seatId))
    const substituteIds = [...new Set(sent.map((row) => row.personId))].filter((id) => !taken.has(id))
    for (const id of substituteIds) taken.add(id)
    return { personId, substituteIds }
  })
  return { members, vacantSeats: voting.filter(({ personId }) => personId === null).length }
}

/** Only a member presides (ม. 81): no adviser, whatever the rules give advisers, and nobody who stands in for a member. */
export const canPreside = (seat: Pick<BodySeat, 'role' | 'isVoting'>, rules: BodyRules): boolean =>
  seat.role !== 'adviser' && isVotingSeat(seat, rules)
