import { z } from 'zod'
import type { LawFact } from '../domain/law-facts.ts'
import { ADJOURNMENT_CAUSES } from '../domain/meeting.ts'
import { QUORUM_BASES } from '../domain/meter.ts'
import { count, day, instant } from './values.ts'

const change = { at: instant, present: count, needed: count }
const move = { at: instant, name: z.string() }

/** Facts of the law, for the minutes on the screen as on paper. */
export const lawFact = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('notice'), sentOn: day, days: z.number().int(), needed: count }),
  z.strictObject({ kind: z.literal('reconvened'), number: count, date: day }),
  z.strictObject({
    kind: z.literal('quorum'),
    members: count,
    vacant: count,
    present: count,
    needed: count,
    isMet: z.boolean(),
    basis: z.enum(QUORUM_BASES),
    citation: z.string(),
  }),
  z.strictObject({
    kind: z.literal('substitute'),
    name: z.string(),
    memberName: z.string(),
    authority: z.string(),
    doesCount: z.boolean(),
  }),
  z.strictObject({ kind: z.enum(['arrived', 'returned', 'left']), ...move }),
  z.strictObject({ kind: z.enum(['quorum_lost', 'quorum_regained']), ...change }),
  z.strictObject({
    kind: z.literal('adjourned'),
    ...change,
    cause: z.enum(ADJOURNMENT_CAUSES),
    reason: z.string(),
  }),
]) satisfies z.ZodType<LawFact>

export const lawRecord = z.strictObject({
  opening: z.array(lawFact),
  items: z.record(z.string(), z.array(lawFact)),
  closing: z.array(lawFact),
})
