import { asc, count, desc, eq, sql } from 'drizzle-orm'
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

export const countEntries = (db: ReadConnection): number =>
  db.select({ n: count() }).from(logEntry).get()?.n ?? 0

/** A page of the log, newest first. */
export const listNewestEntries = (db: ReadConnection, page: { offset: number; limit: number }): LogRow[] =>
  db
    .select()
    .from(logEntry)
    .orderBy(desc(logEntry.occurredAt), desc(logEntry.sequence))
    .limit(page.limit)
    .offset(page.offset)
    .all()
