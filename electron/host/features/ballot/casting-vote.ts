import { updateBallot } from '../../../../db/queries/ballot.ts'
import { refuse } from '../../call.ts'
import type { Handler } from '../../handler.ts'
import { assertNoChallenge } from '../challenge/who.ts'
import { assertPresiding } from '../score/presiding.ts'
import { assertQuorum, gatherVoters, getBallot } from './facts.ts'
import { assertNobodyRecusedSince } from './standing.ts'
import { countOf, stateOf } from './state.ts'

/** ม. 82 วรรคสอง: where votes are equal the presiding member gives one vote more, whatever the way of voting was. */
export const giveCastingVote: Handler<'ballot.giveCastingVote'> = (call, { itemId, ballotId, choice }) => {
  const db = call.host.db.read
  const row = getBallot(db, { itemId, ballotId })
  assertPresiding(call, itemId)
  assertQuorum(call, itemId)
  assertNoChallenge(db, itemId)
  if (countOf(row) === null || stateOf(db, row, call.scope.meetingId ?? '') !== 'tie')
    refuse('VOTES_DO_NOT_ADD_UP', { what: 'needless_casting_vote' })
  assertNobodyRecusedSince(db, row, gatherVoters(call, itemId).recusedIds)
  call.record((tx, log) => {
    const castingById = call.actorId()
    updateBallot(tx, ballotId, { castingVote: choice, castingById, castingAt: call.now })
    log({ type: 'ballot.casting_vote_given', data: { itemId, ballotId, choice } })
  })
  return { state: choice === 'in_favour' ? 'carried' : 'lost' }
}
