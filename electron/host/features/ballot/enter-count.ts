import { insertBallot } from '../../../../db/queries/ballot.ts'
import { decideVote } from '../../../../shared/domain/voting.ts'
import { refuse } from '../../call.ts'
import type { Handler } from '../../handler.ts'
import { assertMayVote, gatherVoters } from './facts.ts'
import { refuseStandingBallot } from './standing.ts'
import { closedState, outcomeOf } from './state.ts'

/** Every voter who is in the room is in the count once: a count that does not add up is no result (ม. 82). */
export const enterCount: Handler<'ballot.enterCount'> = (call, { itemId, method, kind, question, count }) => {
  assertMayVote(call, itemId)
  refuseStandingBallot(call.host.db.read, { meetingId: call.scope.meetingId ?? '', itemId })
  const { voterIds, members, rules } = gatherVoters(call, itemId)
  const sum = decideVote({ count, voters: voterIds.length, castingVote: null })
  if (sum.kind === 'miscounted')
    refuse('VOTES_DO_NOT_ADD_UP', { what: 'sum', counted: sum.counted, expected: sum.expected })
  const state = closedState(outcomeOf({ count, members, castingVote: null }, rules))
  const ballotId = call.host.newId()
  const facts = { itemId, method, kind, question, voterIds }
  const at = { openedAt: call.now, closedAt: call.now }
  call.record(
    (db, log) => {
      insertBallot(db, { id: ballotId, ...facts, ...count, ...at, members, isTyped: true })
      log({ type: 'ballot.counted', data: { ballotId, ...facts, count, state } })
    },
    method === 'secret' ? 'paper' : 'screen',
  )
  return { ballotId, state }
}
