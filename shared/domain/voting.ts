/** How a resolution was reached. ม. 82: where nobody thinks otherwise, the matter is resolved without a count. */
export const VOTE_METHODS = ['no_objection', 'show_of_hands'] as const
export type VoteMethod = (typeof VOTE_METHODS)[number]

/** What one voter says on a ballot. */
export const BALLOT_CHOICES = ['in_favour', 'against', 'abstained'] as const
export type BallotChoice = (typeof BALLOT_CHOICES)[number]

export type VoteCount = { inFavour: number; against: number; abstained: number }

export const RESOLUTION_KINDS = ['approve', 'approve_with_conditions', 'return', 'reject'] as const
export type ResolutionKind = (typeof RESOLUTION_KINDS)[number]

export type VoteOutcome =
  | { kind: 'carried'; byCastingVote: boolean }
  | { kind: 'lost'; byCastingVote: boolean }
  | { kind: 'tie' }
  | { kind: 'miscounted'; counted: number; expected: number }

/**
 * The result of a count (ม. 82): the majority of the votes given decides; on a tie the presiding member may cast one
 * additional vote. Abstentions give no vote. Every voting member in the room is counted once.
 */
export function decideVote(vote: {
  count: VoteCount
  voters: number
  castingVote: 'in_favour' | 'against' | null
}): VoteOutcome {
  const { inFavour, against, abstained } = vote.count
  const counted = inFavour + against + abstained
  const isCount = [inFavour, against, abstained].every((votes) => Number.isInteger(votes) && votes >= 0)
  if (!isCount || counted !== vote.voters) return { kind: 'miscounted', counted, expected: vote.voters }
  if (inFavour > against) return { kind: 'carried', byCastingVote: false }
  if (against > inFavour) return { kind: 'lost', byCastingVote: false }
  if (vote.castingVote === null) return { kind: 'tie' }
  return { kind: vote.castingVote === 'in_favour' ? 'carried' : 'lost', byCastingVote: true }
}
