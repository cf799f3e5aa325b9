import { isNumberTaken, updateMeeting } from '../../../../db/queries/meeting.ts'
import { refuse } from '../../call.ts'
import type { Handler } from '../../handler.ts'
import { getMeetingRow } from './room.ts'

export const changeMeeting: Handler<'meeting.update'> = (call, { meetingId, ...change }) => {
  if (change.endsAt <= change.startsAt) refuse('INPUT_INVALID', { fields: ['endsAt'] })
  call.record((db, log) => {
    const { committeeId } = getMeetingRow(db, meetingId)
    const { number, date } = change
    if (isNumberTaken(db, { committeeId, number, year: date.slice(0, 4), exceptId: meetingId }))
      refuse('ALREADY_EXISTS', { what: 'meeting', number })
    updateMeeting(db, meetingId, change)
    log({ type: 'meeting.updated', data: { meetingId, number, date } })
  })
  return {}
}
