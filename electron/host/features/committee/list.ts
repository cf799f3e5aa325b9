import { listAllSeats, listCommittees } from '../../../../db/queries/committee.ts'
import type { Handler } from '../../handler.ts'

export const listAllCommittees: Handler<'committee.list'> = ({ host }) => {
  const seats = Map.groupBy(listAllSeats(host.db.read), (seat) => seat.committeeId)
  return listCommittees(host.db.read).map(({ id, kind, name, shortName, track, isSample }) => {
    const own = seats.get(id) ?? []
    const filledSeats = own.filter(({ personId }) => personId !== null).length
    return { id, kind, name, shortName, track, isSample, seats: own.length, filledSeats }
  })
}
