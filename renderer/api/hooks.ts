import { keepPreviousData, type UseQueryResult, useQuery } from '@tanstack/react-query'
import { useCallback, useState } from 'react'
import type { InputOf, OperationName, OutputOf } from '../../shared/contract/index.ts'
import type { MatiError } from '../../shared/errors.ts'
import { call, toMatiError } from './client.ts'
import { useConnection } from './connection-store.ts'
import { type Progress, useJobs } from './events.ts'
import { invalidateTopics } from './query-client.ts'
import { topicsOf } from './topics.ts'

export type QueryOptions = {
  isEnabled?: boolean
  /** Shows the last answer while the next one is on its way. */
  keepsPrevious?: boolean
}

/** What React Query needs to ask one operation; for prefetching and for `useQueries`. */
export const queryOf = <Name extends OperationName>(name: Name, input: InputOf<Name>) => ({
  queryKey: [name, input] as const,
  queryFn: ({ signal }: { signal: AbortSignal }) => call(name, input, signal),
})

/** A query of the contract, asked again when an event says that one of its topics changed. */
export function useQueryOf<Name extends OperationName>(
  name: Name,
  input: InputOf<Name>,
  options: QueryOptions = {},
): UseQueryResult<OutputOf<Name>, MatiError> {
  return useQuery<OutputOf<Name>, MatiError>({
    queryKey: [name, input],
    queryFn: ({ signal }) => call(name, input, signal),
    enabled: options.isEnabled ?? true,
    placeholderData: options.keepsPrevious ? keepPreviousData : undefined,
  })
}

export type Command<Name extends OperationName> = {
  /** @throws MatiError, which `error` holds as well */
  run: (input: InputOf<Name>) => Promise<OutputOf<Name>>
  /** The same for event handlers: never throws; undefined means that it failed and `error` says why. */
  attempt: (input: InputOf<Name>) => Promise<OutputOf<Name> | undefined>
  isRunning: boolean
  error: MatiError | null
  forgetError: () => void
}

/** A command of the contract. The answers that it makes old are asked for again before it is done. */
export function useCommandOf<Name extends OperationName>(name: Name): Command<Name> {
  const [running, setRunning] = useState(0)
  const [error, setError] = useState<MatiError | null>(null)
  const run = useCallback(
    async (input: InputOf<Name>) => {
      setRunning((count) => count + 1)
      setError(null)
      try {
        const output = await call(name, input)
        // The event says so too; asking here makes the own window show it without waiting for the way round.
        void invalidateTopics(topicsOf(name))
        return output
      } catch (cause) {
        const failure = toMatiError(cause)
        setError(failure)
        throw failure
      } finally {
        setRunning((count) => count - 1)
      }
    },
    [name],
  )
  const attempt = useCallback(
    async (input: InputOf<Name>) => {
      try {
        return await run(input)
      } catch {
        return undefined
      }
    },
    [run],
  )
  const forgetError = useCallback(() => setError(null), [])
  return { run, attempt, isRunning: running > 0, error, forgetError }
}

/** How far a job has come, or null before its first word. */
export const useProgress = (jobId: string | null): Progress | null =>
  useJobs(({ jobs }) => (jobId ? (jobs[jobId] ?? null) : null))

export const useIsConnected = (): boolean => useConnection(({ status }) => status === 'open')
