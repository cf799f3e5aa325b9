import { useQueries } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { MatiError } from '../../../shared/errors.ts'
import { queryOf, useQueryOf } from '../../api/index.ts'
import { type HeldSeat, seatsByPerson } from './held-seats.ts'

export type HeldSeats = {
  /** Null until every committee has been read: "none" is said only when it is known. */
  byPerson: ReadonlyMap<string, readonly HeldSeat[]> | null
  error: MatiError | null
}

/** Who sits where. There are a handful of committees; each is asked for as its own screen asks for it. */
export function useHeldSeats(): HeldSeats {
  const list = useQueryOf('committee.list', {})
  const answers = useQueries({
    queries: (list.data ?? [])
      .filter(({ filledSeats }) => filledSeats > 0)
      .map(({ id }) => queryOf('committee.get', { committeeId: id })),
    combine: (results) => ({
      views: results.flatMap(({ data }) => (data ? [data] : [])),
      isWhole: results.every(({ data }) => data !== undefined),
      error: (results.find(({ error }) => error)?.error ?? null) as MatiError | null,
    }),
  })
  const byPerson = useMemo(
    () => (list.data && answers.isWhole ? seatsByPerson(answers.views) : null),
    [list.data, answers],
  )
  return { byPerson, error: list.error ?? answers.error }
}
