import type { Duration } from '../../../shared/domain/proposal.ts'

/** A working day of a public office has seven hours (08.30–16.30 less the noon hour). */
const MINUTES = { minute: 1, hour: 60, day: 7 * 60 } as const

export const toMinutes = ({ value, unit }: Duration): number => value * MINUTES[unit]

/**
 * By how much of the present value it changes: -0.5 is half less.
 * @returns null where one is not stated or there is nothing to compare with
 */
export function changeShare(now: number | null, after: number | null): number | null {
  if (now === null || after === null || now === 0) return null
  return (after - now) / now
}

export const durationShare = (now: Duration | null, after: Duration | null): number | null =>
  now && after ? changeShare(toMinutes(now), toMinutes(after)) : null
