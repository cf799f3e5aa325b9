import { and, asc, eq, inArray, isNull } from 'drizzle-orm'
import type { ReadConnection, WriteConnection } from '../open.ts'
import { agendaItem, dissent, person, resolution, resolutionDraft } from '../schema/index.ts'

export const findResolutionDraft = (db: ReadConnection, itemId: string) =>
  db.select().from(resolutionDraft).where(eq(resolutionDraft.itemId, itemId)).get() ?? null

export const saveResolutionDraft = (db: WriteConnection, row: typeof resolutionDraft.$inferInsert) =>
  db
    .insert(resolutionDraft)
    .values(row)
    .onConflictDoUpdate({
      target: resolutionDraft.itemId,
      set: { kind: row.kind, text: row.text, updatedAt: row.updatedAt },
    })
    .run()

/** Standing resolutions of a meeting, by item. */
export const listResolutions = (db: ReadConnection, meetingId: string) =>
  db
    .select({ resolution })
    .from(resolution)
    .innerJoin(agendaItem, eq(agendaItem.id, resolution.itemId))
    .where(and(eq(agendaItem.meetingId, meetingId), isNull(resolution.supersededAt)))
    .all()
    .map((row) => row.resolution)

/** Every resolution of an item, superseded ones too, in the order in which they were recorded. */
export const listItemResolutions = (db: ReadConnection, itemId: string) =>
  db
    .select()
    .from(resolution)
    .where(eq(resolution.itemId, itemId))
    .orderBy(asc(resolution.recordedAt), asc(resolution.id))
    .all()

export const findResolution = (db: ReadConnection, itemId: string) =>
  db
    .select()
    .from(resolution)
    .where(and(eq(resolution.itemId, itemId), isNull(resolution.supersededAt)))
    .get() ?? null

export const insertResolution = (db: WriteConnection, row: typeof resolution.$inferInsert) =>
  db.insert(resolution).values(row).run()

export const supersedeResolution = (
  db: WriteConnection,
  change: { itemId: string; at: string; reason: string },
) =>
  db
    .update(resolution)
    .set({ supersededAt: change.at, supersededReason: change.reason })
    .where(and(eq(resolution.itemId, change.itemId), isNull(resolution.supersededAt)))
    .run()

export const insertDissent = (db: WriteConnection, row: typeof dissent.$inferInsert) =>
  db.insert(dissent).values(row).run()

export const withdrawDissent = (
  db: WriteConnection,
  change: { dissentId: string; at: string; reason: string },
) =>
  db
    .update(dissent)
    .set({ withdrawnAt: change.at, withdrawnReason: change.reason })
    .where(eq(dissent.id, change.dissentId))
    .run()

export const listDissents = (db: ReadConnection, resolutionIds: string[]) =>
  db
    .select({
      id: dissent.id,
      resolutionId: dissent.resolutionId,
      isWritten: dissent.isWritten,
      personId: dissent.personId,
      name: person.name,
      reason: dissent.reason,
    })
    .from(dissent)
    .innerJoin(person, eq(person.id, dissent.personId))
    .where(and(inArray(dissent.resolutionId, resolutionIds), isNull(dissent.withdrawnAt)))
    .orderBy(asc(dissent.id))
    .all()
