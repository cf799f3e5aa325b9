import { z } from 'zod'
import { command, nothing, query } from './operation.ts'
import { count, id, instant, page } from './values.ts'

export const home = {
  /** What waits for the person who is signed in. */
  waiting: query({
    input: nothing,
    output: z.strictObject({
      proposals: count,
      incompleteProposals: count,
      agenciesWithout: count,
      meetings: z.array(
        z.strictObject({
          meetingId: id,
          title: z.string(),
          date: z.string(),
          task: z.enum(['prepare', 'enter', 'score', 'draft_minutes', 'finish_minutes', 'sign']),
        }),
      ),
    }),
    reads: ['proposal', 'meeting', 'agenda', 'attendance', 'score', 'minutes', 'document', 'agency'],
  }),
}

export const search = {
  /**
   * For the palette: proposals, agencies, people and meetings whose Thai name holds the words typed; then notes that the
   * caller may read and files whose text holds them, with the proposal that they belong to.
   */
  find: query({
    input: z.strictObject({ query: z.string().max(200) }),
    output: z.array(
      z.strictObject({
        kind: z.enum(['proposal', 'agency', 'person', 'meeting', 'committee', 'note', 'attachment']),
        id,
        title: z.string(),
        detail: z.string(),
        /** Of a note or a file. */
        proposalId: id.optional(),
      }),
    ),
    reads: ['proposal', 'agency', 'person', 'meeting', 'committee', 'annotation', 'attachment'],
  }),
}

export const audit = {
  head: query({
    input: nothing,
    output: z.strictObject({ hash: z.string(), entries: count, isIntact: z.boolean() }),
    reads: ['audit'],
  }),
  list: query({
    input: z.strictObject({ ...page }),
    output: z.strictObject({
      total: count,
      entries: z.array(
        z.strictObject({
          sequence: count,
          occurredAt: instant,
          type: z.string(),
          actor: z.string().nullable(),
          summary: z.string(),
          hash: z.string(),
        }),
      ),
    }),
    reads: ['audit'],
  }),
}

export const backup = {
  /** A whole, checked copy of the workspace's database at the files door. */
  make: command({
    input: z.strictObject({ jobId: id }),
    output: z.strictObject({ fileName: z.string(), fileToken: id, size: count }),
    changes: ['audit'],
  }),
}

export const job = {
  cancel: command({ input: z.strictObject({ jobId: id }), output: nothing }),
}
