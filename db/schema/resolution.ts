import { index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { StoredRules } from '../../shared/domain/committee.ts'
import type { SigningRole } from '../../shared/domain/documents/document-common.ts'
import { PAPER_KINDS } from '../../shared/domain/documents/papers.ts'
import type { Stage } from '../../shared/domain/proposal.ts'
import {
  BALLOT_CHOICES,
  type BallotChoice,
  COUNTED_METHODS,
  RESOLUTION_KINDS,
  VOTE_METHODS,
} from '../../shared/domain/voting.ts'
import { agendaItem, meeting } from './meeting.ts'
import { proposal } from './proposal.ts'
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
  rules?: StoredRules
  quorum: { members: number; vacant?: number; present: number; recused: number; needed: number }
  presentIds: string[]
  /** Who had a vote in the matter; missing in resolutions that were recorded before it was kept. */
  voterIds?: string[]
  recusedIds: string[]
  scores: { personId: string; values: Record<string, number> }[]
  abstainedIds: string[]
  /** The ballot that was counted, as it stood; how single persons voted only where the vote was named. */
  ballot?: {
    id: string
    voterIds: string[]
    notVotedIds: string[]
    votes: { personId: string; choice: BallotChoice }[] | null
  }
  /** The selection criteria as they stood; missing where nothing was said of any. */
  selection?: { criterion: number; isMet: boolean | null; note: string }[]
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
    /** The ballot whose count it rests on; null where hands were counted or nobody thought otherwise. */
    ballotId: text(),
    /** Resolutions that were passed at once, as one bundle, share this. */
    bundleId: text(),
  },
  (table) => [index('resolution_item').on(table.itemId)],
)

/** A vote that members cast one by one, in the open (named) or in secret. */
export const ballot = sqliteTable(
  'ballot',
  {
    id: text().primaryKey(),
    itemId: text()
      .notNull()
      .references(() => agendaItem.id),
    method: text({ enum: COUNTED_METHODS }).notNull(),
    /** What is put to the vote, word for word. */
    kind: text({ enum: RESOLUTION_KINDS }).notNull(),
    question: text().notNull(),
    /** Who may vote, as it stood when the ballot opened. */
    voterIds: text({ mode: 'json' }).$type<string[]>().notNull(),
    openedAt: text().notNull(),
    closedAt: text(),
    cancelledAt: text(),
    cancelledReason: text(),
    inFavour: integer(),
    against: integer(),
    abstained: integer(),
    /** Members of the body for the item when the votes were counted, vacant seats with them. */
    members: integer(),
    /** The presiding member's additional vote, a step of its own after a tie (ม. 82). */
    castingVote: text({ enum: ['in_favour', 'against'] }),
    castingById: text(),
    castingAt: text(),
    /** Hands or slips that somebody counted and typed in. */
    isTyped: integer({ mode: 'boolean' }).notNull().default(false),
  },
  (table) => [index('ballot_item').on(table.itemId)],
)

/** That a person has voted; how, only where the vote is named. */
export const ballotCast = sqliteTable(
  'ballot_cast',
  {
    ballotId: text()
      .notNull()
      .references(() => ballot.id),
    personId: text()
      .notNull()
      .references(() => person.id),
    choice: text({ enum: BALLOT_CHOICES }),
    castAt: text().notNull(),
  },
  (table) => [primaryKey({ columns: [table.ballotId, table.personId] })],
)

/** A secret vote without its voter and its time, under a random id. */
export const ballotSlip = sqliteTable('ballot_slip', {
  id: text().primaryKey(),
  ballotId: text()
    .notNull()
    .references(() => ballot.id),
  choice: text({ enum: BALLOT_CHOICES }).notNull(),
})

/** One of the five selection criteria for a proposal, met or not (the seed's page "หลักเกณฑ์การคัดเลือกกระบวนการ"). The newest counts. */
export const selectionCheck = sqliteTable(
  'selection_check',
  {
    id: text().primaryKey(),
    proposalId: text()
      .notNull()
      .references(() => proposal.id),
    criterion: integer().notNull(),
    isMet: integer({ mode: 'boolean' }),
    note: text().notNull().default(''),
    recordedAt: text().notNull(),
    recordedById: text()
      .notNull()
      .references(() => person.id),
    supersededAt: text(),
  },
  (table) => [index('selection_check_proposal').on(table.proposalId)],
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
  /** A dissent that was handed in on paper, with or after the resolution (ม. 83). */
  isWritten: integer({ mode: 'boolean' }).notNull().default(false),
  recordedAt: text(),
  withdrawnAt: text(),
  withdrawnReason: text(),
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

/** `field`: name of the empty signature field of the PDF that waits for this person. */
export type ExpectedSigner = {
  field: string
  role: SigningRole
  personId: string
  name: string
  position: string
}
/**
 * `field` is missing in signatures that were made before more than one was expected; `provenAt` until a time-stamp by
 * somebody who is trusted here says that it was there.
 */
export type MadeSignature = {
  name: string
  position: string
  signedAt: string
  field?: string
  provenAt?: string
  level?: 'B-B' | 'B-T' | 'B-LT' | 'B-LTA'
}

export const documentFile = sqliteTable(
  'document_file',
  {
    id: text().primaryKey(),
    meetingId: text()
      .notNull()
      .references(() => meeting.id),
    kind: text({ enum: PAPER_KINDS }).notNull(),
    fileName: text().notNull(),
    /** Name of the file in the workspace's documents folder. */
    storedAs: text().notNull(),
    size: integer().notNull(),
    sha256: text().notNull(),
    isDraft: integer({ mode: 'boolean' }).notNull(),
    signatures: text({ mode: 'json' }).$type<MadeSignature[]>().notNull(),
    madeAt: text().notNull(),
    supersededAt: text(),
    /** The agenda item, proposal or person that it is about; null where it is about the meeting. */
    subjectId: text(),
    /** Who is to sign it, in the order of the blocks; their empty fields exist before the first signature. */
    signers: text({ mode: 'json' }).$type<ExpectedSigner[]>(),
  },
  (table) => [index('document_file_meeting').on(table.meetingId)],
)
