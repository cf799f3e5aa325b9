import { and, asc, eq, isNull } from 'drizzle-orm'
import type { ReadConnection, WriteConnection } from '../open.ts'
import { agendaItem, itemRun } from '../schema/index.ts'

export const insertRun = (db: WriteConnection, row: { id: string; itemId: string; startedAt: string }) =>
  db.insert(itemRun).values(row).run()

/** Ends what runs of the item; nothing when nothing does. */
export const endRun = (db: WriteConnection, run: { itemId: string; endedAt: string }) =>
  db
    .update(itemRun)
    .set({ endedAt: run.endedAt })
    .where(and(eq(itemRun.itemId, run.itemId), isNull(itemRun.endedAt)))
    .run()

/** Every run of the meeting's items, in the order in which they began. */
export const listRuns = (db: ReadConnection, meetingId: string) =>
  db
    .select({ itemId: itemRun.itemId, startedAt: itemRun.startedAt, endedAt: itemRun.endedAt })
    .from(itemRun)
    .innerJoin(agendaItem, eq(agendaItem.id, itemRun.itemId))
    .where(eq(agendaItem.meetingId, meetingId))
    .orderBy(asc(itemRun.startedAt))
    .all()
