import type { ReadConnection } from '../../../../db/open.ts'
import { findChallenge, listChallenged } from '../../../../db/queries/challenge.ts'
import { relationsOf } from '../../../../shared/domain/access.ts'
import { type Call, found, refuse } from '../../call.ts'
import { findSubject } from '../../scope.ts'
import { listAttendees } from '../meeting/attendees.ts'
import { quorumNow } from '../meeting/meter.ts'
import { getMeetingRow } from '../meeting/room.ts'

/** Does the caller run the meeting: its secretary, or who presides? */
export function isOfficer(call: Call): boolean {
  const ticket = { kind: 'main', personId: call.actorId() } as const
  const relations = relationsOf(findSubject(call.host.db.read, ticket, call.scope))
  return relations.has('secretary') || relations.has('presiding')
}

/** The people of the room and the quorum of the item, in which challenged members are deemed not to be of the body. */
export function gatherRoom(call: Call, itemId: string) {
  const db = call.host.db.read
  const meeting = getMeetingRow(db, call.scope.meetingId)
  const attendees = listAttendees(db, meeting)
  const { voterIds, recusedIds, ...quorum } = quorumNow(db, { meeting, attendees, itemId })
  const others = quorum.members - quorum.vacant
  return { attendees, quorum, outIds: recusedIds, others, othersPresent: voterIds.length }
}

/** @throws MatiError NOT_FOUND, or STATE_CONFLICT for one that was taken back or decided */
export function getWaiting(db: ReadConnection, place: { itemId: string; challengeId: string }) {
  const row = found(findChallenge(db, place), 'challenge')
  if (row.outcome !== 'waiting') refuse('STATE_CONFLICT', { what: 'challenge_decided' })
  return row
}

/** While a challenge waits the item is neither opened nor resolved (ม. 15): the others do not know yet who they are. */
export function assertNoChallenge(db: ReadConnection, itemId: string): void {
  const names = listChallenged(db, itemId).map(({ name }) => name)
  if (names.length > 0) refuse('CHALLENGE_WAITS', { names })
}
