import { z } from 'zod'
import { command, nothing, query } from './operation.ts'
import { id, instant } from './values.ts'

/** หลักเกณฑ์การคัดเลือกกระบวนการ: the five criteria that a process meets or does not (the provinces' process list, step 4). */
export const selection = {
  get: query({
    input: z.strictObject({ proposalId: id }),
    output: z.array(
      z.strictObject({
        criterion: z.number().int(),
        text: z.string(),
        /** Null: not considered yet. */
        isMet: z.boolean().nullable(),
        note: z.string(),
        recordedAt: instant.nullable(),
        recordedBy: z.string().nullable(),
      }),
    ),
    reads: ['proposal'],
  }),
  /** What was said before stays on record. */
  set: command({
    input: z.strictObject({
      proposalId: id,
      criterion: z.number().int().min(1).max(5),
      isMet: z.boolean().nullable(),
      note: z.string().trim().max(2_000),
    }),
    output: nothing,
    changes: ['proposal', 'audit'],
  }),
}
