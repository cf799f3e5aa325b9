import type { ReadConnection } from '../../../../db/open.ts'
import type { BallotRow } from '../../../../db/queries/ballot.ts'
import type { CommitteeRules } from '../../../../shared/domain/committee.ts'
import { decideVote, type VoteCount, type VoteOutcome } from '../../../../shared/domain/voting.ts'
import { getMeetingRow } from '../meeting/room.ts'
import { rulesOf } from '../meeting/roster.ts'

export type BallotState = 'open' | 'tie' | 'carried' | 'lost'

export const countOf = ({ inFavour, against, abstained }: BallotRow): VoteCount | null =>
  inFavour === null || against === null || abstained === null ? null : { inFavour, against, abstained }

/** Of a counted ballot, by the meeting's rules. Who did not vote is in neither count. */
export function outcomeOf(
  row: Pick<BallotRow, 'castingVote' | 'members'> & { count: VoteCount },
  rules: CommitteeRules,
): VoteOutcome {
  const { count, castingVote, members } = row
  const voters = count.inFavour + count.against + count.abstained
  const { majority, hasCastingVote } = rules
  return decideVote({ count, voters, castingVote, majority, hasCastingVote, members: members ?? voters })
}

export function stateOf(db: ReadConnection, row: BallotRow, meetingId: string): BallotState {
  const count = countOf(row)
  if (row.closedAt === null || count === null) return 'open'
  return closedState(outcomeOf({ ...row, count }, rulesOf(db, getMeetingRow(db, meetingId))))
}

/** Counted by ourselves, so it adds up. */
export function closedState(outcome: VoteOutcome): Exclude<BallotState, 'open'> {
  if (outcome.kind === 'miscounted') throw new Error('a ballot that was counted here does not add up')
  return outcome.kind
}
