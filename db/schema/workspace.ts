import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'

/** One row: the workspace that this file is. */
export const workspace = sqliteTable('workspace', {
  id: text().primaryKey(),
  name: text().notNull(),
  kind: text({ enum: ['work', 'sample'] }).notNull(),
  deviceId: text().notNull(),
  createdAt: text().notNull(),
  /** Where the keeper lets signed papers be time-stamped; null: nothing of this workspace uses the network. */
  timestampUrl: text(),
})

export const person = sqliteTable('person', {
  id: text().primaryKey(),
  name: text().notNull(),
  position: text().notNull().default(''),
  isKeeper: integer({ mode: 'boolean' }).notNull().default(false),
  /** A guest of one meeting (ผู้เข้าร่วมประชุม) is a person without a seat and without a PIN. */
  isGuest: integer({ mode: 'boolean' }).notNull().default(false),
  createdAt: text().notNull(),
  withdrawnAt: text(),
  withdrawnReason: text(),
})

/** scrypt of the PIN; the delay after failures survives a restart. */
export const personPin = sqliteTable('person_pin', {
  personId: text()
    .primaryKey()
    .references(() => person.id),
  salt: text().notNull(),
  hash: text().notNull(),
  failures: integer().notNull().default(0),
  lockedUntil: text(),
  setAt: text().notNull(),
})

/** The SHA-256 of a window's ticket; the ticket itself is only in that window's memory. */
export const sessionTicket = sqliteTable('session_ticket', {
  hash: text().primaryKey(),
  kind: text({ enum: ['main', 'projector'] }).notNull(),
  personId: text().references(() => person.id),
  meetingId: text(),
  openedAt: text().notNull(),
  endedAt: text(),
})
