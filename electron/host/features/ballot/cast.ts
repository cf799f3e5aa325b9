import { randomUUID } from 'node:crypto'
import { addSlip, insertCast, listCasts } from '../../../../db/queries/ballot.ts'
import { refuse } from '../../call.ts'
import { checkpointSoon } from '../../checkpoint.ts'
import type { Handler } from '../../handler.ts'
import { gatherVoters, getBallot } from './facts.ts'

/**
 * One vote of the person who acts. In secret the choice goes into a slip without voter and time, under a random id (the
 * usual ids tell the time), and what the change left in the write-ahead log is wiped; the log tells only that the person
 * has voted. ม. 82: one member, one vote, so there is no second and no changing it.
 */
export const castVote: Handler<'ballot.cast'> = (call, { itemId, ballotId, choice }) => {
  const db = call.host.db.read
  const row = getBallot(db, { itemId, ballotId })
  const personId = call.actorId()
  if (row.closedAt !== null) refuse('STATE_CONFLICT', { what: 'ballot_closed' })
  // Both: with a vote when the ballot opened, and still in the room and not recused.
  const isVoter = row.voterIds.includes(personId) && gatherVoters(call, itemId).voterIds.includes(personId)
  if (!isVoter) refuse('NOT_ALLOWED', { what: 'no_vote' })
  if (listCasts(db, ballotId).some((cast) => cast.personId === personId))
    refuse('ALREADY_EXISTS', { what: 'vote' })
  const isNamed = row.method === 'named'
  call.record((tx, log) => {
    insertCast(tx, { ballotId, personId, choice: isNamed ? choice : null, castAt: call.now })
    if (!isNamed) addSlip(tx, { id: randomUUID(), ballotId, choice })
    log({ type: 'ballot.cast', data: { itemId, ballotId } })
  })
  if (!isNamed) checkpointSoon(call.host.db)
  return {}
}
