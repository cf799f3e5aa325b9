import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { APPROACHES, AREAS, type ProposalBody, STAGES, TRACKS } from '../../shared/domain/proposal.ts'
import { agency, programme } from './programme.ts'

/** Columns beside `body` are those that the register filters and sorts by; `db/queries/proposal.ts` writes both together. */
export const proposal = sqliteTable(
  'proposal',
  {
    /** Ties the row to its line in the full-text index. */
    seq: integer().primaryKey({ autoIncrement: true }),
    id: text().notNull().unique(),
    programmeId: text()
      .notNull()
      .references(() => programme.id),
    agencyId: text()
      .notNull()
      .references(() => agency.id),
    code: text().notNull(),
    track: text({ enum: TRACKS }).notNull(),
    stage: text({ enum: STAGES }).notNull(),
    title: text().notNull(),
    processName: text().notNull(),
    approach: text({ enum: APPROACHES }),
    area: text({ enum: AREAS }),
    usersPerYear: integer(),
    gaps: integer().notNull().default(0),
    body: text({ mode: 'json' }).$type<ProposalBody>().notNull(),
    isSample: integer({ mode: 'boolean' }).notNull().default(false),
    /** Number of the newest appended version; a draft may stand beyond it. */
    version: integer().notNull().default(1),
    updatedAt: text().notNull(),
    createdAt: text().notNull(),
    withdrawnAt: text(),
    withdrawnReason: text(),
  },
  (table) => [
    index('proposal_code').on(table.programmeId, table.code),
    index('proposal_agency').on(table.agencyId),
    index('proposal_track').on(table.track),
  ],
)

export const proposalVersion = sqliteTable(
  'proposal_version',
  {
    id: text().primaryKey(),
    proposalId: text()
      .notNull()
      .references(() => proposal.id),
    version: integer().notNull(),
    body: text({ mode: 'json' }).$type<ProposalBody>().notNull(),
    createdAt: text().notNull(),
    createdBy: text().notNull(),
    reason: text().notNull().default(''),
  },
  (table) => [index('proposal_version_proposal').on(table.proposalId, table.version)],
)

/** What is searched: title, agency and body as `searchKey` folds them. The trigram index (migration 0001) stands over it. */
export const proposalText = sqliteTable('proposal_text', {
  seq: integer().primaryKey(),
  text: text().notNull(),
})
