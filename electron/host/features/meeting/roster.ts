import type { ReadConnection } from '../../../../db/open.ts'
import { findCommittee, listSeats } from '../../../../db/queries/committee.ts'
import type { CommitteeRules } from '../../../../shared/domain/committee.ts'
import type { RosterSeat } from '../../../../shared/domain/meeting.ts'
import { found } from '../../call.ts'

export type WithRoster = { committeeId: string; roster: RosterSeat[] | null }
export type WithRules = { committeeId: string; rules: CommitteeRules | null }

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
export const rosterOf = (db: ReadConnection, meeting: WithRoster): RosterSeat[] =>
  meeting.roster ?? liveRoster(db, meeting.committeeId)

/** The rules of the meeting: the copy made when it opened, before that the committee's own. */
export const rulesOf = (db: ReadConnection, meeting: WithRules): CommitteeRules =>
  meeting.rules ?? liveRules(db, meeting.committeeId)
