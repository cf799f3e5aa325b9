import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bundleBlocks, suggestOrder, widestSpread } from '../../../shared/domain/consent-bundle.ts'
import { byDispute, judgeStability, varianceOfCriterion } from '../../../shared/domain/score-stability.ts'
import { type Rubric, type SheetValues, summariseScores } from '../../../shared/domain/scoring.ts'
import { analysisCases } from './analysis-cases.ts'
import { type BigFraction, big, isAtLeast, plus, times } from './big-fraction.ts'

function makeRubric(weights: readonly number[], thresholdHundredths = 300): Rubric {
  const criteria = weights.map((weight, index) => {
    const code = `c${index}`
    return { code, number: index + 1, title: '', text: '', weight }
  })
  return { id: 'r', version: 1, scaleMin: 1, scaleMax: 5, thresholdHundredths, criteria }
}
const sheetsOf = (rows: readonly (readonly number[])[]) =>
  rows.map((values, index) => ({
    personId: `p${index}`,
    values: Object.fromEntries(values.map((value, at) => [`c${at}`, value])) as SheetValues,
  }))

/** The oracle: is the sum of weight × score, over all sheets, at least threshold × weights × sheets? In BigInt. */
function isRecommended(
  rows: readonly (readonly number[])[],
  weights: readonly BigFraction[],
  hundredths: number,
) {
  const points = rows
    .flatMap((row) => row.map((value, at) => times(weights[at] ?? big(0), big(value))))
    .reduce(plus, big(0))
  const whole = times(weights.reduce(plus, big(0)), big(rows.length))
  return isAtLeast(points, times(whole, big(hundredths, 100)))
}

describe('judgeStability', () => {
  it('by hand: three who agree are stable; one who carries the mean is not', () => {
    const rubric = makeRubric([1, 1, 1, 1])
    const calm = judgeStability(
      rubric,
      sheetsOf([
        [4, 4, 4, 4],
        [4, 4, 5, 4],
        [5, 4, 4, 4],
      ]),
    )
    expect(calm).toMatchObject({ memberFlips: [], weightFlips: [], belowIds: [], isStable: true })
    const carried = judgeStability(
      rubric,
      sheetsOf([
        [5, 5, 5, 5],
        [3, 2, 3, 3],
        [3, 3, 2, 2],
      ]),
    )
    expect(carried.isStable).toBe(false)
    expect(carried.memberFlips).toEqual([{ personId: 'p0', total: { n: 21, d: 8 }, isRecommended: false }])
    expect(carried.belowIds).toEqual(['p1', 'p2'])
  })

  it('by hand: on the threshold a tenth of one weight decides', () => {
    // 4, 2, 3, 3 is 3.00 exactly; a tenth less for the 4 is 11.6 of 3.9 = 2.974, a tenth more for the 2 is 12.2 of 4.1 = 2.976.
    const { weightFlips, isStable } = judgeStability(
      makeRubric([1, 1, 1, 1]),
      sheetsOf([
        [4, 2, 3, 3],
        [4, 2, 3, 3],
      ]),
    )
    expect(weightFlips.map(({ criterion, isMore, total }) => [criterion, isMore, total])).toEqual([
      ['c0', false, { n: 116, d: 39 }],
      ['c1', true, { n: 122, d: 41 }],
    ])
    expect(isStable).toBe(false)
  })

  it('a single scorer is never stable, nor is nobody', () => {
    expect(judgeStability(makeRubric([1]), sheetsOf([[5]])).isStable).toBe(false)
    expect(judgeStability(makeRubric([1]), []).isStable).toBe(false)
  })

  it('agrees with asking the question anew for every member and every weight, in fractions of BigInt', () => {
    const row = fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 4, maxLength: 4 })
    fc.assert(
      fc.property(
        fc.array(row, { minLength: 2, maxLength: 12 }),
        fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 4, maxLength: 4 }),
        fc.constantFrom(275, 300, 325, 350),
        (rows, weights, hundredths) => {
          const stability = judgeStability(makeRubric(weights, hundredths), sheetsOf(rows))
          const whole = weights.map((weight) => big(weight))
          const before = isRecommended(rows, whole, hundredths)
          const flips = rows.flatMap((_, index) => {
            const others = rows.filter((_row, at) => at !== index)
            return isRecommended(others, whole, hundredths) === before ? [] : [`p${index}`]
          })
          const moved = weights.flatMap((_, index) =>
            [true, false].flatMap((isMore) => {
              const factor = big(isMore ? 11 : 9, 10)
              const other = whole.map((weight, at) => (at === index ? times(weight, factor) : weight))
              return isRecommended(rows, other, hundredths) === before ? [] : [`c${index}${isMore}`]
            }),
          )
          expect(stability.memberFlips.map(({ personId }) => personId)).toEqual(flips)
          expect(stability.weightFlips.map(({ criterion, isMore }) => criterion + isMore)).toEqual(moved)
          expect(stability.isStable).toBe(flips.length + moved.length === 0)
        },
      ),
    )
  })

  it.each(analysisCases.map((meeting, index) => [index, meeting] as const))(
    'agrees with the table of Python’s fractions (analysis.py), meeting %i',
    (_, { weights, thresholdHundredths, items }) => {
      const rubric = makeRubric(weights, thresholdHundredths)
      for (const item of items) {
        const sheets = sheetsOf(Object.values(item.sheets))
        const { memberFlips, weightFlips, variance } = judgeStability(rubric, sheets)
        expect(
          summariseScores(
            rubric,
            sheets.map(({ values }) => values),
          ).isRecommended,
        ).toBe(item.isRecommended)
        expect(memberFlips.map(({ personId }) => personId)).toEqual(item.memberFlips.map((at) => `p${at}`))
        expect(weightFlips.map(({ criterion, isMore }) => [criterion, isMore])).toEqual(
          item.weightFlips.map(([at, isMore]) => [`c${at}`, isMore]),
        )
        expect(variance.n / variance.d).toBeCloseTo(item.variance, 10)
      }
    },
  )
})

