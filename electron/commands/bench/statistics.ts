import type { Comparison } from './bench-row.ts'

/** Times of one contender: a list of milliseconds for each round. */
export type Rounds = readonly (readonly number[])[]

/** The nearest-rank quantile: a value that was really measured. @param share 0.5 is the median */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((left, right) => left - right)
  const found = sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)]
  if (found === undefined) throw new RangeError('no measurements')
  return found
}

const FIGURES = {
  ratio: (measured: number, floor: number) => measured / floor,
  added: (measured: number, floor: number) => measured - floor,
}

/** The same quantile of both over all rounds; the noise is what single rounds came to. */
export function compare(
  times: { measured: Rounds; floor: Rounds },
  options: { share: number; kind: 'ratio' | 'added' },
): Comparison {
  const { share, kind } = options
  const figureOf = FIGURES[kind]
  const measured = quantile(times.measured.flat(), share)
  const floor = quantile(times.floor.flat(), share)
  const ofRounds = times.measured.map((round, index) =>
    figureOf(quantile(round, share), quantile(times.floor[index] ?? [], share)),
  )
  return {
    ...{ measured, floor, unit: 'ms', kind },
    figure: figureOf(measured, floor),
    noise: [Math.min(...ofRounds), Math.max(...ofRounds)],
    runs: times.measured.flat().length,
  }
}

/** A time that is held against its goal itself; the floor, where there is one, is shown beside it. */
export function standAlone(times: Rounds, options: { share: number; floor?: Rounds }): Comparison {
  const { share } = options
  const ofRounds = times.map((round) => quantile(round, share))
  const measured = quantile(times.flat(), share)
  const floor = options.floor ? quantile(options.floor.flat(), share) : null
  return {
    ...{ measured, floor, unit: 'ms', kind: 'plain' },
    figure: measured,
    noise: [Math.min(...ofRounds), Math.max(...ofRounds)],
    runs: times.flat().length,
  }
}

/** Times of both as speeds (`amount` things in that time): the ratio is then of speeds, below 1 when slower. */
export function asSpeed({ measured, floor, noise, ...rest }: Comparison, amount: number): Comparison {
  if (floor === null) throw new TypeError('a speed is compared with a speed')
  const speed = (milliseconds: number) => (amount * 1000) / milliseconds
  const [least, most] = noise
  return {
    ...rest,
    ...{ measured: speed(measured), floor: speed(floor), unit: 'rows/s' },
    figure: floor / measured,
    noise: [1 / most, 1 / least],
  }
}

/** Times of both shared out among the pages that each made. */
export function perPage(comparison: Comparison, pages: { measured: number; floor: number }): Comparison {
  const { measured, floor, noise } = comparison
  if (floor === null) throw new TypeError('a rival is needed')
  const scale = pages.floor / pages.measured
  return {
    ...comparison,
    ...{ measured: measured / pages.measured, floor: floor / pages.floor, unit: 'ms/page' },
    figure: comparison.figure * scale,
    noise: [noise[0] * scale, noise[1] * scale],
  }
}
