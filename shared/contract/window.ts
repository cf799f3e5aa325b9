import { z } from 'zod'
import { ITEM_STATES, WALL_MODES } from '../domain/meeting.ts'
import { COUNTED_METHODS, RESOLUTION_KINDS, VOTE_METHODS } from '../domain/voting.ts'
import { BALLOT_STATES, castingVote, voteCount } from './ballot.ts'
import { command, nothing, query } from './operation.ts'
import { count, id, instant, rational } from './values.ts'

export const windows = {
  /**
   * Opens a window of a known kind. On the desktop the shell opens it; in a browser the caller opens a tab, which
   * presents the single-use `handover` when it connects.
   */
  open: command({
    input: z.strictObject({ kind: z.enum(['projector']), meetingId: id }),
    output: z.strictObject({ handover: z.string(), isOpenedByShell: z.boolean() }),
  }),
}

/** How the wall is run from the room. */
export const wall = {
  get: query({
    input: z.strictObject({ meetingId: id }),
    output: z.strictObject({ mode: z.enum(WALL_MODES), changedAt: instant.nullable() }),
    reads: ['wall'],
  }),
  /** Frozen, it keeps the frame of this moment, whatever is revealed or resolved later; blank, the committee's name. */
  set: command({
    input: z.strictObject({ meetingId: id, mode: z.enum(WALL_MODES) }),
    output: nothing,
    changes: ['wall'],
  }),
}

/** The wall: the one query of the projector's ticket. A whitelist: what is not named here cannot be drawn. */
export const projector = {
  view: query({
    input: nothing,
    output: z.strictObject({
      mode: z.enum(WALL_MODES),
      committeeName: z.string(),
      meetingTitle: z.string(),
      isSample: z.boolean(),
      item: z
        .strictObject({
          number: z.string(),
          title: z.string(),
          agencyName: z.string().nullable(),
          state: z.enum(ITEM_STATES),
          plannedMinutes: count,
          usedMs: count,
          /** Null while the item's time stands still, as in a frozen frame. */
          runningSince: instant.nullable(),
        })
        .nullable(),
      present: count,
      needed: count,
      isQuorumMet: z.boolean(),
      scores: z
        .strictObject({
          total: rational.nullable(),
          criteria: z.array(
            z.strictObject({
              title: z.string(),
              values: z.array(z.number().int()),
              mean: rational.nullable(),
            }),
          ),
        })
        .nullable(),
      resolution: z
        .strictObject({
          kind: z.enum(RESOLUTION_KINDS),
          text: z.string(),
          method: z.enum(VOTE_METHODS),
          inFavour: count.nullable(),
          against: count.nullable(),
          abstained: count.nullable(),
        })
        .nullable(),
      /** A vote that is counted, until it is recorded: how many have voted, and when it is closed its result, without names. */
      vote: z
        .strictObject({
          kind: z.enum(RESOLUTION_KINDS),
          method: z.enum(COUNTED_METHODS),
          state: z.enum(BALLOT_STATES),
          voters: count,
          cast: count,
          count: voteCount.nullable(),
          castingVote: castingVote.nullable(),
        })
        .nullable(),
    }),
    reads: ['wall', 'meeting', 'agenda', 'attendance', 'score', 'resolution', 'ballot'],
  }),
}
