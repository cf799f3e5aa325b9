import { index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { agendaItem } from './meeting.ts'
import { person } from './workspace.ts'

/** A member's own scores while they are typed; the rows go when the sheet is sealed (secure_delete wipes the pages). */
export const scoreDraft = sqliteTable(
  'score_draft',
  {
    itemId: text()
      .notNull()
      .references(() => agendaItem.id),
    personId: text()
      .notNull()
      .references(() => person.id),
    criterion: text().notNull(),
    value: integer().notNull(),
    updatedAt: text().notNull(),
  },
  (table) => [primaryKey({ columns: [table.itemId, table.personId, table.criterion] })],
)

/** Sealed: the commitment is in the log, the values only in `box`, to the meeting's key. Abstained: a counted state with its reason. */
export const scoreSheet = sqliteTable(
  'score_sheet',
  {
    itemId: text()
      .notNull()
      .references(() => agendaItem.id),
    personId: text()
      .notNull()
      .references(() => person.id),
    state: text({ enum: ['sealed', 'abstained', 'revealed', 'frozen'] }).notNull(),
    commitment: text(),
    box: text(),
    nonce: text(),
    reason: text().notNull().default(''),
    sealedAt: text().notNull(),
    revealedAt: text(),
    /** Who typed it in from the member's paper; null for a sheet that its member filled in. */
    enteredById: text().references(() => person.id),
  },
  (table) => [primaryKey({ columns: [table.itemId, table.personId] })],
)

/** Revealed values. A change after the reveal adds a row; the newest of a criterion counts, all are kept. */
export const score = sqliteTable(
  'score',
  {
    id: text().primaryKey(),
    itemId: text()
      .notNull()
      .references(() => agendaItem.id),
    personId: text()
      .notNull()
      .references(() => person.id),
    criterion: text().notNull(),
    value: integer().notNull(),
    revision: integer().notNull(),
    reason: text().notNull().default(''),
    recordedAt: text().notNull(),
  },
  (table) => [index('score_item').on(table.itemId, table.personId, table.criterion)],
)
