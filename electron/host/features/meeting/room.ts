import type { ReadConnection } from '../../../../db/open.ts'
import { listAttendanceNotes, listRecusals, listStays } from '../../../../db/queries/attendance.ts'
import { findCommittee, findNewestRubric, findRubric, listSeats } from '../../../../db/queries/committee.ts'
import { findMeeting } from '../../../../db/queries/meeting.ts'
import type { OutputOf } from '../../../../shared/contract/index.ts'
import { countQuorum, isPresentAt, type Quorum } from '../../../../shared/domain/quorum.ts'
import type { Rubric } from '../../../../shared/domain/scoring.ts'
import { found } from '../../call.ts'

export type Attendee = OutputOf<'meeting.get'>['attendees'][number]

type Gathered = {
  seats: ReturnType<typeof listSeats>
  notes: ReturnType<typeof listAttendanceNotes>
  stays: ReturnType<typeof listStays>
}

const gather = (db: ReadConnection, meeting: { id: string; committeeId: string }): Gathered => ({
  seats: listSeats(db, meeting.committeeId),
  notes: listAttendanceNotes(db, meeting.id),
  stays: listStays(db, meeting.id),
})

/** Everybody of the room: the seats that somebody holds, in the order of appointment, then the guests. */
export function listAttendees(
  db: ReadConnection,
  meeting: { id: string; committeeId: string },
  at: string,
): Attendee[] {
  const { seats, notes, stays } = gather(db, meeting)
  const person = (personId: string) => ({
    personId,
    isPresent: isPresentAt(stays, personId, at),
    stays: stays
      .filter((stay) => stay.personId === personId)
      .map(({ id, arrivedAt, leftAt }) => ({ id, arrivedAt, leftAt })),
    absenceReason: notes.find(({ note }) => note.personId === personId)?.note.absenceReason ?? '',
  })
  const members = seats.flatMap((seat) =>
    seat.personId === null
      ? []
      : [
          {
            ...person(seat.personId),
            name: seat.personName ?? '',
            position: seat.personPosition ?? '',
            title: seat.title,
            role: seat.role,
            isVoting: seat.isVoting,
          },
        ],
  )
  const guests = notes
    .filter(({ note }) => note.isGuest)
    .map(({ note, name, position }) => ({
      ...person(note.personId),
      name,
      position,
      title: 'ผู้เข้าร่วมประชุม',
      role: null,
      isVoting: false,
    }))
  return [...members, ...guests]
}

/** The quorum of one item now, or of the meeting when no item is open. The law's arithmetic is in shared/domain/quorum.ts. */
export function quorumNow(
  db: ReadConnection,
  facts: { committeeId: string; attendees: readonly Attendee[]; itemId: string | null },
): Quorum & { recusedIds: string[]; voterIds: string[]; citation: string } {
  const { rules } = found(findCommittee(db, facts.committeeId), 'committee')
  const recusedIds = facts.itemId ? listRecusals(db, facts.itemId).map(({ recusal }) => recusal.personId) : []
  const voting = facts.attendees.filter(({ isVoting }) => isVoting)
  const present = voting.filter(({ isPresent }) => isPresent).map(({ personId }) => personId)
  const quorum = countQuorum({
    votingMemberIds: voting.map(({ personId }) => personId),
    presentIds: present,
    recusedIds,
    rules,
  })
  const voterIds = present.filter((personId) => !recusedIds.includes(personId))
  return { ...quorum, recusedIds, voterIds, citation: rules.citation }
}

/** The rubric in force: the frozen one, else the committee's newest. */
export function rubricOf(
  db: ReadConnection,
  meeting: { committeeId: string; rubricId: string | null },
): Rubric {
  const row = meeting.rubricId ? findRubric(db, meeting.rubricId) : findNewestRubric(db, meeting.committeeId)
  return found(row, 'rubric')
}

export const getMeetingRow = (db: ReadConnection, meetingId: string | null) =>
  found(meetingId ? findMeeting(db, meetingId) : null, 'meeting')
