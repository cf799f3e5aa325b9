import { and, asc, count, desc, eq, inArray, ne, sql } from 'drizzle-orm'
import type { ReadConnection, WriteConnection } from '../open.ts'
import { prepared } from '../prepared.ts'
import { logEntry } from '../schema/index.ts'

export type LogRow = typeof logEntry.$inferSelect

/** The newest entry of one device's chain, or null before its first. */
export const findLastEntry = (db: ReadConnection, deviceId: string) =>
  prepared(db, 'log-last', () =>
    db
      .select({ sequence: logEntry.sequence, hash: logEntry.hash })
      .from(logEntry)
      .where(eq(logEntry.deviceId, sql.placeholder('deviceId')))
      .orderBy(desc(logEntry.sequence))
      .limit(1)
      .prepare(),
  ).get({ deviceId }) ?? null

export const insertEntry = (db: WriteConnection, row: LogRow) =>
  prepared(db, 'log-insert', () =>
    db
      .insert(logEntry)
      .values({
        deviceId: sql.placeholder('deviceId'),
        sequence: sql.placeholder('sequence'),
        previousHash: sql.placeholder('previousHash'),
        hash: sql.placeholder('hash'),
        occurredAt: sql.placeholder('occurredAt'),
        type: sql.placeholder('type'),
        payload: sql.placeholder('payload'),
        actorId: sql.placeholder('actorId'),
        typedById: sql.placeholder('typedById'),
        source: sql.placeholder('source'),
      })
      .prepare(),
  ).run(row)

/** All entries in the order of the head: by device, then sequence. */
export const listEntries = (db: ReadConnection): LogRow[] =>
  db.select().from(logEntry).orderBy(asc(logEntry.deviceId), asc(logEntry.sequence)).all()

/** Every sealing, and every entry from paper that was taken back, in the order of the chains. */
export const listSealEntries = (db: ReadConnection) =>
  db
    .select({
      itemId: sql<string>`json_extract(${logEntry.payload}, '$.itemId')`,
      deviceId: logEntry.deviceId,
      type: logEntry.type,
      actorId: logEntry.actorId,
      payload: logEntry.payload,
    })
    .from(logEntry)
    .where(inArray(logEntry.type, ['score.sealed', 'score.entry_withdrawn']))
    .orderBy(asc(logEntry.deviceId), asc(logEntry.sequence))
    .all()

/** What the log tells of an item's sheets, in the order of its chains: sealing, reveal, later changes. */
export const listSheetEntries = (db: ReadConnection, itemId: string) =>
  db
    .select({
      deviceId: logEntry.deviceId,
      sequence: logEntry.sequence,
      occurredAt: logEntry.occurredAt,
      type: logEntry.type,
      actorId: logEntry.actorId,
      payload: logEntry.payload,
    })
    .from(logEntry)
    .where(
      and(
        inArray(logEntry.type, ['score.sealed', 'score.entry_withdrawn', 'score.revealed', 'score.changed']),
        eq(sql`json_extract(${logEntry.payload}, '$.itemId')`, itemId),
      ),
    )
    .orderBy(asc(logEntry.deviceId), asc(logEntry.sequence))
    .all()

/** Keystrokes of drafts are in the log and in its head, but not for reading: they tell who is scoring, and when. */
const isShown = ne(logEntry.type, 'score.drafted')

export const countShownEntries = (db: ReadConnection): number =>
  db.select({ n: count() }).from(logEntry).where(isShown).get()?.n ?? 0

/** A page of what the log shows, newest first. */
export const listNewestEntries = (db: ReadConnection, page: { offset: number; limit: number }): LogRow[] =>
  db
    .select()
    .from(logEntry)
    .where(isShown)
    .orderBy(desc(logEntry.occurredAt), desc(logEntry.sequence))
    .limit(page.limit)
    .offset(page.offset)
    .all()
