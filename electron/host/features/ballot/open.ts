import { findBallot, insertBallot } from '../../../../db/queries/ballot.ts'
import { type Call, refuse } from '../../call.ts'
import type { Handler } from '../../handler.ts'
import { assertMayVote, gatherVoters, stateOf } from './facts.ts'

/** A ballot that was lost or cancelled makes room for another; one that is open, tied or carried stands. */
export function refuseSecond(call: Call, itemId: string): void {
  const db = call.host.db.read
  const standing = findBallot(db, itemId)
  if (standing && stateOf(db, standing, call.scope.meetingId ?? '') !== 'lost')
    refuse('STATE_CONFLICT', { what: 'ballot_stands' })
}

export const openBallot: Handler<'ballot.open'> = (call, { itemId, method, kind, question }) => {
  assertMayVote(call, itemId)
  refuseSecond(call, itemId)
  const { voterIds } = gatherVoters(call, itemId)
  const ballotId = call.host.newId()
  const facts = { itemId, method, kind, question, voterIds }
  call.record((db, log) => {
    insertBallot(db, { id: ballotId, ...facts, openedAt: call.now })
    log({ type: 'ballot.opened', data: { ballotId, ...facts } })
  })
  return { ballotId }
}
