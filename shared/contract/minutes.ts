import { z } from 'zod'
import { MINUTES_STYLES } from '../domain/documents/papers.ts'
import { command, nothing, query } from './operation.ts'
import { printedDocument } from './printed-document.ts'
import { count, fileToken, id, instant, prose, reason } from './values.ts'

/** One block of prose; the facts around it (names, times, counts, resolutions) are read from the record each time. */
const sectionView = z.strictObject({
  id,
  itemId: id.nullable(),
  heading: z.string(),
  text: z.string(),
  resolution: z.string().nullable(),
  /** Sentences that the record gives and the documents print: interests, challenges. */
  facts: z.array(z.string()),
  updatedAt: instant,
})

const fileComparison = z.strictObject({
  changes: z.array(
    z.strictObject({
      sectionId: id,
      heading: z.string(),
      before: z.string(),
      after: z.string(),
      isStale: z.boolean(),
    }),
  ),
  /** by_hand: changed in the file. by_record: the record has moved on since the file was made. Neither is taken. */
  differences: z.array(
    z.strictObject({
      where: z.string(),
      cause: z.enum(['by_hand', 'by_record']),
      inRecord: z.array(z.string()),
      inFile: z.array(z.string()),
    }),
  ),
  /** Typed where no item is; there is no section for it. */
  stray: z.array(z.string()),
})

export const minutes = {
  get: query({
    input: z.strictObject({ meetingId: id }),
    output: z.strictObject({
      state: z.enum(['none', 'draft', 'finished']),
      sections: z.array(sectionView),
      /** What is missing, and stops the finishing. */
      problems: z.array(z.string()),
      /** What to look at before finishing; stops nothing. */
      cautions: z.array(z.string()),
      /** Something was noted in the room since, for sections that nobody has touched: `draft` brings it in. */
      hasLaterNotes: z.boolean(),
    }),
    reads: ['minutes', 'agenda', 'attendance', 'resolution', 'challenge', 'score'],
  }),
  /** The minutes as they would be printed now, for everybody who may read them. */
  preview: query({
    input: z.strictObject({
      meetingId: id,
      digits: z.enum(['thai', 'arabic']).default('thai'),
      style: z.enum(MINUTES_STYLES).default('full'),
    }),
    output: printedDocument,
    reads: [
      ...(['meeting', 'agenda', 'attendance', 'score', 'resolution', 'ballot', 'minutes', 'ruling'] as const),
      ...(['challenge', 'interest', 'committee', 'rubric', 'person', 'proposal'] as const),
    ],
  }),
  /** Drafts from what was recorded. Existing prose is kept: missing sections are made and untouched ones brought up to date. */
  draft: command({
    input: z.strictObject({ meetingId: id }),
    output: nothing,
    changes: ['minutes', 'audit'],
  }),
  edit: command({
    input: z.strictObject({ meetingId: id, sectionId: id, text: prose }),
    output: z.strictObject({ savedAt: instant }),
    changes: ['minutes'],
  }),
  keepVersion: command({
    input: z.strictObject({ meetingId: id, sectionId: id }),
    output: z.strictObject({ version: z.number().int() }),
    changes: ['minutes', 'audit'],
  }),
  listVersions: query({
    input: z.strictObject({ meetingId: id, sectionId: id }),
    output: z.array(
      z.strictObject({
        version: z.number().int(),
        text: z.string(),
        createdAt: instant,
        createdBy: z.string(),
      }),
    ),
    reads: ['minutes'],
  }),
  /**
   * Minutes that came back from Word, against the draft and the record: which sections' prose was changed there, and
   * which facts. Writes nothing. `isStale`: the section was edited here too since the file was made.
   */
  compareFile: command({
    input: z.strictObject({
      meetingId: id,
      fileToken,
      /** Of the numbers of items in the answer. */
      digits: z.enum(['thai', 'arabic']).default('thai'),
    }),
    output: fileComparison,
  }),
  /** Takes the changed prose of such a file into the draft, the text before it kept as a version; never a fact. */
  takeFile: command({
    input: z.strictObject({ meetingId: id, fileToken }),
    output: z.strictObject({ sections: count }),
    changes: ['minutes', 'audit'],
  }),
  finish: command({
    input: z.strictObject({ meetingId: id }),
    output: nothing,
    changes: ['minutes', 'meeting', 'audit'],
  }),
  reopen: command({
    input: z.strictObject({ meetingId: id, reason }),
    output: nothing,
    changes: ['minutes', 'meeting', 'document', 'audit'],
  }),
}
