import { z } from 'zod'
import { command, query } from './operation.ts'
import { id } from './values.ts'

export const rubricView = z.strictObject({
  id,
  version: z.number().int(),
  scaleMin: z.number().int(),
  scaleMax: z.number().int(),
  thresholdHundredths: z.number().int(),
  criteria: z.array(
    z.strictObject({
      code: z.string(),
      number: z.number().int(),
      title: z.string(),
      text: z.string(),
      weight: z.number().int(),
    }),
  ),
})

export const rubric = {
  get: query({ input: z.strictObject({ committeeId: id }), output: rubricView, reads: ['rubric'] }),
  /** Makes a new version for the committee. A meeting keeps the version that its first opened item froze. */
  change: command({
    input: z.strictObject({
      committeeId: id,
      scaleMax: z.number().int().min(2).max(10),
      thresholdHundredths: z.number().int().min(100).max(1000),
      weights: z.record(z.string().max(40), z.number().int().min(1).max(100)),
    }),
    output: z.strictObject({ rubricId: id, version: z.number().int() }),
    changes: ['rubric', 'meeting', 'audit'],
  }),
}
