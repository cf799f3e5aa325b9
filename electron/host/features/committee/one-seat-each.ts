import type { ReadConnection } from '../../../../db/open.ts'
import { listSeats } from '../../../../db/queries/committee.ts'
import { refuse } from '../../call.ts'

/** One person, one seat, one vote (ม. 82 วรรคสอง). @throws MatiError ALREADY_EXISTS */
export function assertFree(
  db: ReadConnection,
  seat: { committeeId: string; personId: string | null; exceptSeatId: string | null },
): void {
  if (!seat.personId) return
  const other = listSeats(db, seat.committeeId).find(
    ({ id, personId }) => personId === seat.personId && id !== seat.exceptSeatId,
  )
  if (other) refuse('ALREADY_EXISTS', { what: 'seat', line: other.line })
}
