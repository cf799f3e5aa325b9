/** The one door from a screen to the host. */
export { call, client, toMatiError } from './client.ts'
export { useConnection } from './connection-store.ts'
export { downloadFile, openFile, putFile, readFile } from './files.ts'
export {
  type Command,
  type QueryOptions,
  queryOf,
  useCommandOf,
  useIsConnected,
  useProgress,
  useQueryOf,
} from './hooks.ts'
export { invalidateAll, invalidateTopics, queryClient } from './query-client.ts'
export { beforeSessionEnds, beginSession, endSession, useMay, useSession, useTicket } from './session.ts'
