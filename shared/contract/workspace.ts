import { z } from 'zod'
import { command, nothing, query } from './operation.ts'
import { id, line, optionalLine, pin } from './values.ts'

/** What a window may know before anybody signs in: is there a workspace, and whose names are on its door. */
const workspaceView = z.strictObject({
  state: z.enum(['new', 'ready']),
  kind: z.enum(['work', 'sample']),
  hasSample: z.boolean(),
  name: z.string(),
  people: z.array(
    z.strictObject({
      id,
      name: z.string(),
      position: z.string(),
      /** Of the seats in committees, each once: who sits where is published with the appointment. */
      titles: z.array(z.string()),
      hasPin: z.boolean(),
    }),
  ),
})

export const workspace = {
  describe: query({ input: nothing, output: workspaceView, reads: ['workspace', 'person', 'committee'] }),
  /** First run: makes the workspace and its first person, the secretary who keeps it, and signs that person in. */
  create: command({
    input: z.strictObject({ name: line, owner: z.strictObject({ name: line, position: optionalLine }), pin }),
    output: z.strictObject({ ticket: z.string(), personId: id }),
    changes: ['workspace', 'person', 'audit'],
  }),
  /** Goes to the other workspace (the sample is made on the first visit); the host restarts and windows reconnect. */
  switch: command({ input: z.strictObject({ to: z.enum(['work', 'sample']) }), output: nothing }),
}
