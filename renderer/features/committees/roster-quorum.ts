import { countQuorum, type QuorumRule } from '../../../shared/domain/quorum.ts'

export type RosterQuorum = {
  /** Voting seats of the order, held or not. */
  voters: number
  vacant: number
  needed: number
  /** Fewer people are named than must come. */
  isOutOfReach: boolean
}

/** What the rule means for a roster, counted as the meeting counts it; null while nobody has a vote. */
export function rosterQuorum(
  seats: readonly { personId: string | null; isVoting: boolean }[],
  rules: QuorumRule,
): RosterQuorum | null {
  const voting = seats.filter(({ isVoting }) => isVoting)
  if (voting.length === 0) return null
  const votingMemberIds = voting.flatMap(({ personId }) => personId ?? [])
  const { members, vacant, needed } = countQuorum({
    votingMemberIds,
    vacantSeats: voting.length - votingMemberIds.length,
    presentIds: [],
    recusedIds: [],
    rules,
  })
  return { voters: members, vacant, needed, isOutOfReach: members - vacant < needed }
}
