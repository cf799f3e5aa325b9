import { z } from 'zod'
import { BALLOT_CHOICES, COUNTED_METHODS, RESOLUTION_KINDS } from '../domain/voting.ts'
import { command, nothing, query } from './operation.ts'
import { count, id, instant, reason } from './values.ts'

export const voteCount = z.strictObject({
  inFavour: count.max(999),
  against: count.max(999),
  abstained: count.max(999),
})
export const BALLOT_STATES = ['open', 'tie', 'carried', 'lost'] as const
export const castingVote = z.enum(['in_favour', 'against'])

/**
 * What everybody in the room may know of a ballot. How somebody voted is told of a named one when it is closed, of a
 * secret one never; that somebody voted in secret, not even who.
 */
const ballotView = z.strictObject({
  id,
  method: z.enum(COUNTED_METHODS),
  /** What is put to the vote. */
  kind: z.enum(RESOLUTION_KINDS),
  question: z.string(),
  state: z.enum(BALLOT_STATES),
  openedAt: instant,
  closedAt: instant.nullable(),
  voters: count,
  cast: count,
  /** Of the person who asks. */
  mayVote: z.boolean(),
  hasVoted: z.boolean(),
  /** Null until it is closed. */
  count: voteCount.nullable(),
  castingVote: castingVote.nullable(),
  votes: z
    .array(z.strictObject({ personId: id, name: z.string(), choice: z.enum(BALLOT_CHOICES) }))
    .nullable(),
  /** Voters of a named ballot whose vote is still out; null in secret. */
  waitingFor: z.array(z.string()).nullable(),
})

const changes = ['ballot', 'audit'] as const
const question = z.string().trim().min(1).max(20_000)
const one = { itemId: id, ballotId: id }

/** Votes that are counted (ม. 82): hands and paper slips as they were counted, by name or in secret at the screens. */
export const ballot = {
  /** The ballot of an item that is open or was counted last; null while there is none. */
  get: query({
    input: z.strictObject({ itemId: id }),
    output: ballotView.nullable(),
    reads: ['ballot', 'attendance', 'agenda', 'resolution', 'challenge', 'score'],
  }),
  /** Who is in the room now and has a vote for this item may vote. */
  open: command({
    input: z.strictObject({
      itemId: id,
      method: z.enum(['named', 'secret']),
      kind: z.enum(RESOLUTION_KINDS),
      question,
    }),
    output: z.strictObject({ ballotId: id }),
    changes,
  }),
  /** Once, and for good. */
  cast: command({
    input: z.strictObject({ ...one, choice: z.enum(BALLOT_CHOICES) }),
    output: nothing,
    changes,
  }),
  /** Counts what was cast; who has not voted gives no vote. */
  close: command({
    input: z.strictObject(one),
    output: z.strictObject({ state: z.enum(['tie', 'carried', 'lost']) }),
    changes,
  }),
  cancel: command({ input: z.strictObject({ ...one, reason }), output: nothing, changes }),
  /** Hands, or slips of paper, that were counted in the room: every voter who is there once. */
  enterCount: command({
    input: z.strictObject({
      itemId: id,
      method: z.enum(['show_of_hands', 'secret']),
      kind: z.enum(RESOLUTION_KINDS),
      question,
      count: voteCount,
    }),
    output: z.strictObject({ ballotId: id, state: z.enum(['tie', 'carried', 'lost']) }),
    changes,
  }),
  /** After a tie: the presiding member's additional vote, by that member alone (ม. 82 วรรคสอง). */
  giveCastingVote: command({
    input: z.strictObject({ ...one, choice: castingVote }),
    output: z.strictObject({ state: z.enum(['carried', 'lost']) }),
    changes,
  }),
}
