import type { Rounds } from '../../../electron/commands/bench/statistics.ts'

/** One piece of work; `turn` counts from 0 over all rounds, so that no two turns ask for the same. */
export type Work = (turn: number) => unknown
/** `before` is not timed. */
export type Contender = Work | { before: Work; run: Work }

/**
 * Runs the contenders by turns (A B C, C B A, A B C, …) and times each alone. Whatever the machine does meanwhile,
 * and whatever one leaves behind for the next, falls on all of them alike.
 * @returns milliseconds of each contender, round by round
 */
export async function interleave<Name extends string>(
  contenders: Record<Name, Contender>,
  options: { rounds: number; perRound: number; warmUp: number },
): Promise<Record<Name, Rounds>> {
  const { rounds, perRound, warmUp } = options
  const names = Object.keys(contenders) as Name[]
  const times = new Map(names.map((name) => [name, [] as number[][]]))
  for (let turn = -warmUp; turn < rounds * perRound; turn += 1) {
    const round = Math.floor(turn / perRound)
    for (const name of turn % 2 === 0 ? names : names.toReversed()) {
      const contender = contenders[name]
      const { before, run } = typeof contender === 'function' ? { before: null, run: contender } : contender
      await before?.(turn + warmUp)
      const start = performance.now()
      await run(turn + warmUp)
      const time = performance.now() - start
      if (turn < 0) continue
      const own = times.get(name) ?? []
      own[round] ??= []
      own[round].push(time)
    }
  }
  return Object.fromEntries(times) as unknown as Record<Name, Rounds>
}
