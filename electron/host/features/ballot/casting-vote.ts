import { updateBallot } from '../../../../db/queries/ballot.ts'
import { refuse } from '../../call.ts'
import type { Handler } from '../../handler.ts'
import { assertPresiding } from '../score/presiding.ts'
import { assertQuorum, countOf, getBallot, stateOf } from './facts.ts'

/** ม. 82 วรรคสอง: where votes are equal the presiding member gives one vote more, whatever the way of voting was. */
export const giveCastingVote: Handler<'ballot.giveCastingVote'> = (call, { itemId, ballotId, choice }) => {
  const db = call.host.db.read
  const row = getBallot(db, { itemId, ballotId })
  assertPresiding(call, itemId)
  assertQuorum(call, itemId)
  if (countOf(row) === null || stateOf(db, row, call.scope.meetingId ?? '') !== 'tie')
    refuse('VOTES_DO_NOT_ADD_UP', { what: 'needless_casting_vote' })
  call.record((tx, log) => {
    const castingById = call.actorId()
    updateBallot(tx, ballotId, { castingVote: choice, castingById, castingAt: call.now })
    log({ type: 'ballot.casting_vote_given', data: { itemId, ballotId, choice } })
  })
  return { state: choice === 'in_favour' ? 'carried' : 'lost' }
}