describe('dispute', () => {
  it('is the population variance, by hand', () => {
    expect(varianceOfCriterion([1, 5])).toEqual({ n: 4, d: 1 })
    expect(varianceOfCriterion([2, 3, 4])).toEqual({ n: 2, d: 3 })
    expect(varianceOfCriterion([])).toEqual({ n: 0, d: 1 })
  })

  it('puts the widest first and keeps the agenda’s order among equals', () => {
    const items = [1, 4, 1, 0].map((n, index) => ({ index, variance: { n, d: 1 } }))
    expect(byDispute(items).map(({ index }) => index)).toEqual([1, 0, 2, 3])
  })
})

describe('the consent bundle', () => {
  const judge = (rows: number[][], weights = [1, 1, 1, 1]) => {
    const rubric = makeRubric(weights)
    const sheets = sheetsOf(rows)
    const summary = summariseScores(
      rubric,
      sheets.map(({ values }) => values),
    )
    return bundleBlocks({ rubric, summary, stability: judgeStability(rubric, sheets) })
  }

  it.each([
    [
      'three who agree',
      [
        [4, 4, 4, 4],
        [4, 4, 4, 4],
        [5, 4, 4, 4],
      ],
      [],
    ],
    [
      'two who agree are too few',
      [
        [4, 4, 4, 4],
        [4, 4, 4, 4],
      ],
      ['too_few'],
    ],
    ['nobody', [], ['too_few', 'not_recommended']],
    [
      'all agree that it is not good',
      [
        [2, 2, 2, 2],
        [2, 2, 2, 2],
        [2, 2, 2, 2],
      ],
      ['not_recommended', 'member_below'],
    ],
    [
      'one thinks that it should not',
      [
        [4, 4, 4, 4],
        [5, 4, 5, 4],
        [3, 3, 3, 2],
      ],
      ['member_below'],
    ],
    [
      'one criterion lies three points apart',
      [
        [5, 5, 5, 5],
        [2, 5, 5, 5],
        [4, 4, 4, 4],
      ],
      ['wide_spread'],
    ],
    [
      'a weight decides',
      [
        [4, 2, 3, 3],
        [4, 2, 3, 3],
        [4, 2, 3, 3],
      ],
      ['weight_flip'],
    ],
  ] as [string, number[][], string[]][])('%s', (_, rows, blocks) => {
    expect(judge(rows)).toEqual(blocks)
  })

  it('the widest spread is half of the scale', () => {
    expect(widestSpread({ scaleMin: 1, scaleMax: 5 })).toBe(2)
    expect(widestSpread({ scaleMin: 1, scaleMax: 10 })).toBe(4)
  })
})

describe('the suggested order', () => {
  const item = (itemId: string, variance: number, isInBundle = false) => ({
    itemId,
    plannedMinutes: 10,
    variance: { n: variance, d: 1 },
    isInBundle,
  })

  it('by hand: disputed first with most of the time, the bundle last with a minute each', () => {
    expect(suggestOrder([item('a', 0, true), item('b', 1), item('c', 3), item('d', 0)])).toEqual([
      { itemId: 'c', plannedMinutes: 18 },
      { itemId: 'b', plannedMinutes: 12 },
      { itemId: 'd', plannedMinutes: 9 },
      { itemId: 'a', plannedMinutes: 1 },
    ])
  })

  it('keeps every item, the sum of the minutes, and never gives less than a minute', () => {
    const any = fc.record({
      plannedMinutes: fc.integer({ min: 1, max: 60 }),
      variance: fc.record({ n: fc.integer({ min: 0, max: 40 }), d: fc.integer({ min: 1, max: 9 }) }),
      isInBundle: fc.boolean(),
    })
    fc.assert(
      fc.property(fc.array(any, { minLength: 1, maxLength: 30 }), (facts) => {
        const items = facts.map((fact, index) => ({ itemId: String(index), ...fact }))
        const order = suggestOrder(items)
        expect(order.map(({ itemId }) => itemId).sort()).toEqual(items.map(({ itemId }) => itemId).sort())
        for (const { plannedMinutes } of order) expect(plannedMinutes).toBeGreaterThanOrEqual(1)
        const sum = (rows: { plannedMinutes: number }[]) =>
          rows.reduce((all, row) => all + row.plannedMinutes, 0)
        if (items.some(({ isInBundle }) => !isInBundle)) expect(sum(order)).toBe(sum(items))
      }),
    )
  })
})
