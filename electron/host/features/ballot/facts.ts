import type { ReadConnection } from '../../../../db/open.ts'
import { type BallotRow, findBallot } from '../../../../db/queries/ballot.ts'
import { findMeeting } from '../../../../db/queries/meeting.ts'
import { type Call, found, refuse } from '../../call.ts'
import { assertNoChallenge } from '../challenge/who.ts'
import { listAttendees } from '../meeting/attendees.ts'
import { quorumNow } from '../meeting/meter.ts'
import { getMeetingRow } from '../meeting/room.ts'
import { gatherInputs, isSheetToOpen } from '../resolution/gather-inputs.ts'
import { assertPresiding } from '../score/presiding.ts'

/** The room as the law counts it for this item, now. */
export function gatherVoters(call: Call, itemId: string) {
  const db = call.host.db.read
  const meeting = getMeetingRow(db, call.scope.meetingId)
  return quorumNow(db, { meeting, attendees: listAttendees(db, meeting), itemId })
}

/**
 * What must hold before anything is put to the vote: the item is the one before the meeting, its scores are open, nobody
 * is challenged (ม. 15), somebody presides (ม. 81), the quorum is there (ม. 79).
 */
export function assertMayVote(call: Call, itemId: string): void {
  const db = call.host.db.read
  if (call.scope.itemKind !== 'proposal') refuse('STATE_CONFLICT', { what: 'no_proposal' })
  if (findMeeting(db, call.scope.meetingId ?? '')?.currentItemId !== itemId)
    refuse('STATE_CONFLICT', { what: 'not_current' })
  assertNoChallenge(db, itemId)
  assertPresiding(call, itemId)
  if (isSheetToOpen(call, gatherInputs(call, itemId))) refuse('SCORES_SEALED')
  assertQuorum(call, itemId)
}

export function assertQuorum(call: Call, itemId: string): void {
  const { present, needed, isMet } = gatherVoters(call, itemId)
  if (!isMet) refuse('QUORUM_NOT_MET', { present, needed })
}

/** @throws MatiError NOT_FOUND for one that is cancelled, replaced by another or of another item */
export function getBallot(db: ReadConnection, place: { itemId: string; ballotId: string }): BallotRow {
  const row = findBallot(db, place.itemId)
  return found(row?.id === place.ballotId ? row : null, 'ballot')
}
