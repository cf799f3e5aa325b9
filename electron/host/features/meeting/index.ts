import type { HandlersOf } from '../../handler.ts'
import { closeMeeting } from './close.ts'
import { createMeeting } from './create.ts'
import { getMeeting } from './get.ts'
import { listAllMeetings } from './list.ts'
import { openMeeting } from './open.ts'
import { changeMeeting } from './update.ts'

export const meetingHandlers: HandlersOf<'meeting'> = {
  'meeting.close': closeMeeting,
  'meeting.create': createMeeting,
  'meeting.get': getMeeting,
  'meeting.list': listAllMeetings,
  'meeting.open': openMeeting,
  'meeting.update': changeMeeting,
}
