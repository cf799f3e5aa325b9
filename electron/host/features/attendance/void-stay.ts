import type { ReadConnection } from '../../../../db/open.ts'
import { listStays, voidStay as markVoid } from '../../../../db/queries/attendance.ts'
import { findMinutes } from '../../../../db/queries/minutes.ts'
import { found, refuse } from '../../call.ts'
import type { Handler } from '../../handler.ts'

/** Takes back an arrival that never was. The row and its reason stay on record; it counts nowhere any more. */
export const voidStay: Handler<'attendance.voidStay'> = (call, { meetingId, stayId, reason }) => {
  call.record((db, log) => {
    assertMinutesOpen(db, meetingId)
    const stay = found(
      listStays(db, meetingId).find(({ id }) => id === stayId),
      'stay',
    )
    markVoid(db, { stayId, at: call.now })
    const { personId, arrivedAt, leftAt } = stay
    log({ type: 'attendance.stay_voided', data: { stayId, personId, arrivedAt, leftAt, reason } })
  })
  return {}
}

/** Attendance can be set right until the minutes that tell of it are finished. @throws MatiError STATE_CONFLICT */
export function assertMinutesOpen(db: ReadConnection, meetingId: string): void {
  if (findMinutes(db, meetingId)?.state === 'finished') refuse('STATE_CONFLICT', { what: 'minutes_finished' })
}
