import { and, asc, eq, isNull } from 'drizzle-orm'
import type { ReadConnection, WriteConnection } from '../open.ts'
import { person, ruling } from '../schema/index.ts'

export const insertRuling = (db: WriteConnection, row: typeof ruling.$inferInsert) =>
  db.insert(ruling).values(row).run()

export const findRuling = (db: ReadConnection, rulingId: string) =>
  db
    .select()
    .from(ruling)
    .where(and(eq(ruling.id, rulingId), isNull(ruling.withdrawnAt)))
    .get() ?? null

/** Standing rulings of the meeting, in the order in which they were given. */
export const listRulings = (db: ReadConnection, meetingId: string) =>
  db
    .select({ ruling, ruledByName: person.name })
    .from(ruling)
    .innerJoin(person, eq(person.id, ruling.ruledById))
    .where(and(eq(ruling.meetingId, meetingId), isNull(ruling.withdrawnAt)))
    .orderBy(asc(ruling.ruledAt))
    .all()

export const withdrawRuling = (
  db: WriteConnection,
  change: { rulingId: string; at: string; reason: string },
) =>
  db
    .update(ruling)
    .set({ withdrawnAt: change.at, withdrawnReason: change.reason })
    .where(eq(ruling.id, change.rulingId))
    .run()
