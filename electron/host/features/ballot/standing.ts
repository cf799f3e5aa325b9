import type { ReadConnection, WriteConnection } from '../../../../db/open.ts'
import {
  type BallotRow,
  deleteSlips,
  findBallot,
  listBallots,
  listCasts,
  updateBallot,
} from '../../../../db/queries/ballot.ts'
import type { LogWriter } from '../../audit-log.ts'
import { refuse } from '../../call.ts'
import { stateOf } from './state.ts'

type Place = { meetingId: string; itemId: string }

/** The ballot that waits for something: to be closed, for the casting vote, or to be recorded. A lost one has ended. */
function findStanding(db: ReadConnection, { meetingId, itemId }: Place): BallotRow | null {
  const row = findBallot(db, itemId)
  return row && stateOf(db, row, meetingId) !== 'lost' ? row : null
}

/** While votes are out, a tie waits, or what was carried is not recorded, nothing goes past them. */
export function refuseStandingBallot(db: ReadConnection, place: Place): void {
  if (findStanding(db, place)) refuse('STATE_CONFLICT', { what: 'ballot_stands' })
}

/** Was a vote of the item ever counted, cancelled since or not? Then the meeting is not of one mind, and has a record. */
export const wasVotedOn = (db: ReadConnection, itemId: string): boolean =>
  listBallots(db, itemId).some(({ closedAt }) => closedAt !== null)

/**
 * Whoever is recused takes no part in the matter (ม. 15): a vote in which that member is counted cannot be decided on or
 * recorded any more; it is cancelled and held anew.
 */
export function assertNobodyRecusedSince(
  db: ReadConnection,
  row: BallotRow,
  recusedIds: readonly string[],
): void {
  const counted = row.isTyped
    ? row.voterIds
    : listCasts(db, row.id).flatMap(({ personId, choice }) =>
        choice !== null || row.method === 'secret' ? [personId] : [],
      )
  if (counted.some((personId) => recusedIds.includes(personId)))
    refuse('STATE_CONFLICT', {
      what: row.method === 'secret' ? 'recused_after_secret_vote' : 'recused_after_vote',
    })
}

export type Cancelled = { itemId: string; ballotId: string; reason: string }

/** Calls a ballot off in the caller's transaction; its slips have no more to say. */
export function callOff(
  db: WriteConnection,
  log: LogWriter,
  facts: { now: string; cancelled: Cancelled },
): void {
  const { now, cancelled } = facts
  const { ballotId, reason } = cancelled
  updateBallot(db, ballotId, { cancelledAt: now, cancelledReason: reason })
  deleteSlips(db, ballotId)
  log({ type: 'ballot.cancelled', data: cancelled })
}

/** The meeting breaks off: what waits is called off, since nobody of the next meeting gave these votes. */
export function callOffStanding(
  db: WriteConnection,
  log: LogWriter,
  facts: Place & { now: string; reason: string },
): void {
  const row = findStanding(db, facts)
  if (!row) return
  const { itemId, reason, now } = facts
  callOff(db, log, { now, cancelled: { itemId, ballotId: row.id, reason } })
}
