import { addRationals, compareRationals, type Rational, rational } from './rational.ts'

/**
 * The scores of one proposal. The seed gives the four criteria and no scale or weight, so these are a rubric: data
 * with versions, frozen when the meeting's first item opens.
 */
export type RubricCriterion = { code: string; number: number; title: string; text: string; weight: number }
export type Rubric = {
  id: string
  version: number
  scaleMin: number
  scaleMax: number
  /** The mean, in hundredths of a point, from which the item is recommended (300 = 3.00). */
  thresholdHundredths: number
  criteria: RubricCriterion[]
}

/** draft → sealed → revealed → (changed, with a reason) → frozen by the resolution; abstained and recused are counted states of their own. */
export const SHEET_STATES = ['none', 'draft', 'sealed', 'abstained', 'recused', 'revealed', 'frozen'] as const
export type SheetState = (typeof SHEET_STATES)[number]

export type SheetValues = Readonly<Record<string, number>>

export type CriterionSummary = {
  code: string
  /** One per scorer, in ascending order: the row of dots. */
  values: number[]
  mean: Rational | null
  median: Rational | null
  spread: number
}
export type ScoreSummary = {
  scorers: number
  criteria: CriterionSummary[]
  /** Weighted mean over criteria of the criterion means; null while nobody has scored. */
  total: Rational | null
  isRecommended: boolean | null
}

/** Which criteria of the rubric have no score or one off the scale; empty when the sheet can be sealed. */
export const missingCriteria = (rubric: Rubric, values: SheetValues): string[] =>
  rubric.criteria.filter(({ code }) => !isOnScale(rubric, values[code])).map(({ code }) => code)

export const isOnScale = (
  rubric: Pick<Rubric, 'scaleMin' | 'scaleMax'>,
  value: number | undefined,
): boolean =>
  value !== undefined && Number.isInteger(value) && value >= rubric.scaleMin && value <= rubric.scaleMax

/** Sums revealed sheets up. Abstained and recused members have no sheet here, so they are in no denominator. */
export function summariseScores(rubric: Rubric, sheets: readonly SheetValues[]): ScoreSummary {
  const criteria = rubric.criteria.map(({ code }) => summariseCriterion(code, sheets))
  const weights = rubric.criteria.reduce((sum, { weight }) => sum + weight, 0)
  let total: Rational | null = null
  if (sheets.length > 0 && weights > 0) {
    const weighted = rubric.criteria.map(({ weight }, index) => {
      const mean = criteria[index]?.mean ?? rational(0)
      return rational(mean.n * weight, mean.d * weights)
    })
    total = weighted.reduce(addRationals, rational(0))
  }
  const isRecommended = total && compareRationals(total, rational(rubric.thresholdHundredths, 100)) >= 0
  return { scorers: sheets.length, criteria, total, isRecommended }
}

function summariseCriterion(code: string, sheets: readonly SheetValues[]): CriterionSummary {
  const values = sheets
    .map((sheet) => sheet[code])
    .filter((value) => value !== undefined)
    .sort((a, b) => a - b)
  const low = values[Math.floor((values.length - 1) / 2)]
  const high = values[Math.ceil((values.length - 1) / 2)]
  const first = values[0]
  const last = values.at(-1)
  if (low === undefined || high === undefined || first === undefined || last === undefined)
    return { code, values, mean: null, median: null, spread: 0 }
  const sum = values.reduce((a, b) => a + b, 0)
  return {
    code,
    values,
    mean: rational(sum, values.length),
    median: rational(low + high, 2),
    spread: last - first,
  }
}
