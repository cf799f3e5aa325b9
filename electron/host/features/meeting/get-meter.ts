import { findItem } from '../../../../db/queries/meeting.ts'
import { isInRoom, isPresentAt } from '../../../../shared/domain/quorum.ts'
import { describeQuorum } from '../../../../shared/messages/quorum.ts'
import { found } from '../../call.ts'
import type { Handler } from '../../handler.ts'
import { type Attendee, listAttendees } from './attendees.ts'
import { quorumOf } from './meter.ts'
import { getMeetingRow } from './room.ts'

/** The meter of one item: as it stands, or of a decided one as it stood then, with who came and went meanwhile. */
export const getMeter: Handler<'meeting.meter'> = (call, { itemId }) => {
  const db = call.host.db.read
  const item = found(findItem(db, itemId), 'item')
  const meeting = getMeetingRow(db, item.meetingId)
  const attendees = listAttendees(db, meeting)
  const at = item.state === 'resolved' ? item.closedAt : null
  const isHere = ({ personId, stays }: Attendee) => {
    const own = stays.map((stay) => ({ ...stay, personId }))
    return at === null ? isInRoom(own, personId) : isPresentAt(own, personId, at)
  }
  const presentIds = attendees.filter(isHere).map(({ personId }) => personId)
  const { recusedIds, voterIds, rules, ...quorum } = quorumOf(db, { meeting, attendees, itemId, presentIds })
  const span = { from: item.openedAt, to: item.closedAt }
  return {
    at,
    quorum,
    note: describeQuorum(quorum, rules),
    people: attendees
      .filter(({ role }) => role !== null)
      .map((person) => ({
        personId: person.personId,
        name: person.name,
        substituteFor: person.substituteFor?.name ?? null,
        isCounted: voterIds.includes(person.personId),
        isRecused: recusedIds.includes(person.personId),
        isPresent: isHere(person),
        stays: person.stays
          .filter((stay) => doOverlap(stay, span))
          .map(({ arrivedAt, leftAt }) => ({ arrivedAt, leftAt })),
      })),
  }
}

const doOverlap = (
  stay: { arrivedAt: string; leftAt: string | null },
  span: { from: string | null; to: string | null },
): boolean =>
  (span.to === null || stay.arrivedAt <= span.to) &&
  (span.from === null || stay.leftAt === null || stay.leftAt >= span.from)
