import type { ReadConnection } from '../../../../db/open.ts'
import {
  type BallotRow,
  countChoices,
  deleteSlips,
  forgetChoices,
  listCasts,
  listSlips,
  updateBallot,
} from '../../../../db/queries/ballot.ts'
import { type Call, refuse } from '../../call.ts'
import { checkpointSoon } from '../../checkpoint.ts'
import type { Handler } from '../../handler.ts'
import { assertNoChallenge } from '../challenge/who.ts'
import { assertQuorum, gatherVoters, getBallot } from './facts.ts'
import { callOff } from './standing.ts'
import { closedState, outcomeOf } from './state.ts'

/** With fewer slips the count says whose they are; a ballot is not closed over one voter, read, and held anew. */
const FEWEST_SLIPS = 3

/**
 * Counts what was cast, with the quorum still there and nobody challenged: a challenge that waits would take a vote out
 * of the count, and be withdrawn afterwards. A member who left for good gave the vote while present, so it stands; one
 * who was recused since is out of the count, which a secret vote cannot undo: it is cancelled and held anew.
 */
export const closeBallot: Handler<'ballot.close'> = (call, { itemId, ballotId }) => {
  const db = call.host.db.read
  const row = getBallot(db, { itemId, ballotId })
  if (row.closedAt !== null) refuse('STATE_CONFLICT', { what: 'ballot_closed' })
  assertQuorum(call, itemId)
  assertNoChallenge(db, itemId)
  const { recusedIds, members, rules } = gatherVoters(call, itemId)
  const casts = listCasts(db, ballotId)
  const votes = row.method === 'named' ? namedVotes(casts, recusedIds) : null
  if (!votes) assertMayCountSlips(call, row, casts)
  const count = countChoices(votes?.map(({ choice }) => choice) ?? choicesOf(db, row))
  const state = closedState(outcomeOf({ count, members, castingVote: null }, rules))
  const notVoted = notVotedOf(row, casts, recusedIds).length
  call.record((tx, log) => {
    updateBallot(tx, ballotId, { ...count, members, closedAt: call.now })
    deleteSlips(tx, ballotId)
    // What is out of the count is no vote: nobody is told later that the member gave one.
    forgetChoices(tx, { ballotId, personIds: recusedIds })
    log({ type: 'ballot.closed', data: { itemId, ballotId, count, notVoted, votes, state } })
  })
  checkpointSoon(call.host.db)
  return { state }
}

type Casts = ReturnType<typeof listCasts>

const choicesOf = (db: ReadConnection, row: BallotRow) => listSlips(db, row.id).map(({ choice }) => choice)

export const namedVotes = (casts: Casts, recusedIds: readonly string[]) =>
  casts.flatMap(({ personId, choice }) =>
    choice && !recusedIds.includes(personId) ? [{ personId, choice }] : [],
  )

/** Who could have voted and did not; who is recused could not. */
export function notVotedOf(
  row: Pick<BallotRow, 'voterIds'>,
  casts: Casts,
  recusedIds: readonly string[],
): string[] {
  const voted = new Set(casts.map(({ personId }) => personId))
  return row.voterIds.filter((personId) => !voted.has(personId) && !recusedIds.includes(personId))
}

function assertMayCountSlips(call: Call, row: BallotRow, casts: Casts): void {
  const { recusedIds, voterIds } = gatherVoters(call, row.itemId)
  if (casts.some(({ personId }) => recusedIds.includes(personId)))
    refuse('STATE_CONFLICT', { what: 'recused_after_secret_vote' })
  const isAwaited = notVotedOf(row, casts, recusedIds).some((personId) => voterIds.includes(personId))
  if (isAwaited && casts.length < FEWEST_SLIPS) refuse('STATE_CONFLICT', { what: 'too_few_slips' })
}

export const cancelBallot: Handler<'ballot.cancel'> = (call, cancelled) => {
  getBallot(call.host.db.read, cancelled)
  call.record((db, log) => callOff(db, log, { now: call.now, cancelled }))
  checkpointSoon(call.host.db)
  return {}
}
