import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { proposal } from './proposal.ts'
import { person } from './workspace.ts'

/** A file of a proposal. A new version is a row of its own that names the one it replaces. */
export const attachment = sqliteTable(
  'attachment',
  {
    id: text().primaryKey(),
    proposalId: text()
      .notNull()
      .references(() => proposal.id),
    /** Shared by all versions of one file. */
    seriesId: text().notNull(),
    version: integer().notNull(),
    replacesId: text(),
    title: text().notNull(),
    fileName: text().notNull(),
    mediaType: text().notNull(),
    size: integer().notNull(),
    sha256: text().notNull(),
    /** Name of the file in the workspace's folder. */
    storedAs: text().notNull(),
    pages: integer().notNull().default(0),
    addedAt: text().notNull(),
    addedById: text()
      .notNull()
      .references(() => person.id),
    withdrawnAt: text(),
    withdrawnReason: text(),
  },
  (table) => [index('attachment_proposal').on(table.proposalId)],
)

/** The text of each page as a reader draws it: what notes are anchored in and what is searched. */
export const attachmentPage = sqliteTable(
  'attachment_page',
  {
    id: text().primaryKey(),
    attachmentId: text()
      .notNull()
      .references(() => attachment.id),
    page: integer().notNull(),
    text: text().notNull(),
  },
  (table) => [index('attachment_page_attachment').on(table.attachmentId, table.page)],
)

/** A note on a passage, in the terms of the W3C Web Annotation model. Its author is its one writer. */
export const annotation = sqliteTable(
  'annotation',
  {
    id: text().primaryKey(),
    proposalId: text()
      .notNull()
      .references(() => proposal.id),
    /** The file's series; null: the proposal's own text. */
    seriesId: text(),
    authorId: text()
      .notNull()
      .references(() => person.id),
    /** The note that it answers; null for the first of a thread. */
    replyToId: text(),
    motivation: text().notNull().default('commenting'),
    body: text().notNull(),
    tags: text({ mode: 'json' }).$type<string[]>().notNull(),
    visibility: text({ enum: ['private', 'shared'] }).notNull(),
    /** The quote and its surroundings as they were when the note was written; never changed. */
    quote: text().notNull(),
    prefix: text().notNull().default(''),
    suffix: text().notNull().default(''),
    createdAt: text().notNull(),
    updatedAt: text().notNull(),
    sharedAt: text(),
    resolvedAt: text(),
    withdrawnAt: text(),
  },
  (table) => [
    index('annotation_proposal').on(table.proposalId),
    index('annotation_author').on(table.authorId),
  ],
)

/** Where a note stands in one version of its target; a new version adds a row, found by quote and context or by a person. */
export const annotationAnchor = sqliteTable(
  'annotation_anchor',
  {
    id: text().primaryKey(),
    annotationId: text()
      .notNull()
      .references(() => annotation.id),
    /** Version of the proposal, or of the file's series. */
    targetVersion: integer().notNull(),
    state: text({ enum: ['exact', 'moved', 'placed', 'uncertain', 'lost'] }).notNull(),
    /** Field of the proposal, or page of the file, as text; '' while it is nowhere. */
    place: text().notNull(),
    start: integer().notNull(),
    end: integer().notNull(),
    /** Selectors of the model as they are exported. */
    selectors: text({ mode: 'json' }).$type<unknown[]>().notNull(),
    recordedAt: text().notNull(),
  },
  (table) => [index('annotation_anchor_annotation').on(table.annotationId)],
)
