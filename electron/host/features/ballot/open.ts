import { insertBallot } from '../../../../db/queries/ballot.ts'
import type { Handler } from '../../handler.ts'
import { assertMayVote, gatherVoters } from './facts.ts'
import { refuseStandingBallot } from './standing.ts'

/** A ballot that was lost or cancelled makes room for another. */
export const openBallot: Handler<'ballot.open'> = (call, { itemId, method, kind, question }) => {
  assertMayVote(call, itemId)
  refuseStandingBallot(call.host.db.read, { meetingId: call.scope.meetingId ?? '', itemId })
  const { voterIds } = gatherVoters(call, itemId)
  const ballotId = call.host.newId()
  const facts = { itemId, method, kind, question, voterIds }
  call.record((db, log) => {
    insertBallot(db, { id: ballotId, ...facts, openedAt: call.now })
    log({ type: 'ballot.opened', data: { ballotId, ...facts } })
  })
  return { ballotId }
}
