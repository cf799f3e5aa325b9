import { listStays, updateStay } from '../../../../db/queries/attendance.ts'
import { countItemsIn, updateMeeting } from '../../../../db/queries/meeting.ts'
import { refuse } from '../../call.ts'
import type { Handler } from '../../handler.ts'
import { departureAt } from '../attendance/one-instant.ts'

/** Ends the session: nothing may stand half decided, and whoever is still in the room leaves now. */
export const closeMeeting: Handler<'meeting.close'> = (call, { meetingId }) => {
  call.record((db, log) => {
    if (countItemsIn(db, meetingId, ['open', 'revealed']) > 0) refuse('STATE_CONFLICT', { what: 'open_item' })
    for (const stay of listStays(db, meetingId))
      if (stay.leftAt === null) updateStay(db, stay.id, { arrivedAt: stay.arrivedAt, leftAt: departureAt(call.now, stay.arrivedAt) })
    updateMeeting(db, meetingId, { state: 'closed', closedAt: call.now, currentItemId: null })
    log({ type: 'meeting.closed', data: { meetingId } })
  })
  return {}
}
