import type { ReadConnection } from '../../../../db/open.ts'
import { listAttendanceNotes, listRecusals, listStays } from '../../../../db/queries/attendance.ts'
import { findCommittee, findNewestRubric, findRubric, listSeats } from '../../../../db/queries/committee.ts'
import { findMeeting } from '../../../../db/queries/meeting.ts'
import type { OutputOf } from '../../../../shared/contract/index.ts'
import type { CommitteeRules } from '../../../../shared/domain/committee.ts'
import type { RosterSeat } from '../../../../shared/domain/meeting.ts'
import { countQuorum, isInRoom, type Quorum } from '../../../../shared/domain/quorum.ts'
import type { Rubric } from '../../../../shared/domain/scoring.ts'
import { found } from '../../call.ts'

export type Attendee = OutputOf<'meeting.get'>['attendees'][number]

type WithRoster = { committeeId: string; roster: RosterSeat[] | null }
type WithRules = { committeeId: string; rules: CommitteeRules | null }

/** The committee's seats as they stand now. */
export const liveRoster = (db: ReadConnection, committeeId: string): RosterSeat[] =>
  listSeats(db, committeeId).map((seat) => ({
    seatId: seat.id,
    line: seat.line,
    personId: seat.personId,
    name: seat.personName ?? '',
    position: seat.personPosition ?? '',
    title: seat.title,
    role: seat.role,
    isVoting: seat.isVoting,
  }))

export const liveRules = (db: ReadConnection, committeeId: string): CommitteeRules =>
  found(findCommittee(db, committeeId), 'committee').rules

/** The seats of the meeting: the copy made when it opened, before that the committee's own. */
const rosterOf = (db: ReadConnection, meeting: WithRoster): RosterSeat[] =>
  meeting.roster ?? liveRoster(db, meeting.committeeId)

/** The rules of the meeting: the copy made when it opened, before that the committee's own. */
export const rulesOf = (db: ReadConnection, meeting: WithRules): CommitteeRules =>
  meeting.rules ?? liveRules(db, meeting.committeeId)

/** Everybody of the room: the seats that somebody holds, in the order of appointment, then the guests. */
export function listAttendees(db: ReadConnection, meeting: WithRoster & { id: string }): Attendee[] {
  const notes = listAttendanceNotes(db, meeting.id)
  const stays = listStays(db, meeting.id)
  const person = (personId: string) => ({
    personId,
    isPresent: isInRoom(stays, personId),
    stays: stays
      .filter((stay) => stay.personId === personId)
      .map(({ id, arrivedAt, leftAt }) => ({ id, arrivedAt, leftAt })),
    absenceReason: notes.find(({ note }) => note.personId === personId)?.note.absenceReason ?? '',
  })
  const members = rosterOf(db, meeting).flatMap(({ personId, name, position, title, role, isVoting }) =>
    personId === null ? [] : [{ ...person(personId), name, position, title, role, isVoting }],
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
  facts: { meeting: WithRoster & WithRules; attendees: readonly Attendee[]; itemId: string | null },
): Quorum & { recusedIds: string[]; voterIds: string[]; rules: CommitteeRules } {
  const rules = rulesOf(db, facts.meeting)
  const recusedIds = facts.itemId ? listRecusals(db, facts.itemId).map(({ recusal }) => recusal.personId) : []
  const voting = facts.attendees.filter(({ isVoting }) => isVoting)
  const present = voting.filter(({ isPresent }) => isPresent).map(({ personId }) => personId)
  const quorum = countQuorum({
    votingMemberIds: voting.map(({ personId }) => personId),
    vacantSeats: rosterOf(db, facts.meeting).filter((seat) => seat.isVoting && !seat.personId).length,
    presentIds: present,
    recusedIds,
    rules,
  })
  const voterIds = present.filter((personId) => !recusedIds.includes(personId))
  return { ...quorum, recusedIds, voterIds, rules }
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
