import { and, asc, eq, isNull } from 'drizzle-orm'
import type { ReadConnection, WriteConnection } from '../open.ts'
import { attendanceNote, attendanceStay, person, recusal } from '../schema/index.ts'

/** Stays of the meeting that have not been voided, in order of arrival. */
export const listStays = (db: ReadConnection, meetingId: string) =>
  db
    .select()
    .from(attendanceStay)
    .where(and(eq(attendanceStay.meetingId, meetingId), isNull(attendanceStay.voidedAt)))
    .orderBy(asc(attendanceStay.arrivedAt), asc(attendanceStay.id))
    .all()

export const insertStay = (db: WriteConnection, row: typeof attendanceStay.$inferInsert) =>
  db.insert(attendanceStay).values(row).run()

export const updateStay = (
  db: WriteConnection,
  stayId: string,
  change: { arrivedAt: string; leftAt: string | null },
) => db.update(attendanceStay).set(change).where(eq(attendanceStay.id, stayId)).run()

export const voidStay = (db: WriteConnection, change: { stayId: string; at: string }) =>
  db.update(attendanceStay).set({ voidedAt: change.at }).where(eq(attendanceStay.id, change.stayId)).run()

/** Absence reasons and guests, with the guests' names. */
export const listAttendanceNotes = (db: ReadConnection, meetingId: string) =>
  db
    .select({ note: attendanceNote, name: person.name, position: person.position })
    .from(attendanceNote)
    .innerJoin(person, eq(person.id, attendanceNote.personId))
    .where(eq(attendanceNote.meetingId, meetingId))
    .all()

export function saveAbsence(
  db: WriteConnection,
  row: { id: string; meetingId: string; personId: string; absenceReason: string },
): void {
  const where = and(eq(attendanceNote.meetingId, row.meetingId), eq(attendanceNote.personId, row.personId))
  const existing = db.select().from(attendanceNote).where(where).get()
  if (existing) db.update(attendanceNote).set({ absenceReason: row.absenceReason }).where(where).run()
  else db.insert(attendanceNote).values(row).run()
}

export const insertGuest = (db: WriteConnection, row: { id: string; meetingId: string; personId: string }) =>
  db
    .insert(attendanceNote)
    .values({ ...row, isGuest: true })
    .run()

/** Standing recusals of an item. */
export const listRecusals = (db: ReadConnection, itemId: string) =>
  db
    .select({ recusal, name: person.name })
    .from(recusal)
    .innerJoin(person, eq(person.id, recusal.personId))
    .where(and(eq(recusal.itemId, itemId), isNull(recusal.withdrawnAt)))
    .all()

/** The rows stay, with why the interest was taken back. */
export const withdrawRecusals = (
  db: WriteConnection,
  change: { itemId: string; personId: string; at: string; reason: string },
) =>
  db
    .update(recusal)
    .set({ withdrawnAt: change.at, withdrawnReason: change.reason })
    .where(
      and(
        eq(recusal.itemId, change.itemId),
        eq(recusal.personId, change.personId),
        isNull(recusal.withdrawnAt),
      ),
    )
    .run()

export const insertRecusal = (db: WriteConnection, row: typeof recusal.$inferInsert) =>
  db.insert(recusal).values(row).run()
