import type { HandlersOf } from '../../handler.ts'
import { adjournMeeting } from './adjourn.ts'
import { closeMeeting } from './close.ts'
import { createMeeting } from './create.ts'
import { getMeeting } from './get.ts'
import { getMeter } from './get-meter.ts'
import { handOverMeeting } from './hand-over.ts'
import { listAllMeetings } from './list.ts'
import { openMeeting } from './open.ts'
import { recordNotice } from './record-notice.ts'
import { reopenMeeting } from './reopen.ts'
import { changeMeeting } from './update.ts'

export const meetingHandlers: HandlersOf<'meeting'> = {
  'meeting.adjourn': adjournMeeting,
  'meeting.close': closeMeeting,
  'meeting.create': createMeeting,
  'meeting.get': getMeeting,
  'meeting.handOver': handOverMeeting,
  'meeting.list': listAllMeetings,
  'meeting.meter': getMeter,
  'meeting.open': openMeeting,
  'meeting.recordNotice': recordNotice,
  'meeting.reopen': reopenMeeting,
  'meeting.update': changeMeeting,
}
