import { z } from 'zod'
import { COMMITTEE_KINDS, MAJORITIES, QUORUM_KINDS, ROLES, RULE_TOPICS } from '../domain/committee.ts'
import { TRACKS } from '../domain/proposal.ts'
import { command, nothing, query } from './operation.ts'
import { day, id, line, optionalLine, reason } from './values.ts'

const part = z.number().int().min(1).max(100)

export const committeeRules = z.strictObject({
  quorumKind: z.enum(QUORUM_KINDS),
  quorumNumerator: part,
  quorumDenominator: part,
  quorumNumber: z.number().int().min(1).max(200),
  isReconvenedAllowed: z.boolean(),
  reconvenedNumerator: part,
  reconvenedDenominator: part,
  reconvenedWithinDays: z.number().int().min(1).max(60),
  majority: z.enum(MAJORITIES),
  hasCastingVote: z.boolean(),
  noticeDays: z.number().int().min(0).max(60),
  areSubstitutesAllowed: z.boolean(),
  doSubstitutesVote: z.boolean(),
  doAdvisersScore: z.boolean(),
  doAdvisersVote: z.boolean(),
  sources: z.record(
    z.enum(RULE_TOPICS),
    z.strictObject({ citation: optionalLine, isConfirmed: z.boolean() }),
  ),
})

const seatView = z.strictObject({
  id,
  line: z.number().int(),
  /** The words of the order ("ผู้แทนกระทรวง ICT"); the person who holds the seat now, when there is one. */
  holder: z.string(),
  personId: id.nullable(),
  personName: z.string().nullable(),
  role: z.enum(ROLES),
  title: z.string(),
  isVoting: z.boolean(),
  note: z.string(),
})

export const committee = {
  list: query({
    input: nothing,
    output: z.array(
      z.strictObject({
        id,
        kind: z.enum(COMMITTEE_KINDS),
        name: z.string(),
        shortName: z.string(),
        track: z.enum(TRACKS).nullable(),
        isSample: z.boolean(),
        seats: z.number().int(),
        filledSeats: z.number().int(),
      }),
    ),
    reads: ['committee'],
  }),
  get: query({
    input: z.strictObject({ committeeId: id }),
    output: z.strictObject({
      id,
      kind: z.enum(COMMITTEE_KINDS),
      name: z.string(),
      shortName: z.string(),
      track: z.enum(TRACKS).nullable(),
      isSample: z.boolean(),
      powers: z.array(z.string()),
      orders: z.array(z.strictObject({ title: z.string(), number: z.string(), date: day.nullable() })),
      rules: committeeRules,
      seats: z.array(seatView),
    }),
    reads: ['committee', 'person'],
  }),
  create: command({
    input: z.strictObject({ kind: z.enum(COMMITTEE_KINDS), name: line, shortName: line }),
    output: z.strictObject({ committeeId: id }),
    changes: ['committee', 'audit'],
  }),
  setRules: command({
    input: z.strictObject({ committeeId: id, rules: committeeRules }),
    output: nothing,
    changes: ['committee', 'meeting', 'attendance', 'audit'],
  }),
  addSeat: command({
    input: z.strictObject({
      committeeId: id,
      holder: line,
      role: z.enum(ROLES),
      title: line,
      isVoting: z.boolean(),
      personId: id.nullable(),
    }),
    output: z.strictObject({ seatId: id }),
    changes: ['committee', 'attendance', 'audit'],
  }),
  updateSeat: command({
    input: z.strictObject({
      seatId: id,
      holder: line,
      role: z.enum(ROLES),
      title: line,
      isVoting: z.boolean(),
      personId: id.nullable(),
    }),
    output: nothing,
    changes: ['committee', 'attendance', 'audit'],
  }),
  withdrawSeat: command({
    input: z.strictObject({ seatId: id, reason }),
    output: nothing,
    changes: ['committee', 'attendance', 'audit'],
  }),
}
