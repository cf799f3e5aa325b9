import { findCommittee, listOrders, listSeats } from '../../../../db/queries/committee.ts'
import { found } from '../../call.ts'
import type { Handler } from '../../handler.ts'

export const getCommittee: Handler<'committee.get'> = ({ host }, { committeeId }) => {
  const { code, createdAt, signers, ...row } = found(findCommittee(host.db.read, committeeId), 'committee')
  const orders = listOrders(host.db.read, committeeId).map(({ title, number, date }) => ({
    title,
    number,
    date,
  }))
  const seats = listSeats(host.db.read, committeeId).map(({ personPosition, ...seat }) => seat)
  return { ...row, orders, seats }
}
