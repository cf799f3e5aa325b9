import type { ReadConnection } from '../../../../db/open.ts'
import { listAttendanceNotes, listStays } from '../../../../db/queries/attendance.ts'
import { listSubstitutions } from '../../../../db/queries/substitution.ts'
import type { OutputOf } from '../../../../shared/contract/index.ts'
import { isScoringSeat, isVotingSeat } from '../../../../shared/domain/body.ts'
import type { CommitteeRules } from '../../../../shared/domain/committee.ts'
import type { RosterSeat } from '../../../../shared/domain/meeting.ts'
import { isInRoom } from '../../../../shared/domain/quorum.ts'
import { rosterOf, rulesOf, type WithRoster, type WithRules } from './roster.ts'

export type Attendee = OutputOf<'meeting.get'>['attendees'][number]

type Facts = {
  rules: CommitteeRules
  /** What the room's own notes say of a person. */
  person: (personId: string) => Pick<Attendee, 'personId' | 'isPresent' | 'stays' | 'absenceReason'>
}

/** Everybody of the room: the seats that somebody holds, in the order of appointment, each with who sits in it, then the guests. */
export function listAttendees(
  db: ReadConnection,
  meeting: WithRoster & WithRules & { id: string },
): Attendee[] {
  const notes = listAttendanceNotes(db, meeting.id)
  const stays = listStays(db, meeting.id)
  const substitutions = listSubstitutions(db, meeting.id)
  const person = (personId: string) => ({
    personId,
    isPresent: isInRoom(stays, personId),
    stays: stays
      .filter((stay) => stay.personId === personId)
      .map(({ id, arrivedAt, leftAt }) => ({ id, arrivedAt, leftAt })),
    absenceReason: notes.find(({ note }) => note.personId === personId)?.note.absenceReason ?? '',
  })
  const facts = { rules: rulesOf(db, meeting), person }
  const seated = rosterOf(db, meeting).flatMap((seat) => {
    const member = viewMember(seat, facts)
    const sent = substitutions.filter(({ seatId }) => seatId === seat.seatId)
    return member ? [member, ...sent.map((row) => viewSubstitute(row, { member, facts }))] : []
  })
  const sentIds = new Set(substitutions.map(({ personId }) => personId))
  const guests = notes
    .filter(({ note }) => note.isGuest && !sentIds.has(note.personId))
    .map(({ note, name, position }) => ({
      ...person(note.personId),
      ...{ name, position, title: 'ผู้เข้าร่วมประชุม', role: null, seatId: null, substituteFor: null },
      isVoting: false,
      canScore: false,
    }))
  return [...seated, ...guests]
}

function viewMember(seat: RosterSeat, { rules, person }: Facts): Attendee | null {
  const { seatId, personId, name, position, title, role } = seat
  if (personId === null) return null
  return {
    ...person(personId),
    ...{ name, position, title, role, seatId, substituteFor: null },
    isVoting: isVotingSeat(seat, rules),
    canScore: isScoringSeat(seat, rules),
  }
}

/** Sits, where the rules say so, as long as the member does not come. Presides over nothing: that is for members (ม. 81). */
function viewSubstitute(
  row: ReturnType<typeof listSubstitutions>[number],
  { member, facts }: { member: Attendee; facts: Facts },
): Attendee {
  const { id, seatId, personId, name, position, authority } = row
  const sits = facts.rules.areSubstitutesAllowed && facts.rules.doSubstitutesVote && !member.isPresent
  return {
    ...facts.person(personId),
    ...{ name, position, title: member.title, role: 'member', seatId },
    substituteFor: { substitutionId: id, personId: member.personId, name: member.name, authority },
    isVoting: sits && member.isVoting,
    canScore: sits && member.canScore,
  }
}
