import { z } from 'zod'
import { ANCHOR_STATES } from '../domain/annotation.ts'
import { command, nothing, query } from './operation.ts'
import { count, fileToken, id, instant } from './values.ts'

/** What a note is on: the proposal's own text, or a file of it, all versions of which share a series. */
const target = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('proposal') }),
  z.strictObject({ kind: z.literal('attachment'), seriesId: id }),
])

/** Offsets in UTF-16 units into the text of one place: `proposalText` of the standing body, or the stored text of a page ("1" …). */
const range = { place: z.string().max(100), start: count, end: count }
const quote = z.string().min(1).max(5_000)
const passage = z.strictObject({
  place: z.string(),
  prefix: z.string(),
  quote: z.string(),
  suffix: z.string(),
})

const text = z.string().max(20_000)
const tags = z.array(z.string().trim().min(1).max(60)).max(20)

/** Where the note stands in what is on the screen now; `place` is '' and the offsets 0 while it is nowhere. */
const anchor = z.strictObject({
  state: z.enum(ANCHOR_STATES),
  ...range,
  /** Of a note that was moved with its text: where it stood and what it said before. */
  movedFrom: passage.nullable(),
})

const entry = {
  id,
  authorId: id,
  authorName: z.string(),
  isMine: z.boolean(),
  body: z.string(),
  createdAt: instant,
  updatedAt: instant,
  /** A withdrawn one shows its text to its author alone. */
  withdrawnAt: instant.nullable(),
}

export const noteView = z.strictObject({
  ...entry,
  proposalId: id,
  proposalCode: z.string(),
  proposalTitle: z.string(),
  target,
  /** Title of the file that it is on. */
  targetTitle: z.string().nullable(),
  tags: z.array(z.string()),
  visibility: z.enum(['private', 'shared']),
  sharedAt: instant.nullable(),
  resolvedAt: instant.nullable(),
  /** As it was when the note was written; never changes. */
  quote: z.string(),
  prefix: z.string(),
  suffix: z.string(),
  anchor,
  replies: z.array(z.strictObject(entry)),
  /** Somebody else has answered: its text stands and it stays shared. */
  isAnswered: z.boolean(),
})

const note = { annotationId: id }

export const annotation = {
  /** Notes on a proposal and its files that the caller may read: the own ones, and those that fellows have shared. */
  list: query({
    input: z.strictObject({ proposalId: id }),
    output: z.array(noteView),
    reads: ['annotation', 'proposal', 'attachment', 'committee'],
  }),
  /** "บันทึกของฉัน": the own notes over all proposals, newest first; `query` looks in text, quote, tags and proposal. */
  mine: query({
    input: z.strictObject({
      query: z.string().max(200).default(''),
      tag: z.string().max(60).nullable().default(null),
      visibility: z.enum(['private', 'shared']).nullable().default(null),
      isWithWithdrawn: z.boolean().default(false),
    }),
    output: z.strictObject({
      notes: z.array(noteView),
      /** All own tags, by the number of notes. */
      tags: z.array(z.strictObject({ tag: z.string(), notes: count })),
      /** Own notes that wait in the tray. */
      unplaced: count,
    }),
    reads: ['annotation', 'proposal', 'attachment'],
  }),
  /** Own notes "ยังวางไม่ได้", with what stood around them and where they might belong. */
  tray: query({
    input: z.strictObject({ proposalId: id.nullable().default(null) }),
    output: z.array(
      z.strictObject({
        note: noteView,
        before: passage,
        candidates: z.array(
          z.strictObject({ ...range, prefix: z.string(), quote: z.string(), suffix: z.string() }),
        ),
      }),
    ),
    reads: ['annotation', 'proposal', 'attachment'],
  }),
  /** Private. An empty body is a highlight. Refused as STALE_VERSION when the passage is not what stands there. */
  create: command({
    input: z.strictObject({
      proposalId: id,
      target,
      ...range,
      quote,
      body: text,
      tags: tags.default([]),
    }),
    output: z.strictObject({ annotationId: id }),
    changes: ['annotation', 'audit'],
  }),
  /** The author's; of a private note unlogged, as typing is. The text of a note that others answered stands. */
  edit: command({
    input: z.strictObject({ ...note, body: text, tags: tags.optional() }),
    output: z.strictObject({ savedAt: instant }),
    changes: ['annotation', 'audit'],
  }),
  share: command({ input: z.strictObject(note), output: nothing, changes: ['annotation', 'audit'] }),
  /** Until somebody has answered. */
  unshare: command({ input: z.strictObject(note), output: nothing, changes: ['annotation', 'audit'] }),
  /** To the first of a thread. It is as private or as shared as that. */
  reply: command({
    input: z.strictObject({ ...note, body: text.min(1) }),
    output: z.strictObject({ annotationId: id }),
    changes: ['annotation', 'audit'],
  }),
  resolve: command({
    input: z.strictObject({ ...note, isResolved: z.boolean() }),
    output: nothing,
    changes: ['annotation', 'audit'],
  }),
  withdraw: command({ input: z.strictObject(note), output: nothing, changes: ['annotation', 'audit'] }),
  restore: command({ input: z.strictObject(note), output: nothing, changes: ['annotation', 'audit'] }),
  /** By its author's hand; also says of a moved one that it stands rightly. */
  place: command({
    input: z.strictObject({ ...note, ...range, quote }),
    output: nothing,
    changes: ['annotation', 'audit'],
  }),
  /** JSON of the W3C Web Annotation model at the files door: the own notes, or all that the caller may read of a proposal. */
  export: command({
    input: z.strictObject({ proposalId: id.nullable().default(null) }),
    output: z.strictObject({ fileToken, fileName: z.string(), notes: count }),
  }),
}
