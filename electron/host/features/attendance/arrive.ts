import type { ReadConnection } from '../../../../db/open.ts'
import { insertStay, listStays } from '../../../../db/queries/attendance.ts'
import { refuse } from '../../call.ts'
import type { Handler } from '../../handler.ts'
import { listAttendees } from '../meeting/attendees.ts'
import { getMeetingRow } from '../meeting/room.ts'
import { pastInstant } from './one-instant.ts'

/** Notes an arrival for each person who is not in the room yet. */
export const arrive: Handler<'attendance.arrive'> = (call, { meetingId, personIds, at }) => {
  const arrivedAt = at ? pastInstant(at, { now: call.now, field: 'at' }) : call.now
  assertOfTheRoom(call.host.db.read, { meetingId, personIds })
  const inRoom = new Set(
    listStays(call.host.db.read, meetingId)
      .filter(({ leftAt }) => leftAt === null)
      .map(({ personId }) => personId),
  )
  const arriving = [...new Set(personIds)].filter((personId) => !inRoom.has(personId))
  if (arriving.length === 0) return {}
  call.record((db, log) => {
    for (const personId of arriving) insertStay(db, { id: call.host.newId(), meetingId, personId, arrivedAt })
    log({ type: 'attendance.arrived', data: { meetingId, personIds: arriving, at: arrivedAt } })
  })
  return {}
}

/** Only who has a seat or was added as a guest can be noted. @throws MatiError NOT_FOUND */
export function assertOfTheRoom(
  db: ReadConnection,
  facts: { meetingId: string; personIds: readonly string[] },
): void {
  const room = listAttendees(db, getMeetingRow(db, facts.meetingId))
  const known = new Set(room.map(({ personId }) => personId))
  if (facts.personIds.some((personId) => !known.has(personId))) refuse('NOT_FOUND', { what: 'attendee' })
}
