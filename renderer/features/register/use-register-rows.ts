import { useQueries, useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import type { OutputOf } from '../../../shared/contract/index.ts'
import type { MatiError } from '../../../shared/errors.ts'
import { queryClient, queryOf } from '../../api/index.ts'
import type { Filter } from './filter.ts'
import { fillOrder, WINDOW_ROWS, windowCount, windowOf, windowsAround } from './windows.ts'

export type RegisterRow = OutputOf<'proposal.list'>['rows'][number]

/** Old questions are dropped soon: each may hold the whole register. */
const KEEP_MS = 60_000
/** After so long without a new question or a jump, the rest of the register is fetched quietly. */
const REST_BEFORE_FILL_MS = 250

const windowQuery = (filter: Filter, window: number) => ({
  ...queryOf('proposal.list', { ...filter, offset: window * WINDOW_ROWS, limit: WINDOW_ROWS }),
  gcTime: KEEP_MS,
})

export type RegisterAnswer = {
  total: number
  /** The question whose rows are shown; the one before while the new answer is on its way. */
  shown: Filter
  isSearching: boolean
  isLoading: boolean
  error: MatiError | null
}

/** How many match. A new question shows the old rows until its first answer is there. */
export function useRegisterAnswer(filter: Filter): RegisterAnswer {
  const [shown, setShown] = useState(filter)
  const probe = useQuery<OutputOf<'proposal.list'>, MatiError>(windowQuery(filter, 0))
  const head = useQuery<OutputOf<'proposal.list'>, MatiError>(windowQuery(shown, 0))
  if (probe.data && shown !== filter) setShown(filter)
  return {
    total: head.data?.total ?? 0,
    shown,
    isSearching: probe.isFetching,
    isLoading: head.isPending && !head.isError,
    error: probe.error,
  }
}

/**
 * Reads the register as if all of it were here: the windows around the screen are held, the others follow in the
 * background.
 * @param range first and last row on the screen
 * @returns the row of a place, or undefined while it is on its way
 */
export function useRegisterRows(
  { shown, total }: RegisterAnswer,
  range: { first: number; last: number },
): (row: number) => RegisterRow | undefined {
  const windows = windowsAround(range.first, range.last, total)
  const answers = useQueries({ queries: windows.map((window) => windowQuery(shown, window)) })
  const held = new Map(windows.map((window, index) => [window, answers[index]?.data?.rows]))
  useBackgroundFill(shown, { total, centre: windowOf(range.first) })
  return (row) => held.get(windowOf(row))?.[row % WINDOW_ROWS]
}

function useBackgroundFill(filter: Filter, place: { total: number; centre: number }): void {
  const { total, centre } = place
  useEffect(() => {
    let isOver = false
    const fill = async () => {
      for (const window of fillOrder(centre, windowCount(total))) {
        if (isOver) return
        await queryClient.prefetchQuery(windowQuery(filter, window))
      }
    }
    const timer = setTimeout(() => void fill(), REST_BEFORE_FILL_MS)
    return () => {
      isOver = true
      clearTimeout(timer)
    }
  }, [filter, total, centre])
}
