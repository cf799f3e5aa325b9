import { and, asc, desc, eq, isNull, max } from 'drizzle-orm'
import { type CommitteeRules, completeRules } from '../../shared/domain/committee.ts'
import type { ReadConnection, WriteConnection } from '../open.ts'
import { appointmentOrder, committee, person, rubric, seat } from '../schema/index.ts'

export const listCommittees = (db: ReadConnection) =>
  db
    .select()
    .from(committee)
    .orderBy(asc(committee.createdAt), asc(committee.id))
    .all()
    .map((row) => ({ ...row, rules: completeRules(row.rules) }))

export function findCommittee(db: ReadConnection, committeeId: string) {
  const row = db.select().from(committee).where(eq(committee.id, committeeId)).get()
  return row ? { ...row, rules: completeRules(row.rules) } : null
}

export const listOrders = (db: ReadConnection, committeeId: string) =>
  db.select().from(appointmentOrder).where(eq(appointmentOrder.committeeId, committeeId)).all()

/** Standing seats in the order of the appointment, with who holds them. */
export const listSeats = (db: ReadConnection, committeeId: string) =>
  db
    .select({
      id: seat.id,
      line: seat.line,
      holder: seat.holder,
      personId: seat.personId,
      personName: person.name,
      personPosition: person.position,
      role: seat.role,
      title: seat.title,
      isVoting: seat.isVoting,
      note: seat.note,
    })
    .from(seat)
    .leftJoin(person, eq(person.id, seat.personId))
    .where(and(eq(seat.committeeId, committeeId), isNull(seat.withdrawnAt)))
    .orderBy(asc(seat.line))
    .all()

export const listAllSeats = (db: ReadConnection) =>
  db
    .select({ committeeId: seat.committeeId, personId: seat.personId, title: seat.title })
    .from(seat)
    .where(isNull(seat.withdrawnAt))
    .all()

export const findSeat = (db: ReadConnection, seatId: string) =>
  db
    .select()
    .from(seat)
    .where(and(eq(seat.id, seatId), isNull(seat.withdrawnAt)))
    .get() ?? null

export const nextSeatLine = (db: ReadConnection, committeeId: string): number =>
  (db
    .select({ last: max(seat.line) })
    .from(seat)
    .where(eq(seat.committeeId, committeeId))
    .get()?.last ?? 0) + 1

export const insertSeat = (db: WriteConnection, row: typeof seat.$inferInsert) =>
  db.insert(seat).values(row).run()

export const updateSeat = (
  db: WriteConnection,
  change: { seatId: string } & Pick<
    typeof seat.$inferSelect,
    'holder' | 'role' | 'title' | 'isVoting' | 'personId'
  >,
) => {
  const { seatId, ...fields } = change
  return db.update(seat).set(fields).where(eq(seat.id, seatId)).run()
}

export const withdrawSeat = (db: WriteConnection, change: { seatId: string; at: string; reason: string }) =>
  db
    .update(seat)
    .set({ withdrawnAt: change.at, withdrawnReason: change.reason })
    .where(eq(seat.id, change.seatId))
    .run()

export const saveRules = (db: WriteConnection, change: { committeeId: string; rules: CommitteeRules }) =>
  db.update(committee).set({ rules: change.rules }).where(eq(committee.id, change.committeeId)).run()

export const findRubric = (db: ReadConnection, rubricId: string) =>
  db.select().from(rubric).where(eq(rubric.id, rubricId)).get() ?? null

/** The newest version of the committee's rubric. */
export const findNewestRubric = (db: ReadConnection, committeeId: string) =>
  db
    .select()
    .from(rubric)
    .where(eq(rubric.committeeId, committeeId))
    .orderBy(desc(rubric.version))
    .limit(1)
    .get() ?? null

export const insertRubricVersion = (db: WriteConnection, row: typeof rubric.$inferInsert) =>
  db.insert(rubric).values(row).run()
