import { z } from 'zod'
import {
  APPROACHES,
  AREAS,
  DURATION_UNITS,
  INDICATOR_DIMENSIONS,
  STAGES,
  TRACKS,
} from '../domain/proposal.ts'
import { textDiff } from './attachment.ts'
import { command, nothing, query } from './operation.ts'
import { count, id, instant, line, month, optionalLine, page, prose, reason } from './values.ts'

const level = z.number().int().min(1).max(5).nullable()
const step = z.strictObject({ now: level, target: level })
const duration = z.strictObject({ value: count, unit: z.enum(DURATION_UNITS) }).nullable()

export const proposalBody = z.strictObject({
  title: z.string().max(1_000),
  processName: z.string().max(1_000),
  approach: z.enum(APPROACHES).nullable(),
  area: z.enum(AREAS).nullable(),
  background: prose,
  objective: prose,
  currentProcess: prose,
  proposedProcess: prose,
  expectedResult: prose,
  usersPerYear: count.nullable(),
  stepsNow: count.nullable(),
  stepsAfter: count.nullable(),
  durationNow: duration,
  durationAfter: duration,
  costNow: count.nullable(),
  costAfter: count.nullable(),
  budget: count.nullable(),
  budgetSource: optionalLine,
  activities: z
    .array(
      z.strictObject({
        name: z.string().max(1_000),
        startMonth: month,
        endMonth: month,
        output: z.string().max(1_000),
        responsible: z.string().max(500),
      }),
    )
    .max(200),
  team: z.array(z.strictObject({ position: z.string().max(500), duty: z.string().max(1_000) })).max(200),
  indicators: z
    .array(
      z.strictObject({
        name: z.string().max(1_000),
        unit: z.string().max(100),
        baseline: z.string().max(100),
        target: z.string().max(100),
        dimension: z.enum(INDICATOR_DIMENSIONS),
      }),
    )
    .max(200),
  maturity: z.strictObject({
    staff: step,
    service_form: step,
    place: step,
    internal_process: step,
    rules: step,
  }),
  alignments: z.array(z.string().max(60)).max(100),
})

const proposalRow = z.strictObject({
  id,
  code: z.string(),
  track: z.enum(TRACKS),
  stage: z.enum(STAGES),
  agencyId: id,
  agencyName: z.string(),
  title: z.string(),
  processName: z.string(),
  approach: z.enum(APPROACHES).nullable(),
  area: z.enum(AREAS).nullable(),
  usersPerYear: z.number().int().nullable(),
  gaps: z.number().int(),
})

const filter = {
  query: z.string().max(200).default(''),
  tracks: z.array(z.enum(TRACKS)).max(10).default([]),
  stages: z.array(z.enum(STAGES)).max(10).default([]),
  approaches: z.array(z.enum(APPROACHES)).max(10).default([]),
  areas: z.array(z.enum(AREAS)).max(10).default([]),
  agencyId: id.nullable().default(null),
}

export const proposal = {
  /** One window of the register, filtered, searched (within Thai words too) and sorted; `total` is of all that match. */
  list: query({
    input: z.strictObject({
      ...filter,
      ...page,
      sort: z.enum(['code', 'agency', 'title', 'users']).default('code'),
      isDescending: z.boolean().default(false),
    }),
    output: z.strictObject({ total: count, rows: z.array(proposalRow) }),
    reads: ['proposal', 'agency'],
  }),
  get: query({
    input: z.strictObject({ proposalId: id }),
    output: z.strictObject({
      ...proposalRow.shape,
      agencyKind: z.enum(['department', 'province']),
      ministry: z.string().nullable(),
      isSample: z.boolean(),
      body: proposalBody,
      gapFields: z.array(z.string()),
      version: z.number().int(),
      updatedAt: instant,
      previousId: id.nullable(),
      nextId: id.nullable(),
      meetings: z.array(
        z.strictObject({
          meetingId: id,
          meetingTitle: z.string(),
          itemId: id,
          resolution: z.string().nullable(),
        }),
      ),
    }),
    reads: ['proposal', 'agency', 'resolution', 'agenda'],
  }),
  create: command({
    input: z.strictObject({
      code: z.string().trim().min(1).max(40),
      track: z.enum(TRACKS),
      agencyId: id,
      title: line,
    }),
    output: z.strictObject({ proposalId: id }),
    changes: ['proposal', 'audit'],
  }),
  /** Overwrites the draft in place, unlogged; `proposal.keepVersion` appends what stands when the field is left. */
  edit: command({
    input: z.strictObject({ proposalId: id, body: proposalBody }),
    output: z.strictObject({ savedAt: instant }),
    changes: ['proposal'],
  }),
  keepVersion: command({
    input: z.strictObject({ proposalId: id }),
    output: z.strictObject({ version: z.number().int() }),
    changes: ['proposal', 'annotation', 'audit'],
  }),
  listVersions: query({
    input: z.strictObject({ proposalId: id }),
    output: z.array(
      z.strictObject({
        version: z.number().int(),
        createdAt: instant,
        createdBy: z.string(),
        reason: z.string(),
      }),
    ),
    reads: ['proposal'],
  }),
  getVersion: query({
    input: z.strictObject({ proposalId: id, version: z.number().int() }),
    output: proposalBody,
    reads: ['proposal'],
  }),
  /** Word by word, of each text that differs; `facts` names what else does (numbers, choices), to be shown from both versions. */
  diff: query({
    input: z.strictObject({ proposalId: id, from: z.number().int(), to: z.number().int() }),
    output: z.strictObject({ texts: textDiff, facts: z.array(z.string()) }),
    reads: ['proposal'],
  }),
  restoreVersion: command({
    input: z.strictObject({ proposalId: id, version: z.number().int() }),
    output: nothing,
    changes: ['proposal', 'annotation', 'audit'],
  }),
  setStage: command({
    input: z.strictObject({ proposalId: id, stage: z.enum(STAGES) }),
    output: nothing,
    changes: ['proposal', 'audit'],
  }),
  withdraw: command({
    input: z.strictObject({ proposalId: id, reason }),
    output: nothing,
    changes: ['proposal', 'audit'],
  }),
}
