import { QueryClient } from '@tanstack/react-query'
import { type OperationName, operations } from '../../shared/contract/index.ts'
import type { Topic } from '../../shared/contract/operation.ts'

/** Keys are [operation, input]. What is held stays fresh until an event says otherwise, so nothing asks by the clock. */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: Number.POSITIVE_INFINITY,
      gcTime: 5 * 60_000,
      retry: false,
      refetchOnWindowFocus: false,
      refetchOnReconnect: false,
      // The room has no network and needs none: the browser's idea of being offline is not ours.
      networkMode: 'always',
    },
    mutations: { networkMode: 'always' },
  },
})

/** Does a held answer rest on one of the topics? */
export function readsOneOf(queryKey: readonly unknown[], topics: ReadonlySet<Topic>): boolean {
  const operation = operations.get(queryKey[0] as OperationName)
  return operation?.topics.some((topic) => topics.has(topic)) ?? false
}

/** Asks again, on the screen at once and elsewhere when it is next shown. */
export const invalidateTopics = (topics: readonly Topic[]): Promise<void> => {
  const changed = new Set(topics)
  return queryClient.invalidateQueries({ predicate: ({ queryKey }) => readsOneOf(queryKey, changed) })
}

export const invalidateAll = (): Promise<void> => queryClient.invalidateQueries()
