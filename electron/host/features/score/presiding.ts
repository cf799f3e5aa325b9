import { type Call, refuse } from '../../call.ts'
import { listAttendees } from '../meeting/attendees.ts'
import { quorumNow } from '../meeting/meter.ts'
import { getMeetingRow } from '../meeting/room.ts'

/**
 * Who presides decides from inside the room and without an own interest in the item (ม. 15, 82): else somebody takes
 * the chair first.
 * @throws MatiError STATE_CONFLICT presiding_absent, presiding_recused
 */
export function assertPresiding(call: Call, itemId: string): void {
  const db = call.host.db.read
  const meeting = getMeetingRow(db, call.scope.meetingId)
  const attendees = listAttendees(db, meeting)
  const { recusedIds, voterIds } = quorumNow(db, { meeting, attendees, itemId })
  const { presidingPersonId } = meeting
  if (presidingPersonId && recusedIds.includes(presidingPersonId))
    refuse('STATE_CONFLICT', { what: 'presiding_recused' })
  if (!presidingPersonId || !voterIds.includes(presidingPersonId))
    refuse('STATE_CONFLICT', { what: 'presiding_absent' })
}
