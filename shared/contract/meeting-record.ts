import { z } from 'zod'
import { COUNTED_METHODS, RESOLUTION_KINDS } from '../domain/voting.ts'
import { clockTime, count, day, instant } from './values.ts'

/**
 * `record.json`: what finished minutes and resolutions carry beside their pages, for machines (PDF/A-3, AFRelationship
 * Data). It tells what the paper tells and nothing more. Days are ISO dates in Bangkok, instants ISO UTC, figures of
 * scores decimal text as printed ("4.33"), names and sentences as printed. A new meaning is a new `version`; a reader
 * refuses what it does not know.
 */
export const RECORD_FILE = 'record.json'
export const RECORD_FORMAT = 'mati.meeting-record'
export const RECORD_VERSION = 1

const text = z.string()
const names = z.array(text)
const decimal = z.string().regex(/^-?\d+(\.\d+)?$/)
const person = { name: text, position: text }

const noObjection = z.strictObject({ method: z.literal('no_objection') })
const counted = z
  .strictObject({
    method: z.enum(COUNTED_METHODS),
    inFavour: count,
    against: count,
    abstained: count,
    castingVote: z.enum(['in_favour', 'against']).nullable(),
    /** Of a vote by name only. */
    names: z.strictObject({ inFavour: names, against: names, abstained: names }).nullable(),
    /** Was there with a vote and gave none; names of a vote by name only. */
    notVoted: z.strictObject({ count, names }).nullable(),
    /** The rule by which the count is a resolution. */
    citation: text.nullable(),
  })
  .refine(
    ({ method, names: sides, notVoted }) =>
      method === 'named' || (sides === null && (notVoted?.names.length ?? 0) === 0),
    'only a vote by name has names',
  )

const resolution = z.strictObject({
  /** Null of what is no proposal: the text says it all. */
  kind: z.enum(RESOLUTION_KINDS).nullable(),
  text,
  conditions: z.array(text),
  /** The room in which it was resolved; whoever left for an interest is in neither figure. */
  quorum: z.strictObject({ members: count, present: count, recused: count, needed: count }).nullable(),
  votes: z.discriminatedUnion('method', [noObjection, counted]).nullable(),
})

const scores = z.strictObject({
  scorers: count,
  scaleMax: count,
  /** Empty where the paper prints the total only. */
  criteria: z.array(z.strictObject({ number: count, title: text, mean: decimal.nullable() })),
  total: decimal.nullable(),
  threshold: decimal,
  isRecommended: z.boolean().nullable(),
})

const item = z.strictObject({
  /** "4.1" */
  number: text,
  title: text,
  proposal: z.strictObject({ code: text, agencyName: text }).nullable(),
  scores: scores.nullable(),
  /** Interests, challenges and who went out: the sentences of the paper. */
  recusals: z.array(z.strictObject({ name: text, sentence: text })),
  /** Rulings, votes that were lost or held anew, a postponement: the sentences of the paper. */
  otherFacts: z.array(text),
  resolution: resolution.nullable(),
  dissents: z.array(z.strictObject({ name: text, reason: text, isWritten: z.boolean() })),
})

const attendance = z.strictObject({
  present: z.array(z.strictObject({ ...person, role: text, substituteFor: text.nullable() })),
  absent: z.array(z.strictObject({ ...person, role: text, reason: text })),
  /** No members of the body. */
  participants: z.array(z.strictObject(person)),
  /** Between the beginning and the end. */
  movements: z.array(
    z.strictObject({ kind: z.enum(['arrived', 'returned', 'left']), at: instant, name: text }),
  ),
})

const quorum = z.strictObject({
  atOpening: z
    .strictObject({
      members: count,
      vacant: count,
      present: count,
      needed: count,
      isMet: z.boolean(),
      citation: text,
    })
    .nullable(),
  changes: z.array(
    z.strictObject({ kind: z.enum(['lost', 'regained']), at: instant, present: count, needed: count }),
  ),
})

export const meetingRecord = z.strictObject({
  format: z.literal(RECORD_FORMAT),
  version: z.literal(RECORD_VERSION),
  /** Which paper carries it. A list of resolutions tells of no attendance and no scores. */
  paper: z.enum(['minutes', 'resolutions']),
  madeAt: instant,
  /** Of invented people: nobody's record. */
  isSample: z.boolean(),
  bodyName: text,
  meeting: z.strictObject({
    number: count,
    buddhistYear: count,
    date: day,
    place: text,
    /** Bangkok time, as printed; null while it is not printed. */
    startedAt: clockTime.nullable(),
    endedAt: clockTime.nullable(),
    openedAt: instant.nullable(),
    closedAt: instant.nullable(),
  }),
  attendance: attendance.nullable(),
  quorum: quorum.nullable(),
  items: z.array(item),
  /** Of the audit log when the paper was made; printed in its footer. */
  auditHead: z
    .strictObject({ algorithm: z.literal('SHA-256'), value: z.string().regex(/^[0-9a-f]{64}$/) })
    .nullable(),
})
export type MeetingRecord = z.infer<typeof meetingRecord>

/** A thousand items have about a hundred thousand; every wrong one costs its own complaint while it is checked. */
const MAX_ELEMENTS = 200_000

/** Elements of all its lists, counted no further than they are allowed. */
function countElements(value: unknown, room = MAX_ELEMENTS): number {
  if (typeof value !== 'object' || value === null) return 0
  let count = Array.isArray(value) ? value.length : 0
  for (const part of Object.values(value)) {
    if (count > room) break
    count += countElements(part, room - count)
  }
  return count
}

/** The bytes' meaning, or null for anything that is no record of a version known here. */
export function readMeetingRecord(json: string): MeetingRecord | null {
  try {
    const value: unknown = JSON.parse(json)
    if (countElements(value) > MAX_ELEMENTS) return null
    return meetingRecord.safeParse(value).data ?? null
  } catch {
    return null
  }
}
