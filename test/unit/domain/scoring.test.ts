import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formatRational, type Rational } from '../../../shared/domain/rational.ts'
import {
  type CriterionSummary,
  isOnScale,
  missingCriteria,
  type Rubric,
  type SheetValues,
  summariseScores,
} from '../../../shared/domain/scoring.ts'
import { type BigFraction, big, isAtLeast, isSame, plus, times } from './big-fraction.ts'

function makeRubric(weights: readonly number[], thresholdHundredths = 300): Rubric {
  const criteria = weights.map((weight, index) => ({
    code: `c${index}`,
    number: index + 1,
    title: '',
    text: '',
    weight,
  }))
  return { id: 'r', version: 1, scaleMin: 1, scaleMax: 5, thresholdHundredths, criteria }
}
const sheetOf = (values: readonly number[]): SheetValues =>
  Object.fromEntries(values.map((value, index) => [`c${index}`, value]))

const shown = (value: Rational | null) => value && formatRational(value)

describe('summariseScores', () => {
  it('หลักเกณฑ์การพิจารณาข้อเสนอการเปลี่ยนแปลงฯ: four criteria, equal weights, three scorers, by hand', () => {
    const sheets = [
      [5, 4, 3, 4],
      [4, 4, 2, 5],
      [3, 5, 2, 4],
    ].map(sheetOf)
    const summary = summariseScores(makeRubric([1, 1, 1, 1]), sheets)
    expect(summary.scorers).toBe(3)
    expect(summary.criteria.map(({ mean }) => shown(mean))).toEqual(['4.00', '4.33', '2.33', '4.33'])
    expect(summary.criteria.map(({ median }) => shown(median))).toEqual(['4.00', '4.00', '2.00', '4.00'])
    expect(summary.criteria.map(({ spread }) => spread)).toEqual([2, 1, 1, 1])
    expect(summary.criteria[0]?.values).toEqual([3, 4, 5])
    expect(summary.total).toEqual({ n: 15, d: 4 })
    expect(summary.isRecommended).toBe(true)
  })

  it.each([
    ['exactly at the threshold', [[3], [3]], 300, true],
    ['a hair below, though it shows as 3.00', [...Array.from({ length: 399 }, () => [3]), [2]], 300, false],
    ['above', [[3], [4]], 300, true],
    ['a threshold between two points', [[3], [4]], 350, true],
    ['just above it', [[3], [4]], 351, false],
  ] as [string, number[][], number, boolean][])(
    'the threshold is met or not from the exact value: %s',
    (_what, values, threshold, isMet) => {
      expect(summariseScores(makeRubric([1], threshold), values.map(sheetOf)).isRecommended).toBe(isMet)
    },
  )

  it('the median of an even number of scorers is the middle of the middle two', () => {
    const { criteria } = summariseScores(makeRubric([1]), [[1], [2], [5], [5]].map(sheetOf))
    expect(criteria[0]).toMatchObject({ median: { n: 7, d: 2 }, spread: 4, mean: { n: 13, d: 4 } })
  })

  it('while nobody has scored there is no mean and no recommendation, not a zero', () => {
    const summary = summariseScores(makeRubric([1, 1]), [])
    expect(summary).toMatchObject({ scorers: 0, total: null, isRecommended: null })
    expect(summary.criteria[0]).toEqual({ code: 'c0', values: [], mean: null, median: null, spread: 0 })
  })

  it('agrees with adding up fractions of BigInt, whoever abstained or was recused', () => {
    const seat = fc.record({
      values: fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 4, maxLength: 4 }),
      state: fc.constantFrom('scored', 'scored', 'abstained', 'recused'),
    })
    const weights = fc
      .array(fc.integer({ min: 0, max: 40 }), { minLength: 4, maxLength: 4 })
      .filter((list) => list.some((weight) => weight > 0))
    fc.assert(
      fc.property(
        fc.array(seat, { maxLength: 25 }),
        weights,
        fc.integer({ min: 100, max: 500 }),
        (seats, list, threshold) => {
          const scored = seats.filter(({ state }) => state === 'scored').map(({ values }) => values)
          const summary = summariseScores(makeRubric(list, threshold), scored.map(sheetOf))
          const total = oracleTotal(scored, list)
          expect(summary.scorers).toBe(scored.length)
          expect(summary.total === null).toBe(total === null)
          if (summary.total && total) {
            expect(isSame(big(summary.total.n, summary.total.d), total)).toBe(true)
            expect(summary.isRecommended).toBe(isAtLeast(total, big(threshold, 100)))
          }
          for (const [index, criterion] of summary.criteria.entries())
            expectCriterion(
              criterion,
              scored.map((sheet) => sheet[index] ?? 0),
            )
        },
      ),
      { numRuns: 500 },
    )
  })

  it('the order of the members changes nothing', () => {
    const sheets = fc.array(fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 3, maxLength: 3 }), {
      maxLength: 12,
    })
    fc.assert(
      fc.property(sheets, (list) => {
        const rubric = makeRubric([3, 2, 1])
        expect(summariseScores(rubric, list.toReversed().map(sheetOf))).toEqual(
          summariseScores(rubric, list.map(sheetOf)),
        )
      }),
    )
  })
})

/** Σ weight × (Σ scores / scorers) / Σ weights, written out. */
function oracleTotal(sheets: readonly number[][], weights: readonly number[]): BigFraction | null {
  if (sheets.length === 0) return null
  const all = weights.reduce((sum, weight) => sum + weight, 0)
  return weights.reduce<BigFraction>((total, weight, index) => {
    const sum = sheets.reduce((points, sheet) => points + (sheet[index] ?? 0), 0)
    return plus(total, times(big(sum, sheets.length), big(weight, all)))
  }, big(0))
}

/** One criterion against the plain definitions: dots in order, sum over count, middle of what is left, widest pair. */
function expectCriterion(summary: CriterionSummary, given: readonly number[]): void {
  const sorted = given.toSorted((a, b) => a - b)
  expect(summary.values).toEqual(sorted)
  expect(summary.spread).toBe(Math.max(0, ...given.flatMap((a) => given.map((b) => a - b))))
  expect(summary.mean === null).toBe(given.length === 0)
  if (!summary.mean || !summary.median) return
  expect(
    isSame(big(summary.mean.n, summary.mean.d), [
      BigInt(given.reduce((a, b) => a + b)),
      BigInt(given.length),
    ]),
  ).toBe(true)
  const [low = 0, high = low] = strip(sorted)
  expect(isSame(big(summary.median.n, summary.median.d), big(low + high, 2))).toBe(true)
}

/** Takes the lowest and the highest away until one or two are left. */
const strip = (sorted: readonly number[]): readonly number[] =>
  sorted.length > 2 ? strip(sorted.slice(1, -1)) : sorted

describe('missingCriteria', () => {
  const rubric = makeRubric([1, 1, 1, 1])
  it.each([
    [{}, ['c0', 'c1', 'c2', 'c3']],
    [{ c0: 1, c1: 5, c2: 3, c3: 3 }, []],
    [{ c0: 0, c1: 6, c2: 2.5, c3: Number.NaN }, ['c0', 'c1', 'c2', 'c3']],
    [{ c0: 1, c1: 5, c2: 3, other: 3 }, ['c3']],
  ])('%j lacks %j', (values, missing) => expect(missingCriteria(rubric, values)).toEqual(missing))

  it('the scale holds both its ends', () => {
    const onScale = [0, 1, 2, 3, 4, 5, 6].filter((value) => isOnScale({ scaleMin: 1, scaleMax: 5 }, value))
    expect(onScale).toEqual([1, 2, 3, 4, 5])
  })
})
