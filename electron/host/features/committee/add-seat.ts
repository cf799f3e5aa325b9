import { findCommittee, insertSeat, nextSeatLine } from '../../../../db/queries/committee.ts'
import { found } from '../../call.ts'
import type { Handler } from '../../handler.ts'
import { assertFree } from './one-seat-each.ts'

export const addSeat: Handler<'committee.addSeat'> = (call, input) => {
  const seatId = call.host.newId()
  call.record((db, log) => {
    const { committeeId, holder, title } = input
    found(findCommittee(db, committeeId), 'committee')
    assertFree(db, { committeeId, personId: input.personId, exceptSeatId: null })
    insertSeat(db, { id: seatId, line: nextSeatLine(db, committeeId), ...input })
    log({ type: 'committee.seat_added', data: { committeeId, seatId, holder, title } })
  })
  return { seatId }
}
