import { findSeat, updateSeat } from '../../../../db/queries/committee.ts'
import { found } from '../../call.ts'
import type { Handler } from '../../handler.ts'
import { assertFree } from './one-seat-each.ts'

export const changeSeat: Handler<'committee.updateSeat'> = (call, change) => {
  call.record((db, log) => {
    const { seatId, holder, title, personId } = change
    const { committeeId } = found(findSeat(db, seatId), 'seat')
    assertFree(db, { committeeId, personId, exceptSeatId: seatId })
    updateSeat(db, change)
    log({ type: 'committee.seat_updated', data: { seatId, holder, title, personId } })
  })
  return {}
}
