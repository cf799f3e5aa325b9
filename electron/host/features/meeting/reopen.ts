import { updateMeeting } from '../../../../db/queries/meeting.ts'
import { findMinutes } from '../../../../db/queries/minutes.ts'
import { refuse } from '../../call.ts'
import type { Handler } from '../../handler.ts'
import { getMeetingRow } from './room.ts'

/**
 * Takes a closed meeting up again, until its minutes are finished: a wrong resolution can then be set right. Who left
 * at the closing has left; attendance is noted anew, since the quorum is that of the room as it is now.
 */
export const reopenMeeting: Handler<'meeting.reopen'> = (call, { meetingId, reason }) => {
  call.record((db, log) => {
    const { state, adjournedAt } = getMeetingRow(db, meetingId)
    if (state !== 'closed') refuse('STATE_CONFLICT', { what: 'meeting' })
    // What was left stands on another agenda by now.
    if (adjournedAt !== null) refuse('STATE_CONFLICT', { what: 'adjourned' })
    if (findMinutes(db, meetingId)?.state === 'finished')
      refuse('STATE_CONFLICT', { what: 'minutes_finished' })
    updateMeeting(db, meetingId, { state: 'in_session', closedAt: null })
    log({ type: 'meeting.reopened', data: { meetingId, reason } })
  })
  return {}
}
