import { saveAbsence } from '../../../../db/queries/attendance.ts'
import type { Handler } from '../../handler.ts'
import { assertOfTheRoom } from './arrive.ts'

export const setAbsence: Handler<'attendance.setAbsence'> = (call, { meetingId, personId, reason }) => {
  assertOfTheRoom(call.host.db.read, { meetingId, personIds: [personId] })
  call.record((db, log) => {
    saveAbsence(db, { id: call.host.newId(), meetingId, personId, absenceReason: reason })
    log({ type: 'attendance.absence_noted', data: { meetingId, personId, reason } })
  })
  return {}
}
