import { listStays, updateStay } from '../../../../db/queries/attendance.ts'
import { found, refuse } from '../../call.ts'
import type { Handler } from '../../handler.ts'
import { departureAt, pastInstant } from './one-instant.ts'

export const leave: Handler<'attendance.leave'> = (call, { meetingId, personId, at }) => {
  const given = at && pastInstant(at, { now: call.now, field: 'at' })
  call.record((db, log) => {
    const stay = found(
      listStays(db, meetingId).find((row) => row.personId === personId && row.leftAt === null),
      'stay',
    )
    const leftAt = given ?? departureAt(call.now, stay.arrivedAt)
    if (leftAt < stay.arrivedAt) refuse('INPUT_INVALID', { fields: ['at'] })
    updateStay(db, stay.id, { arrivedAt: stay.arrivedAt, leftAt })
    log({ type: 'attendance.left', data: { meetingId, personId, at: leftAt } })
  })
  return {}
}
