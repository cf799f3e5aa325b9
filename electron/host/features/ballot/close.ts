import type { ReadConnection } from '../../../../db/open.ts'
import {
  type BallotRow,
  countChoices,
  deleteSlips,
  listCasts,
  listSlips,
  updateBallot,
} from '../../../../db/queries/ballot.ts'
import { type Call, refuse } from '../../call.ts'
import { checkpointSoon } from '../../checkpoint.ts'
import type { Handler } from '../../handler.ts'
import { assertQuorum, closedState, gatherVoters, getBallot, outcomeOf } from './facts.ts'

/**
 * Counts what was cast, with the quorum still there. A member who left for good gave the vote while present, so it
 * stands; one who was recused since is out of the count, which a secret vote cannot undo: it is cancelled and held anew.
 */
export const closeBallot: Handler<'ballot.close'> = (call, { itemId, ballotId }) => {
  const db = call.host.db.read
  const row = getBallot(db, { itemId, ballotId })
  if (row.closedAt !== null) refuse('STATE_CONFLICT', { what: 'ballot_closed' })
  assertQuorum(call, itemId)
  const { recusedIds, members, rules } = gatherVoters(call, itemId)
  const casts = listCasts(db, ballotId)
  const votes = row.method === 'named' ? namedVotes(casts, recusedIds) : null
  if (!votes && casts.some(({ personId }) => recusedIds.includes(personId)))
    refuse('STATE_CONFLICT', { what: 'recused_after_secret_vote' })
  const count = countChoices(votes?.map(({ choice }) => choice) ?? choicesOf(db, row))
  const state = closedState(outcomeOf({ count, members, castingVote: null }, rules))
  const notVoted = row.voterIds.length - casts.length
  call.record((tx, log) => {
    updateBallot(tx, ballotId, { ...count, members, closedAt: call.now })
    deleteSlips(tx, ballotId)
    log({ type: 'ballot.closed', data: { itemId, ballotId, count, notVoted, votes, state } })
  })
  checkpointSoon(call.host.db)
  return { state }
}

const choicesOf = (db: ReadConnection, row: BallotRow) => listSlips(db, row.id).map(({ choice }) => choice)

export const namedVotes = (casts: ReturnType<typeof listCasts>, recusedIds: readonly string[]) =>
  casts.flatMap(({ personId, choice }) =>
    choice && !recusedIds.includes(personId) ? [{ personId, choice }] : [],
  )

export const cancelBallot: Handler<'ballot.cancel'> = (call, { itemId, ballotId, reason }) => {
  getBallot(call.host.db.read, { itemId, ballotId })
  wipe(call, { itemId, ballotId, reason })
  return {}
}

function wipe(call: Call, facts: { itemId: string; ballotId: string; reason: string }): void {
  const { ballotId, reason } = facts
  call.record((db, log) => {
    updateBallot(db, ballotId, { cancelledAt: call.now, cancelledReason: reason })
    deleteSlips(db, ballotId)
    log({ type: 'ballot.cancelled', data: facts })
  })
  checkpointSoon(call.host.db)
}
