import { z } from 'zod'
import { lawRecord } from './law-facts.ts'
import { command, nothing, query } from './operation.ts'
import { id, instant, prose, reason } from './values.ts'

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

export const minutes = {
  get: query({
    input: z.strictObject({ meetingId: id }),
    output: z.strictObject({
      state: z.enum(['none', 'draft', 'finished']),
      sections: z.array(sectionView),
      problems: z.array(z.string()),
      /** Quorum, comings and goings, substitutes, adjournment: facts, printed with the prose and not in it. */
      law: lawRecord,
      /** Something was noted in the room since, for sections that nobody has touched: `draft` brings it in. */
      hasLaterNotes: z.boolean(),
    }),
    reads: ['minutes', 'agenda', 'attendance', 'resolution', 'challenge', 'score'],
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
