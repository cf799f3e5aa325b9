import type { WriteConnection } from '../../../../db/open.ts'
import { listStays, updateStay } from '../../../../db/queries/attendance.ts'
import { departureAt } from '../attendance/one-instant.ts'

/** Whoever is still in the room leaves now. */
export function everybodyLeaves(db: WriteConnection, facts: { meetingId: string; now: string }): void {
  for (const stay of listStays(db, facts.meetingId))
    if (stay.leftAt === null)
      updateStay(db, stay.id, { arrivedAt: stay.arrivedAt, leftAt: departureAt(facts.now, stay.arrivedAt) })
}
