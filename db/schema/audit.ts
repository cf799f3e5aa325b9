import { integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'

/**
 * The append-only log, one chain per device; triggers abort UPDATE and DELETE (migration 0001). A merge of two laptops
 * is the union of their rows, so nothing else may be the source of a fact that a member or an officer states.
 */
export const logEntry = sqliteTable(
  'log_entry',
  {
    deviceId: text().notNull(),
    sequence: integer().notNull(),
    previousHash: text().notNull(),
    hash: text().notNull(),
    occurredAt: text().notNull(),
    type: text().notNull(),
    payload: text().notNull(),
    actorId: text(),
    typedById: text(),
    source: text({ enum: ['screen', 'paper', 'file', 'system'] }).notNull(),
  },
  (table) => [primaryKey({ columns: [table.deviceId, table.sequence] })],
)

/** What a text was, whenever it was left, at rest for ten seconds, or rested on by a decision. */
export const textVersion = sqliteTable('text_version', {
  id: text().primaryKey(),
  subject: text().notNull(),
  version: integer().notNull(),
  content: text().notNull(),
  createdAt: text().notNull(),
  createdBy: text().notNull(),
  reason: text().notNull().default(''),
})
