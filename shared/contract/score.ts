import { z } from 'zod'
import { SHEET_STATES } from '../domain/scoring.ts'
import { command, nothing, query } from './operation.ts'
import { analysisView, itemAnalysis, sealCheckView } from './score-views.ts'
import { count, id, instant, pin, rational, reason } from './values.ts'

const value = z.number().int().min(0).max(10)
export const sheetValues = z.record(z.string().max(40), value)

/** What turns the meeting's key. */
const key = z.discriminatedUnion('by', [
  z.strictObject({ by: z.literal('pin'), pin }),
  z.strictObject({ by: z.literal('recovery_code'), code: z.string().min(8).max(80) }),
])

/** Sealed or not yet, never a value. */
const memberProgress = z.strictObject({
  personId: id,
  name: z.string(),
  state: z.enum(['waiting', 'sealed', 'abstained', 'recused', 'absent', 'revealed']),
  /** Typed in from the member's paper. */
  isFromPaper: z.boolean(),
})

/** Own sheet. Before the reveal nothing here or elsewhere tells of another member's score. */
const ownSheet = z.strictObject({
  itemId: id,
  state: z.enum(SHEET_STATES),
  values: sheetValues,
  reason: z.string(),
  sealedAt: instant.nullable(),
  /** Hash that went into the log at sealing. */
  commitment: z.string().nullable(),
  /** Who typed it in from the member's paper; null for an own sheet. */
  enteredBy: z.string().nullable(),
})

export const score = {
  mine: query({ input: z.strictObject({ itemId: id }), output: ownSheet, reads: ['score', 'agenda'] }),
  /** How far the own sheets are, of every item that is or was open for scoring. */
  mineOfMeeting: query({
    input: z.strictObject({ meetingId: id }),
    output: z.array(z.strictObject({ itemId: id, state: z.enum(SHEET_STATES), given: count })),
    reads: ['score', 'agenda'],
  }),
  put: command({
    input: z.strictObject({ itemId: id, criterion: z.string().max(40), value }),
    output: z.strictObject({ savedAt: instant }),
  }),
  clear: command({
    input: z.strictObject({ itemId: id, criterion: z.string().max(40) }),
    output: z.strictObject({ savedAt: instant }),
  }),
  seal: command({ input: z.strictObject({ itemId: id }), output: ownSheet, changes: ['score', 'audit'] }),
  abstain: command({
    input: z.strictObject({ itemId: id, reason }),
    output: ownSheet,
    changes: ['score', 'audit'],
  }),
  /** The member leaves for this item and is out of both counts (ม. 15), also after sealing and after the reveal. */
  recuse: command({
    input: z.strictObject({ itemId: id, reason }),
    output: ownSheet,
    changes: ['score', 'attendance', 'meeting', 'audit'],
  }),
  /** Before the resolution: the member, and a sheet that was not left shut at the reveal, counts again. */
  withdrawRecusal: command({
    input: z.strictObject({ itemId: id, reason }),
    output: ownSheet,
    changes: ['score', 'attendance', 'meeting', 'audit'],
  }),
  /** For chair and secretary: sealed or not yet, never a value, and no draft shows. */
  progress: query({
    input: z.strictObject({ itemId: id }),
    output: z.array(memberProgress),
    reads: ['score', 'attendance', 'agenda'],
  }),
  /** The same of every item that is open for scoring. */
  progressOfMeeting: query({
    input: z.strictObject({ meetingId: id }),
    output: z.array(z.strictObject({ itemId: id, members: z.array(memberProgress) })),
    reads: ['score', 'attendance', 'agenda'],
  }),
  reveal: command({
    input: z.strictObject({ itemId: id, key }),
    output: nothing,
    changes: ['score', 'agenda', 'meeting', 'audit'],
  }),
  /** All sheets of several items by one turn of the key. */
  revealTogether: command({
    input: z.strictObject({ meetingId: id, itemIds: z.array(id).min(1).max(300), key }),
    output: nothing,
    changes: ['score', 'agenda', 'meeting', 'audit'],
  }),
  results: query({
    input: z.strictObject({ itemId: id }),
    output: z.strictObject({
      scorers: count,
      abstained: count,
      recused: count,
      total: rational.nullable(),
      isRecommended: z.boolean().nullable(),
      criteria: z.array(
        z.strictObject({
          code: z.string(),
          values: z.array(z.number().int()),
          mean: rational.nullable(),
          median: rational.nullable(),
          spread: z.number().int(),
        }),
      ),
      sheets: z.array(
        z.strictObject({
          personId: id,
          name: z.string(),
          state: z.enum(['revealed', 'frozen', 'abstained', 'recused']),
          values: sheetValues,
          reason: z.string(),
          changes: z.array(
            z.strictObject({
              criterion: z.string(),
              before: value,
              after: value,
              reason: z.string(),
              at: instant,
            }),
          ),
        }),
      ),
    }),
    reads: ['score', 'resolution', 'agenda'],
  }),
  /** What the revealed scores of the meeting say together. */
  analysis: query({
    input: z.strictObject({ meetingId: id }),
    output: analysisView,
    reads: ['score', 'agenda', 'attendance', 'resolution', 'meeting'],
  }),
  /** Of one revealed item, without the model that needs the others. */
  analysisOfItem: query({
    input: z.strictObject({ itemId: id }),
    output: itemAnalysis.omit({ adjusted: true }),
    reads: ['score', 'agenda', 'attendance', 'resolution', 'meeting'],
  }),
  /** Every commitment of a revealed item worked out anew from the log, for anybody in the room. */
  check: query({
    input: z.strictObject({ itemId: id }),
    output: sealCheckView,
    reads: ['score', 'agenda'],
  }),
  /** After the reveal and before the resolution; both values stay on record. */
  change: command({
    input: z.strictObject({ itemId: id, criterion: z.string().max(40), value, reason }),
    output: nothing,
    changes: ['score', 'audit'],
  }),
}
