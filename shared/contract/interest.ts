import { z } from 'zod'
import { INTEREST_GROUNDS } from '../domain/interest.ts'
import { command, nothing, query } from './operation.ts'
import { count, day, id, instant, reason } from './values.ts'

/** A tie of a member to an agency. The reason is for its member and the secretariat only. */
const interestView = z.strictObject({
  id,
  personId: id,
  personName: z.string(),
  agencyId: id,
  agencyName: z.string(),
  ground: z.enum(INTEREST_GROUNDS),
  reason: z.string(),
  since: day.nullable(),
  until: day.nullable(),
  declaredAt: instant,
  declaredByName: z.string(),
  /** Declared by the member, else noted by the secretariat: whoever wrote it takes it back. */
  isOwn: z.boolean(),
})

const statement = {
  agencyId: id,
  ground: z.enum(INTEREST_GROUNDS),
  reason,
  since: day.nullable(),
  until: day.nullable(),
  /** The entry that this one corrects: it is withdrawn in the same step. */
  replacesId: id.nullable(),
}

const flag = z.strictObject({
  itemId: id,
  personId: id,
  personName: z.string(),
  ground: z.enum(INTEREST_GROUNDS),
  isPast: z.boolean(),
  /** What the member has said to it: nothing yet, that there is none (and why), or left. */
  answer: z.enum(['none_yet', 'no_interest', 'left']),
  answerReason: z.string(),
})

export const interest = {
  /** One's own entries, those noted by the secretariat too. */
  mine: query({ input: nothing, output: z.array(interestView), reads: ['interest', 'agency', 'person'] }),
  /** Everything about the members of a committee, for its secretariat. */
  list: query({
    input: z.strictObject({ committeeId: id }),
    output: z.array(interestView),
    reads: ['interest', 'agency', 'person', 'committee'],
  }),
  declare: command({
    input: z.strictObject(statement),
    output: z.strictObject({ interestId: id }),
    changes: ['interest', 'audit'],
  }),
  withdraw: command({
    input: z.strictObject({ interestId: id, reason }),
    output: nothing,
    changes: ['interest', 'audit'],
  }),
  /** The secretariat notes what it knows of a member of the committee. */
  note: command({
    input: z.strictObject({ committeeId: id, personId: id, ...statement }),
    output: z.strictObject({ interestId: id }),
    changes: ['interest', 'audit'],
  }),
  withdrawNote: command({
    input: z.strictObject({ committeeId: id, interestId: id, reason }),
    output: nothing,
    changes: ['interest', 'audit'],
  }),
  /** The marked items of a meeting, for who runs it: who and on which ground, never the private reason. */
  flags: query({
    input: z.strictObject({ meetingId: id }),
    output: z.array(flag),
    reads: ['interest', 'agenda', 'meeting', 'proposal', 'attendance'],
  }),
  /** One's own marks in the meeting. */
  myFlags: query({
    input: z.strictObject({ meetingId: id }),
    output: z.array(flag.omit({ personId: true, personName: true })),
    reads: ['interest', 'agenda', 'meeting', 'proposal', 'attendance'],
  }),
  /** To one's own mark on an item: there is no interest in it, and why. Declaring one is `score.recuse`. */
  answer: command({
    input: z.strictObject({ itemId: id, reason }),
    output: nothing,
    changes: ['interest', 'audit'],
  }),
  /** The order in which members would leave least often, and how often they leave in the present one. */
  suggestOrder: query({
    input: z.strictObject({ meetingId: id }),
    output: z.strictObject({ order: z.array(id), before: count, after: count }),
    reads: ['interest', 'agenda', 'meeting', 'proposal', 'attendance'],
  }),
}
