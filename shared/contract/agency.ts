import { z } from 'zod'
import { command, nothing, query } from './operation.ts'
import { id, line, optionalLine, reason } from './values.ts'

export const agencyView = z.strictObject({
  id,
  code: z.string(),
  kind: z.enum(['department', 'province']),
  name: z.string(),
  ministry: z.string().nullable(),
  region: z.string().nullable(),
  source: z.string(),
  isVerified: z.boolean(),
  isWithdrawn: z.boolean(),
  proposals: z.number().int(),
})

const fields = {
  name: line,
  ministry: optionalLine.nullable(),
  source: optionalLine,
  isVerified: z.boolean(),
}

export const agency = {
  list: query({ input: nothing, output: z.array(agencyView), reads: ['agency', 'proposal'] }),
  create: command({
    input: z.strictObject({
      code: z.string().trim().min(2).max(40),
      kind: z.enum(['department', 'province']),
      ...fields,
    }),
    output: z.strictObject({ agencyId: id }),
    changes: ['agency', 'audit'],
  }),
  update: command({
    input: z.strictObject({ agencyId: id, ...fields }),
    output: nothing,
    changes: ['agency', 'proposal', 'audit'],
  }),
  withdraw: command({
    input: z.strictObject({ agencyId: id, reason }),
    output: nothing,
    changes: ['agency', 'audit'],
  }),
}
