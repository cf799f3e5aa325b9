import type { Majority } from './committee.ts'

/** How a resolution was reached. ม. 82: where nobody thinks otherwise, the matter is resolved without a count. */
export const VOTE_METHODS = ['no_objection', 'show_of_hands', 'named', 'secret'] as const
export type VoteMethod = (typeof VOTE_METHODS)[number]

/** A vote that is counted: hands, by name, or in secret. */
export const COUNTED_METHODS = ['show_of_hands', 'named', 'secret'] as const
export type CountedMethod = (typeof COUNTED_METHODS)[number]

/** What one voter says on a ballot. */
export const BALLOT_CHOICES = ['in_favour', 'against', 'abstained'] as const
export type BallotChoice = (typeof BALLOT_CHOICES)[number]

export type VoteCount = { inFavour: number; against: number; abstained: number }

export const RESOLUTION_KINDS = ['approve', 'approve_with_conditions', 'return', 'reject'] as const
export type ResolutionKind = (typeof RESOLUTION_KINDS)[number]

export type CastingVote = 'in_favour' | 'against'

export type VoteOutcome =
  | { kind: 'carried'; byCastingVote: boolean }
  | { kind: 'lost'; byCastingVote: boolean }
  /** Votes are equal, and the presiding member's additional vote could decide. */
  | { kind: 'tie' }
  | { kind: 'miscounted'; counted: number; expected: number }

type Vote = {
  count: VoteCount
  /** Voting members who are there and give a vote or abstain: each is counted once. */
  voters: number
  castingVote: CastingVote | null
  majority?: Majority
  /** Members of the body for this item, for a majority of all of them; the voters where it is not given. */
  members?: number
  hasCastingVote?: boolean
}

/** More than half of those meant, or at least two thirds of the votes given. Whole numbers only: no rounding. */
function isCarried(
  inFavour: number,
  against: number,
  of: { majority: Majority; voters: number; members: number },
): boolean {
  switch (of.majority) {
    case 'of_votes':
      return inFavour > against
    case 'of_present':
      return inFavour * 2 > of.voters
    case 'of_members':
      return inFavour * 2 > of.members
    case 'two_thirds_of_votes':
      return inFavour > 0 && inFavour * 3 >= (inFavour + against) * 2
  }
}

/**
 * The result of a count (ม. 82): the majority decides; where votes are equal the presiding member may give one vote
 * more. Abstentions give no vote. A committee's own order may ask for a larger majority: then a casting vote that could
 * not carry the motion is not asked for, and the motion is lost.
 */
export function decideVote(vote: Vote): VoteOutcome {
  const { voters, castingVote, majority = 'of_votes', members = voters, hasCastingVote = true } = vote
  const { inFavour, against, abstained } = vote.count
  const counted = inFavour + against + abstained
  const isCount = [inFavour, against, abstained].every((votes) => Number.isInteger(votes) && votes >= 0)
  if (!isCount || counted !== voters) return { kind: 'miscounted', counted, expected: voters }
  const of = { majority, voters, members }
  if (isCarried(inFavour, against, of)) return { kind: 'carried', byCastingVote: false }
  const couldCarry = hasCastingVote && inFavour === against && isCarried(inFavour + 1, against, of)
  if (!couldCarry) return { kind: 'lost', byCastingVote: false }
  if (castingVote === null) return { kind: 'tie' }
  return { kind: castingVote === 'in_favour' ? 'carried' : 'lost', byCastingVote: true }
}
