import { and, eq, isNull, sql } from 'drizzle-orm'
import { completeRules } from '../../shared/domain/committee.ts'
import type { ReadConnection } from '../open.ts'
import { prepared } from '../prepared.ts'
import { agendaItem, meeting, person, seat, substitution } from '../schema/index.ts'

/** The facts on which access to a meeting or one of its items is decided. */
const meetingFacts = {
  meetingId: meeting.id,
  committeeId: meeting.committeeId,
  meetingState: meeting.state,
  presidingPersonId: meeting.presidingPersonId,
  rubricId: meeting.rubricId,
  roster: meeting.roster,
  rules: meeting.rules,
}

export function findMeetingScope(db: ReadConnection, meetingId: string) {
  const row = prepared(db, 'scope-meeting', () =>
    db
      .select(meetingFacts)
      .from(meeting)
      .where(eq(meeting.id, sql.placeholder('meetingId')))
      .prepare(),
  ).get({ meetingId })
  return row ? { ...row, rules: row.rules && completeRules(row.rules) } : null
}

/**
 * A withdrawn item is not found. Two lookups, not a join: measured, a prepared join is slow each time its parameter is
 * bound, by more than both lookups take, and every keystroke of a score waits for this.
 */
export function findItemScope(db: ReadConnection, itemId: string) {
  const item =
    prepared(db, 'scope-item', () =>
      db
        .select({
          meetingId: agendaItem.meetingId,
          itemId: agendaItem.id,
          itemState: agendaItem.state,
          itemKind: agendaItem.kind,
        })
        .from(agendaItem)
        .where(and(eq(agendaItem.id, sql.placeholder('itemId')), isNull(agendaItem.withdrawnAt)))
        .prepare(),
    ).get({ itemId }) ?? null
  const facts = item && findMeetingScope(db, item.meetingId)
  return facts && { ...facts, ...item }
}

export const findActor = (db: ReadConnection, personId: string) =>
  prepared(db, 'scope-actor', () =>
    db
      .select({ id: person.id, name: person.name, isKeeper: person.isKeeper })
      .from(person)
      .where(and(eq(person.id, sql.placeholder('personId')), isNull(person.withdrawnAt)))
      .prepare(),
  ).get({ personId }) ?? null

export const listSeatsOf = (db: ReadConnection, personId: string) =>
  prepared(db, 'scope-seats', () =>
    db
      .select({ committeeId: seat.committeeId, role: seat.role, isVoting: seat.isVoting })
      .from(seat)
      .where(and(eq(seat.personId, sql.placeholder('personId')), isNull(seat.withdrawnAt)))
      .prepare(),
  ).all({ personId })

/** Seats in which the person sits for somebody else in this meeting. */
export const listSeatsSatIn = (db: ReadConnection, place: { meetingId: string; personId: string }) =>
  prepared(db, 'scope-substitutions', () =>
    db
      .select({ seatId: substitution.seatId })
      .from(substitution)
      .where(
        and(
          eq(substitution.meetingId, sql.placeholder('meetingId')),
          eq(substitution.personId, sql.placeholder('personId')),
          isNull(substitution.withdrawnAt),
        ),
      )
      .prepare(),
  ).all(place)
