import { listStays, updateStay } from '../../../../db/queries/attendance.ts'
import { found, refuse } from '../../call.ts'
import type { Handler } from '../../handler.ts'
import { pastInstant } from './one-instant.ts'
import { assertMinutesOpen } from './void-stay.ts'

/** Sets right a time noted wrongly. The log keeps what stood before; resolutions keep the attendance they rested on. */
export const correctStay: Handler<'attendance.correctStay'> = (call, input) => {
  const { meetingId, stayId, reason } = input
  const { now } = call
  const arrivedAt = pastInstant(input.arrivedAt, { now, field: 'arrivedAt' })
  const leftAt = input.leftAt && pastInstant(input.leftAt, { now, field: 'leftAt' })
  if (leftAt !== null && leftAt < arrivedAt) refuse('INPUT_INVALID', { fields: ['leftAt'] })
  // Whoever was there has left when the meeting is over.
  if (leftAt === null && call.scope.meetingState === 'closed') refuse('INPUT_INVALID', { fields: ['leftAt'] })
  call.record((db, log) => {
    assertMinutesOpen(db, meetingId)
    const stay = found(
      listStays(db, meetingId).find(({ id }) => id === stayId),
      'stay',
    )
    updateStay(db, stayId, { arrivedAt, leftAt })
    const before = { arrivedAt: stay.arrivedAt, leftAt: stay.leftAt }
    log({ type: 'attendance.stay_corrected', data: { stayId, before, after: { arrivedAt, leftAt }, reason } })
  })
  return {}
}
