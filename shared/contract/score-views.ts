import { z } from 'zod'
import { BUNDLE_BLOCKS } from '../domain/consent-bundle.ts'
import { ITEM_STATES } from '../domain/meeting.ts'
import { count, id, instant, rational } from './values.ts'

const criterionSummary = z.strictObject({
  code: z.string(),
  values: z.array(z.number().int()),
  mean: rational.nullable(),
  median: rational.nullable(),
  spread: z.number().int(),
})

/** What the scores of a revealed item say; shared by the meeting's overview and the item itself. */
export const itemAnalysis = z.strictObject({
  itemId: id,
  number: z.string(),
  title: z.string(),
  agencyName: z.string().nullable(),
  state: z.enum(ITEM_STATES),
  plannedMinutes: count,
  scorers: count,
  abstained: count,
  recused: count,
  /** Scores changed after the reveal. */
  changes: count,
  total: rational.nullable(),
  /** Beside the total, never in its place; null where the data is too thin. */
  adjusted: rational.nullable(),
  isRecommended: z.boolean().nullable(),
  criteria: z.array(criterionSummary),
  variance: rational,
  isStable: z.boolean(),
  memberFlips: z.array(
    z.strictObject({ personId: id, name: z.string(), total: rational, isRecommended: z.boolean() }),
  ),
  weightFlips: z.array(
    z.strictObject({
      criterion: z.string(),
      isMore: z.boolean(),
      total: rational,
      isRecommended: z.boolean(),
    }),
  ),
  /** Empty: it can be passed at once with the others. */
  blocks: z.array(z.enum(BUNDLE_BLOCKS)),
  takenOutBy: z.string().nullable(),
})

/** Of revealed items only, the most disputed first; an item whose scores are sealed is not in it. */
export const analysisView = z.strictObject({
  items: z.array(itemAnalysis),
  severity: z.strictObject({
    state: z.enum(['fitted', 'too_thin', 'not_connected']),
    isComplete: z.boolean(),
    members: z.array(z.strictObject({ personId: id, name: z.string(), severity: rational, items: count })),
  }),
  /** Running order and minutes that the scores suggest for what is not decided yet. */
  suggestion: z.array(z.strictObject({ itemId: id, plannedMinutes: count })),
})

export const sealCheckView = z.strictObject({
  revealedAt: instant.nullable(),
  /** When the meeting took the item up; null while it was only scored ahead of its turn. */
  takenUpAt: instant.nullable(),
  isWhole: z.boolean(),
  members: z.array(
    z.strictObject({
      personId: id,
      name: z.string(),
      sealedAt: instant.nullable(),
      commitment: z.string().nullable(),
      /** Hash of what was revealed, worked out now. */
      recomputed: z.string().nullable(),
      verdict: z.enum(['matches', 'differs', 'not_sealed', 'sealed_late']),
      /** As revealed; later changes beside it. */
      values: z.record(z.string(), z.number().int()),
      changes: z.array(
        z.strictObject({
          criterion: z.string(),
          before: z.number().int(),
          after: z.number().int(),
          at: instant,
        }),
      ),
    }),
  ),
})
