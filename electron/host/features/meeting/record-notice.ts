import { updateMeeting } from '../../../../db/queries/meeting.ts'
import { refuse } from '../../call.ts'
import type { Handler } from '../../handler.ts'
import { assertMinutesOpen } from '../attendance/void-stay.ts'
import { getMeetingRow } from './room.ts'

/** When the written notice went out (ม. 80), and whether it asks for the lower quorum (ม. 79). It refuses nothing. */
export const recordNotice: Handler<'meeting.recordNotice'> = (call, input) => {
  const { meetingId, sentOn, saysReduced } = input
  call.record((db, log) => {
    assertMinutesOpen(db, meetingId)
    const { date } = getMeetingRow(db, meetingId)
    if (sentOn !== null && sentOn > date) refuse('INPUT_INVALID', { fields: ['sentOn'] })
    updateMeeting(db, meetingId, { noticeSentOn: sentOn, noticeWarnsReduced: saysReduced })
    log({ type: 'meeting.notice_recorded', data: { meetingId, sentOn, saysReduced } })
  })
  return {}
}
