import { z } from 'zod'
import { BUNDLE_BLOCKS } from '../domain/consent-bundle.ts'
import { RESOLUTION_KINDS, VOTE_METHODS } from '../domain/voting.ts'
import { castingVote, voteCount } from './ballot.ts'
import { command, nothing, query } from './operation.ts'
import { count, id, instant, prose, reason } from './values.ts'

const draftView = z.strictObject({
  kind: z.enum(RESOLUTION_KINDS).nullable(),
  text: z.string(),
  updatedAt: instant.nullable(),
})

export const resolutionView = z.strictObject({
  id,
  itemId: id,
  itemNumber: z.string(),
  title: z.string(),
  proposalCode: z.string().nullable(),
  agencyName: z.string().nullable(),
  kind: z.enum(RESOLUTION_KINDS),
  text: z.string(),
  method: z.enum(VOTE_METHODS),
  count: voteCount.nullable(),
  castingVote: castingVote.nullable(),
  dissents: z.array(
    z.strictObject({ id, personId: id, name: z.string(), reason: z.string(), isWritten: z.boolean() }),
  ),
  recordedAt: instant,
})

export const resolution = {
  /** The draft of an open item and, once recorded, what was resolved. */
  get: query({
    input: z.strictObject({ itemId: id }),
    output: z.strictObject({ draft: draftView, recorded: resolutionView.nullable(), voters: count }),
    reads: ['resolution', 'attendance', 'agenda'],
  }),
  list: query({
    input: z.strictObject({ meetingId: id }),
    output: z.array(resolutionView),
    reads: ['resolution', 'agenda'],
  }),
  editDraft: command({
    input: z.strictObject({ itemId: id, kind: z.enum(RESOLUTION_KINDS).nullable(), text: prose }),
    output: z.strictObject({ savedAt: instant }),
    changes: ['resolution'],
  }),
  /** Counts the vote, needs the quorum, and freezes what it rests on: rubric, scores, attendance, recusals. */
  record: command({
    input: z.strictObject({
      itemId: id,
      kind: z.enum(RESOLUTION_KINDS),
      text: z.string().trim().min(1).max(20_000),
      method: z.enum(VOTE_METHODS),
      count: voteCount.nullable(),
      castingVote: castingVote.nullable(),
      /** The counted ballot that it rests on: its method, count and casting vote are then taken from there. */
      ballotId: id.nullable().default(null),
      dissents: z.array(z.strictObject({ personId: id, reason })).max(100),
    }),
    output: z.strictObject({ resolutionId: id }),
    changes: ['resolution', 'agenda', 'meeting', 'proposal', 'score', 'audit'],
  }),
  /** A dissent that is handed in with or after the resolution, until the minutes are finished (ม. 83). */
  addDissent: command({
    input: z.strictObject({ itemId: id, personId: id, reason, isWritten: z.boolean() }),
    output: z.strictObject({ dissentId: id }),
    changes: ['resolution', 'minutes', 'audit'],
  }),
  withdrawDissent: command({
    input: z.strictObject({ itemId: id, dissentId: id, reason }),
    output: nothing,
    changes: ['resolution', 'minutes', 'audit'],
  }),
  /**
   * Passes a list at once where nobody thinks otherwise (ม. 82). Each item gets a resolution of its own; one whose state
   * has changed since, with a recused member or without its quorum falls out, with the reason.
   */
  passBundle: command({
    input: z.strictObject({ meetingId: id, itemIds: z.array(id).min(1).max(300) }),
    output: z.strictObject({
      passed: z.array(id),
      fellOut: z.array(z.strictObject({ itemId: id, blocks: z.array(z.enum(BUNDLE_BLOCKS)) })),
    }),
    changes: ['resolution', 'agenda', 'meeting', 'proposal', 'score', 'audit'],
  }),
}
