import type { HandlersOf } from '../../handler.ts'
import { closeMeeting } from './close.ts'
import { createMeeting } from './create.ts'
import { getMeeting } from './get.ts'
import { handOverMeeting } from './hand-over.ts'
import { listAllMeetings } from './list.ts'
import { openMeeting } from './open.ts'
import { reopenMeeting } from './reopen.ts'
import { changeMeeting } from './update.ts'

export const meetingHandlers: HandlersOf<'meeting'> = {
  'meeting.close': closeMeeting,
  'meeting.create': createMeeting,
  'meeting.get': getMeeting,
  'meeting.handOver': handOverMeeting,
  'meeting.list': listAllMeetings,
  'meeting.open': openMeeting,
  'meeting.reopen': reopenMeeting,
  'meeting.update': changeMeeting,
}
