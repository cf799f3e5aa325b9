import { describe, expect, it } from 'vitest'
import {
  asSpeed,
  compare,
  perPage,
  quantile,
  standAlone,
} from '../../../electron/commands/bench/statistics.ts'
import { interleave } from '../../bench/support/interleave.ts'

const hundred = Array.from({ length: 100 }, (_, index) => 100 - index)

describe('quantile', () => {
  it('is a value that was measured, whatever the order', () => {
    expect([0, 0.5, 0.95, 0.99, 1].map((share) => quantile(hundred, share))).toEqual([1, 50, 95, 99, 100])
    expect(quantile([7], 0.99)).toBe(7)
  })
  it('refuses to speak of no measurements', () => expect(() => quantile([], 0.5)).toThrow(RangeError))
})

const times = { measured: [[2, 4], [6]], floor: [[1, 2], [2]] }

describe('comparisons', () => {
  it('a ratio is of the same quantile over all rounds; the noise is of single rounds', () =>
    expect(compare(times, { share: 0.5, kind: 'ratio' })).toMatchObject({
      ...{ measured: 4, floor: 2, figure: 2, noise: [2, 3], runs: 3 },
    }))
  it('what a transport adds is a difference', () =>
    expect(compare(times, { share: 0.5, kind: 'added' })).toMatchObject({ figure: 2, noise: [1, 4] }))
  it('a speed is lower where the time is longer', () =>
    expect(asSpeed(compare(times, { share: 0.5, kind: 'ratio' }), 10)).toMatchObject({
      ...{ measured: 2_500, floor: 5_000, figure: 0.5, noise: [1 / 3, 1 / 2], unit: 'rows/s' },
    }))
  it('pages of each are shared out among its own', () =>
    expect(perPage(compare(times, { share: 0.5, kind: 'ratio' }), { measured: 4, floor: 1 })).toMatchObject({
      ...{ measured: 1, floor: 2, figure: 0.5, unit: 'ms/page' },
    }))
  it('a time alone may have a floor beside it', () =>
    expect(standAlone(times.measured, { share: 0.95, floor: times.floor })).toMatchObject({
      ...{ figure: 6, floor: 2, noise: [4, 6] },
    }))
})

it('contenders take turns, each beginning as often as it ends, and nothing before the clock is timed', async () => {
  const order: string[] = []
  const note = (name: string) => (turn: number) => void order.push(`${name}${turn}`)
  const result = await interleave(
    { a: note('a'), b: { before: note('before'), run: note('b') } },
    { rounds: 2, perRound: 1, warmUp: 1 },
  )
  expect(order).toEqual(['before0', 'b0', 'a0', 'a1', 'before1', 'b1', 'before2', 'b2', 'a2'])
  expect(result.a.map(({ length }) => length)).toEqual([1, 1])
})
