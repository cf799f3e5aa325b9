import { z } from 'zod'
import { CHALLENGE_OUTCOMES, INTEREST_GROUNDS } from '../domain/interest.ts'
import { command, nothing, query } from './operation.ts'
import { count, id, instant, reason } from './values.ts'

const challengeView = z.strictObject({
  id,
  personId: id,
  personName: z.string(),
  raisedById: id,
  raisedByName: z.string(),
  ground: z.enum(INTEREST_GROUNDS),
  reason: z.string(),
  raisedAt: instant,
  explanation: z.string(),
  outcome: z.enum(CHALLENGE_OUTCOMES),
  forStaying: count.nullable(),
  againstStaying: count.nullable(),
  /** The members who are not challenged, present or not, and those of them who are in the room: now, or at the decision. */
  others: count,
  othersPresent: count,
  /** Votes that are not less than two thirds of the others. */
  needed: count,
  citation: z.string(),
  decidedAt: instant.nullable(),
})

const changes = ['challenge', 'score', 'attendance', 'meeting', 'agenda', 'audit'] as const

/** คัดค้าน (ม. 15, 16): a member of the room says that another should not take part in an item. */
export const challenge = {
  list: query({
    input: z.strictObject({ itemId: id }),
    output: z.array(challengeView),
    reads: ['challenge', 'attendance', 'meeting', 'score'],
  }),
  /** `raisedById` is who said it aloud, when secretary or chair note it; null when it is one's own. */
  raise: command({
    input: z.strictObject({
      itemId: id,
      personId: id,
      ground: z.enum(INTEREST_GROUNDS),
      reason,
      raisedById: id.nullable(),
    }),
    output: z.strictObject({ challengeId: id }),
    changes,
  }),
  /** What the challenged member answers, by the member or as noted. */
  explain: command({
    input: z.strictObject({ itemId: id, challengeId: id, explanation: reason }),
    output: nothing,
    changes,
  }),
  withdraw: command({
    input: z.strictObject({ itemId: id, challengeId: id, reason }),
    output: nothing,
    changes,
  }),
  /** The slips of the others' secret vote, counted: final (ม. 15 วรรคสาม). */
  decide: command({
    input: z.strictObject({ itemId: id, challengeId: id, forStaying: count, againstStaying: count }),
    output: z.strictObject({ outcome: z.enum(CHALLENGE_OUTCOMES) }),
    changes,
  }),
}

/** What a member said aloud, noted by secretary or chair. */
export const recusal = {
  note: command({
    input: z.strictObject({ itemId: id, personId: id, reason }),
    output: nothing,
    changes,
  }),
  withdrawNote: command({
    input: z.strictObject({ itemId: id, personId: id, reason }),
    output: nothing,
    changes,
  }),
}
