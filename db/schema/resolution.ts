import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { CommitteeRules } from '../../shared/domain/committee.ts'
import type { Stage } from '../../shared/domain/proposal.ts'
import { RESOLUTION_KINDS, VOTE_METHODS } from '../../shared/domain/voting.ts'
import { agendaItem, meeting } from './meeting.ts'
import { person } from './workspace.ts'

export const resolutionDraft = sqliteTable('resolution_draft', {
  itemId: text()
    .primaryKey()
    .references(() => agendaItem.id),
  kind: text({ enum: RESOLUTION_KINDS }),
  text: text().notNull(),
  updatedAt: text().notNull(),
})

/** What a resolution rested on, as it stood: it can be checked later whatever happened since. */
export type FrozenInputs = {
  /**
   * The version that was resolved on (`proposal_version`), the agency's name of that day, and the stage before, which
   * comes back when the item is reopened. Missing in resolutions that were recorded before this was kept.
   */
  proposal?: { id: string; version: number; code: string; agencyName: string; stageBefore: Stage }
  /** Of the item's note at that moment. Missing likewise. */
  sha256OfNote?: string
  rubric: { id: string; version: number } | null
  /** Rules and vacancies are missing in resolutions that were recorded before they were kept. */
  rules?: CommitteeRules
  quorum: { members: number; vacant?: number; present: number; recused: number; needed: number }
  presentIds: string[]
  recusedIds: string[]
  scores: { personId: string; values: Record<string, number> }[]
  abstainedIds: string[]
}

export const resolution = sqliteTable(
  'resolution',
  {
    id: text().primaryKey(),
    itemId: text()
      .notNull()
      .references(() => agendaItem.id),
    kind: text({ enum: RESOLUTION_KINDS }).notNull(),
    text: text().notNull(),
    method: text({ enum: VOTE_METHODS }).notNull(),
    inFavour: integer(),
    against: integer(),
    abstained: integer(),
    castingVote: text({ enum: ['in_favour', 'against'] }),
    inputs: text({ mode: 'json' }).$type<FrozenInputs>().notNull(),
    recordedAt: text().notNull(),
    recordedById: text()
      .notNull()
      .references(() => person.id),
    /** Set when the presiding person reopens the item; the row stays. */
    supersededAt: text(),
    supersededReason: text(),
  },
  (table) => [index('resolution_item').on(table.itemId)],
)

export const dissent = sqliteTable('dissent', {
  id: text().primaryKey(),
  resolutionId: text()
    .notNull()
    .references(() => resolution.id),
  personId: text()
    .notNull()
    .references(() => person.id),
  reason: text().notNull(),
})

export const minutes = sqliteTable('minutes', {
  meetingId: text()
    .primaryKey()
    .references(() => meeting.id),
  state: text({ enum: ['draft', 'finished'] }).notNull(),
  draftedAt: text().notNull(),
  finishedAt: text(),
})

export const minutesSection = sqliteTable(
  'minutes_section',
  {
    id: text().primaryKey(),
    meetingId: text()
      .notNull()
      .references(() => meeting.id),
    /** Null: the closing section. */
    itemId: text().references(() => agendaItem.id),
    text: text().notNull(),
    updatedAt: text().notNull(),
  },
  (table) => [index('minutes_section_meeting').on(table.meetingId)],
)

export const documentFile = sqliteTable(
  'document_file',
  {
    id: text().primaryKey(),
    meetingId: text()
      .notNull()
      .references(() => meeting.id),
    kind: text({ enum: ['minutes_pdf', 'resolutions_pdf', 'minutes_docx'] }).notNull(),
    fileName: text().notNull(),
    /** Name of the file in the workspace's documents folder. */
    storedAs: text().notNull(),
    size: integer().notNull(),
    sha256: text().notNull(),
    isDraft: integer({ mode: 'boolean' }).notNull(),
    signatures: text({ mode: 'json' })
      .$type<{ name: string; position: string; signedAt: string }[]>()
      .notNull(),
    madeAt: text().notNull(),
    supersededAt: text(),
  },
  (table) => [index('document_file_meeting').on(table.meetingId)],
)
