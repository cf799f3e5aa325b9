import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { StoredRules } from '../../shared/domain/committee.ts'
import { COMMITTEE_KINDS, ROLES } from '../../shared/domain/committee.ts'
import { TRACKS } from '../../shared/domain/proposal.ts'
import type { RubricCriterion } from '../../shared/domain/scoring.ts'
import { person } from './workspace.ts'

export const committee = sqliteTable('committee', {
  id: text().primaryKey(),
  code: text().notNull().unique(),
  kind: text({ enum: COMMITTEE_KINDS }).notNull(),
  name: text().notNull(),
  shortName: text().notNull(),
  track: text({ enum: TRACKS }),
  isSample: integer({ mode: 'boolean' }).notNull().default(false),
  powers: text({ mode: 'json' }).$type<string[]>().notNull(),
  rules: text({ mode: 'json' }).$type<StoredRules>().notNull(),
  createdAt: text().notNull(),
  /** Who signs its papers, by role; null: the taker of the minutes, who checks them, and who presides. */
  signers: text({ mode: 'json' }).$type<CommitteeSigners>(),
})

export type CommitteeSigners = {
  takenBy: string | null
  checkedBy: string | null
}

export const appointmentOrder = sqliteTable('appointment_order', {
  id: text().primaryKey(),
  committeeId: text()
    .notNull()
    .references(() => committee.id),
  title: text().notNull(),
  number: text().notNull(),
  date: text(),
})

export const seat = sqliteTable(
  'seat',
  {
    id: text().primaryKey(),
    committeeId: text()
      .notNull()
      .references(() => committee.id),
    line: integer().notNull(),
    holder: text().notNull(),
    personId: text().references(() => person.id),
    role: text({ enum: ROLES }).notNull(),
    title: text().notNull(),
    isVoting: integer({ mode: 'boolean' }).notNull(),
    note: text().notNull().default(''),
    withdrawnAt: text(),
    withdrawnReason: text(),
  },
  (table) => [index('seat_committee').on(table.committeeId), index('seat_person').on(table.personId)],
)

/** Versions are appended; the newest is used until a meeting's first opened item freezes one. */
export const rubric = sqliteTable('rubric', {
  id: text().primaryKey(),
  committeeId: text()
    .notNull()
    .references(() => committee.id),
  version: integer().notNull(),
  scaleMin: integer().notNull(),
  scaleMax: integer().notNull(),
  thresholdHundredths: integer().notNull(),
  criteria: text({ mode: 'json' }).$type<RubricCriterion[]>().notNull(),
  createdAt: text().notNull(),
})
