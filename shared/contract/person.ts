import { z } from 'zod'
import { command, nothing, query } from './operation.ts'
import { id, line, optionalLine, reason } from './values.ts'

export const personView = z.strictObject({
  id,
  name: z.string(),
  position: z.string(),
  isKeeper: z.boolean(),
  hasPin: z.boolean(),
})

export const person = {
  list: query({ input: nothing, output: z.array(personView), reads: ['person'] }),
  create: command({
    input: z.strictObject({ name: line, position: optionalLine }),
    output: z.strictObject({ personId: id }),
    changes: ['person', 'workspace', 'audit'],
  }),
  update: command({
    input: z.strictObject({ personId: id, name: line, position: optionalLine }),
    output: nothing,
    changes: ['person', 'workspace', 'committee', 'attendance', 'audit'],
  }),
  /** Lets the person choose a new PIN. Audited; opens nothing that is sealed. */
  resetPin: command({
    input: z.strictObject({ personId: id, reason }),
    output: nothing,
    changes: ['person', 'workspace', 'audit'],
  }),
}
