import type { ReadConnection } from '../../db/open.ts'
import {
  findActor,
  findItemScope,
  findMeetingScope,
  listSeatsOf,
  listSeatsSatIn,
} from '../../db/queries/scope.ts'
import type { Subject } from '../../shared/domain/access.ts'
import { isScoringSeat, isVotingSeat } from '../../shared/domain/body.ts'
import { type CommitteeRules, DEFAULT_RULES } from '../../shared/domain/committee.ts'
import type { ItemKind, ItemState, MeetingState, RosterSeat } from '../../shared/domain/meeting.ts'
import type { Ticket } from './tickets.ts'

/** The meeting and item that an input names; access is decided on them and handlers use them again. */
export type Scope = {
  meetingId: string | null
  committeeId: string | null
  meetingState: MeetingState | null
  presidingPersonId: string | null
  rubricId: string | null
  /** Seats and rules as they stood when the meeting opened; null before. */
  roster: readonly RosterSeat[] | null
  rules: CommitteeRules | null
  itemId: string | null
  itemState: ItemState | null
  itemKind: ItemKind | null
}

export const NO_SCOPE: Scope = {
  meetingId: null,
  committeeId: null,
  meetingState: null,
  presidingPersonId: null,
  rubricId: null,
  roster: null,
  rules: null,
  itemId: null,
  itemState: null,
  itemKind: null,
}

const idOf = (input: unknown, key: string): string | null => {
  if (typeof input !== 'object' || input === null) return null
  const value = (input as Record<string, unknown>)[key]
  return typeof value === 'string' ? value : null
}

/**
 * Finds the scope of an input by its `itemId`, `meetingId` or `committeeId`. An id that does not exist gives an empty scope, in which
 * nobody has a relation to a meeting, so whoever is not in the room cannot even learn that it does not exist.
 */
export function findScope(db: ReadConnection, input: unknown): Scope {
  const itemId = idOf(input, 'itemId')
  if (itemId) {
    const item = findItemScope(db, itemId)
    return item ?? NO_SCOPE
  }
  const meetingId = idOf(input, 'meetingId')
  const facts = meetingId ? findMeetingScope(db, meetingId) : null
  if (facts) return { ...NO_SCOPE, ...facts }
  // Of a committee itself: its secretariat is one whether a meeting is held or not.
  return meetingId ? NO_SCOPE : { ...NO_SCOPE, committeeId: idOf(input, 'committeeId') }
}

/** Who acts, with the relations to the scope's meeting. A person who has been withdrawn is nobody. */
export function findSubject(db: ReadConnection, ticket: Ticket | null, scope: Scope): Subject {
  if (!ticket) return { kind: 'nobody' }
  if (ticket.kind === 'projector') return { kind: 'projector' }
  const actor = findActor(db, ticket.personId)
  if (!actor) return { kind: 'nobody' }
  return {
    kind: 'person',
    isKeeper: actor.isKeeper,
    isPresiding: scope.presidingPersonId === actor.id,
    seats: seatsIn(db, actor.id, scope),
  }
}

type Seat = Extract<Subject, { kind: 'person' }>['seats'][number]

/**
 * The person's seats in the scope's meeting: those of its own roster once it is open, else the committee's, and the seat
 * in which the person sits for somebody else. Who takes up the secretary's work meanwhile does it for every meeting.
 */
function seatsIn(db: ReadConnection, personId: string, scope: Scope): Seat[] {
  const { committeeId, meetingId, roster } = scope
  if (!committeeId) return []
  const rules = scope.rules ?? DEFAULT_RULES
  const live = listSeatsOf(db, personId).filter((seat) => seat.committeeId === committeeId)
  const own = (roster?.filter((seat) => seat.personId === personId) ?? live).map((seat) => ({
    role: seat.role,
    isVoting: isVotingSeat(seat, rules),
    canScore: isScoringSeat(seat, rules),
  }))
  const clerks = live.filter(({ role }) => role === 'secretary' || role === 'assistant_secretary')
  const satIn = meetingId ? listSeatsSatIn(db, { meetingId, personId }) : []
  return [
    ...own,
    ...clerks.map(({ role }) => ({ role, isVoting: false })),
    ...satIn.map(({ seatId }) =>
      sittingFor(
        roster?.find((seat) => seat.seatId === seatId),
        rules,
      ),
    ),
  ]
}

/** Whether the member has come after all is the room's to say: who scores or votes there is asked again. */
function sittingFor(seat: RosterSeat | undefined, rules: CommitteeRules): Seat {
  const doesCount = seat !== undefined && rules.areSubstitutesAllowed && rules.doSubstitutesVote
  return {
    role: 'member',
    isVoting: doesCount && isVotingSeat(seat, rules),
    canScore: doesCount && isScoringSeat(seat, rules),
  }
}
