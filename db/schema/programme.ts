import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'

export const programme = sqliteTable('programme', {
  id: text().primaryKey(),
  name: text().notNull(),
  /** Gregorian year of the Thai fiscal year: 2014 is พ.ศ. 2557. */
  fiscalYear: integer().notNull(),
  isCurrent: integer({ mode: 'boolean' }).notNull().default(false),
  isSample: integer({ mode: 'boolean' }).notNull().default(false),
  createdAt: text().notNull(),
})

export const calendarStep = sqliteTable('calendar_step', {
  id: text().primaryKey(),
  programmeId: text()
    .notNull()
    .references(() => programme.id),
  number: integer().notNull(),
  text: text().notNull(),
  startMonth: text().notNull(),
  endMonth: text().notNull(),
})

export const agency = sqliteTable('agency', {
  id: text().primaryKey(),
  code: text().notNull().unique(),
  kind: text({ enum: ['department', 'province'] }).notNull(),
  name: text().notNull(),
  ministry: text(),
  region: text(),
  source: text().notNull().default(''),
  isVerified: integer({ mode: 'boolean' }).notNull().default(false),
  withdrawnAt: text(),
})
