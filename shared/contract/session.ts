import { z } from 'zod'
import { ROLES } from '../domain/committee.ts'
import { command, nothing, query } from './operation.ts'
import { id, pin } from './values.ts'

const signedIn = z.strictObject({ ticket: z.string(), personId: id })

export const session = {
  signIn: command({ input: z.strictObject({ personId: id, pin }), output: signedIn, changes: [] }),
  /** A person's first hand-over: chooses the PIN that nobody else knows. Refused when one is set. */
  choosePin: command({
    input: z.strictObject({ personId: id, pin }),
    output: signedIn,
    changes: ['person', 'audit'],
  }),
  changePin: command({
    input: z.strictObject({ oldPin: pin, newPin: pin }),
    output: nothing,
    changes: ['audit'],
  }),
  signOut: command({ input: nothing, output: nothing }),
  current: query({
    input: nothing,
    output: z.strictObject({
      person: z.strictObject({ id, name: z.string(), position: z.string(), isKeeper: z.boolean() }),
      seats: z.array(z.strictObject({ committeeId: id, role: z.enum(ROLES), isVoting: z.boolean() })),
    }),
    reads: ['person', 'committee'],
  }),
}
