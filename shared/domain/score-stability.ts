import { addRationals, compareRationals, type Rational, rational } from './rational.ts'
import { type Rubric, type SheetValues, summariseScores } from './scoring.ts'

export type MemberSheet = { personId: string; values: SheetValues }

export type Stability = {
  /** Weighted mean over the criteria of the variance of the members' scores: the order of "most disputed first". */
  variance: Rational
  /** Members without whom the recommendation would be another. */
  memberFlips: { personId: string; total: Rational; isRecommended: boolean }[]
  /** Criteria whose weight, a tenth more or less, would make it another. */
  weightFlips: { criterion: string; isMore: boolean; total: Rational; isRecommended: boolean }[]
  /** Members whose own total lies below the threshold. */
  belowIds: string[]
  /** Holds with any one member left out and any one weight moved by a tenth; never with a single scorer. */
  isStable: boolean
}

/** Of the item as a whole, in exact fractions: whether a recommendation flips must not depend on rounding. */
export function judgeStability(rubric: Rubric, sheets: readonly MemberSheet[]): Stability {
  const isRecommended = summariseScores(rubric, valuesOf(sheets)).isRecommended
  const memberFlips = sheets.flatMap(({ personId }) => {
    const others = sheets.filter((sheet) => sheet.personId !== personId)
    const without = summariseScores(rubric, valuesOf(others))
    return flip(without, isRecommended).map((change) => ({ personId, ...change }))
  })
  const weightFlips = rubric.criteria.flatMap(({ code }) =>
    [true, false].flatMap((isMore) => {
      const moved = summariseScores(moveWeight(rubric, { code, isMore }), valuesOf(sheets))
      return flip(moved, isRecommended).map((change) => ({ criterion: code, isMore, ...change }))
    }),
  )
  const belowIds = sheets
    .filter(({ values }) => summariseScores(rubric, [values]).isRecommended === false)
    .map(({ personId }) => personId)
  const isStable = sheets.length > 1 && memberFlips.length === 0 && weightFlips.length === 0
  return { variance: varianceOf(rubric, valuesOf(sheets)), memberFlips, weightFlips, belowIds, isStable }
}

const valuesOf = (sheets: readonly MemberSheet[]): SheetValues[] => sheets.map(({ values }) => values)

/** Nothing while the recommendation stays, or while nobody is left to recommend anything. */
function flip(
  moved: { total: Rational | null; isRecommended: boolean | null },
  before: boolean | null,
): { total: Rational; isRecommended: boolean }[] {
  const { total, isRecommended } = moved
  if (!total || isRecommended === null || isRecommended === before) return []
  return [{ total, isRecommended }]
}

/** A tenth more or less of one weight; all are taken tenfold so that they stay whole, and the mean renormalises. */
const moveWeight = (rubric: Rubric, change: { code: string; isMore: boolean }): Rubric => ({
  ...rubric,
  criteria: rubric.criteria.map((criterion) => {
    const factor = criterion.code === change.code ? (change.isMore ? 11 : 9) : 10
    return { ...criterion, weight: criterion.weight * factor }
  }),
})

/** Population variance of each criterion, weighted; zero while at most one has scored. */
export function varianceOf(rubric: Rubric, sheets: readonly SheetValues[]): Rational {
  const weights = rubric.criteria.reduce((sum, { weight }) => sum + weight, 0)
  if (weights === 0) return rational(0)
  return rubric.criteria
    .map(({ code, weight }) => {
      const { n, d } = varianceOfCriterion(sheets.flatMap((sheet) => sheet[code] ?? []))
      return rational(n * weight, d * weights)
    })
    .reduce(addRationals, rational(0))
}

/** Mean of the squared distances from the mean: (n·Σx² − (Σx)²) / n². */
export function varianceOfCriterion(values: readonly number[]): Rational {
  if (values.length === 0) return rational(0)
  const sum = values.reduce((a, b) => a + b, 0)
  const squares = values.reduce((a, b) => a + b * b, 0)
  return rational(values.length * squares - sum * sum, values.length * values.length)
}

/** Most disputed first; equal ones stay in the order given. */
export const byDispute = <Item extends { variance: Rational }>(items: readonly Item[]): Item[] =>
  items.toSorted((a, b) => compareRationals(b.variance, a.variance))
