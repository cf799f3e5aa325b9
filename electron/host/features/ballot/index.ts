import type { HandlersOf } from '../../handler.ts'
import { castVote } from './cast.ts'
import { giveCastingVote } from './casting-vote.ts'
import { cancelBallot, closeBallot } from './close.ts'
import { enterCount } from './enter-count.ts'
import { getBallotOf } from './get.ts'
import { openBallot } from './open.ts'

export const ballotHandlers: HandlersOf<'ballot'> = {
  'ballot.cancel': cancelBallot,
  'ballot.cast': castVote,
  'ballot.close': closeBallot,
  'ballot.enterCount': enterCount,
  'ballot.get': getBallotOf,
  'ballot.giveCastingVote': giveCastingVote,
  'ballot.open': openBallot,
}
