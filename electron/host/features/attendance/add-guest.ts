import { insertGuest } from '../../../../db/queries/attendance.ts'
import { insertPerson } from '../../../../db/queries/person.ts'
import type { Handler } from '../../handler.ts'

export const addGuest: Handler<'attendance.addGuest'> = (call, { meetingId, name, position }) => {
  const personId = call.host.newId()
  call.record((db, log) => {
    insertPerson(db, { id: personId, name, position, isGuest: true, createdAt: call.now })
    insertGuest(db, { id: call.host.newId(), meetingId, personId })
    log({ type: 'attendance.guest_added', data: { meetingId, personId, name } })
  })
  return { personId }
}
