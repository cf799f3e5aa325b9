import { findSeat, withdrawSeat } from '../../../../db/queries/committee.ts'
import { found } from '../../call.ts'
import type { Handler } from '../../handler.ts'

export const withdrawOneSeat: Handler<'committee.withdrawSeat'> = (call, { seatId, reason }) => {
  call.record((db, log) => {
    found(findSeat(db, seatId), 'seat')
    withdrawSeat(db, { seatId, reason, at: call.now })
    log({ type: 'committee.seat_withdrawn', data: { seatId, reason } })
  })
  return {}
}
