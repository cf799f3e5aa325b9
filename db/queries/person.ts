import { and, asc, eq, isNull } from 'drizzle-orm'
import type { ReadConnection, WriteConnection } from '../open.ts'
import { meeting, person, personPin, sessionTicket, workspace } from '../schema/index.ts'

export const findWorkspace = (db: ReadConnection) => db.select().from(workspace).get() ?? null

export const saveTimestampUrl = (db: WriteConnection, timestampUrl: string | null) =>
  db.update(workspace).set({ timestampUrl }).run()

export const insertWorkspace = (db: WriteConnection, row: typeof workspace.$inferInsert) =>
  db.insert(workspace).values(row).run()

export const isAnyMeetingInSession = (db: ReadConnection): boolean =>
  db.select({ id: meeting.id }).from(meeting).where(eq(meeting.state, 'in_session')).limit(1).get() !==
  undefined

/** Everybody of the workspace who is not withdrawn; guests of meetings only when asked for. */
export function listPeople(db: ReadConnection, options: { withGuests: boolean } = { withGuests: false }) {
  const rows = db
    .select({
      id: person.id,
      name: person.name,
      position: person.position,
      isKeeper: person.isKeeper,
      isGuest: person.isGuest,
      pinSetAt: personPin.setAt,
    })
    .from(person)
    .leftJoin(personPin, eq(personPin.personId, person.id))
    .where(isNull(person.withdrawnAt))
    .orderBy(asc(person.createdAt), asc(person.id))
    .all()
  return rows
    .filter((row) => options.withGuests || !row.isGuest)
    .map(({ pinSetAt, ...row }) => ({ ...row, hasPin: pinSetAt !== null }))
}

export const findPerson = (db: ReadConnection, personId: string) =>
  db
    .select()
    .from(person)
    .where(and(eq(person.id, personId), isNull(person.withdrawnAt)))
    .get() ?? null

export const insertPerson = (db: WriteConnection, row: typeof person.$inferInsert) =>
  db.insert(person).values(row).run()

export const updatePerson = (
  db: WriteConnection,
  change: { personId: string; name: string; position: string },
) =>
  db
    .update(person)
    .set({ name: change.name, position: change.position })
    .where(eq(person.id, change.personId))
    .run()

export const findPin = (db: ReadConnection, personId: string) =>
  db.select().from(personPin).where(eq(personPin.personId, personId)).get() ?? null

export const savePin = (
  db: WriteConnection,
  pin: { personId: string; salt: string; hash: string; setAt: string },
) =>
  db
    .insert(personPin)
    .values({ ...pin, failures: 0, lockedUntil: null })
    .onConflictDoUpdate({
      target: personPin.personId,
      set: { salt: pin.salt, hash: pin.hash, setAt: pin.setAt, failures: 0, lockedUntil: null },
    })
    .run()

export const savePinFailure = (
  db: WriteConnection,
  change: { personId: string; failures: number; lockedUntil: string | null },
) =>
  db
    .update(personPin)
    .set({ failures: change.failures, lockedUntil: change.lockedUntil })
    .where(eq(personPin.personId, change.personId))
    .run()

/** A PIN is no record: it is the one thing that is really deleted, so that nobody can sign in with it any more. */
export const deletePin = (db: WriteConnection, personId: string) =>
  db.delete(personPin).where(eq(personPin.personId, personId)).run()

export const insertTicket = (db: WriteConnection, row: typeof sessionTicket.$inferInsert) =>
  db.insert(sessionTicket).values(row).run()

export const findTicket = (db: ReadConnection, hash: string) =>
  db
    .select()
    .from(sessionTicket)
    .where(and(eq(sessionTicket.hash, hash), isNull(sessionTicket.endedAt)))
    .get() ?? null

export const endTicket = (db: WriteConnection, change: { hash: string; endedAt: string }) =>
  db.update(sessionTicket).set({ endedAt: change.endedAt }).where(eq(sessionTicket.hash, change.hash)).run()

export const endTicketsOf = (db: WriteConnection, change: { personId: string; endedAt: string }) =>
  db
    .update(sessionTicket)
    .set({ endedAt: change.endedAt })
    .where(and(eq(sessionTicket.personId, change.personId), isNull(sessionTicket.endedAt)))
    .run()
