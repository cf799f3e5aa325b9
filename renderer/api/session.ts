import type { OperationName, OutputOf } from '../../shared/contract/index.ts'
import { ACCESS, type AccessRule, decideAccess, type Subject } from '../../shared/domain/access.ts'
import { call } from './client.ts'
import { setTicket, useConnection } from './connection-store.ts'
import { useQueryOf } from './hooks.ts'
import { queryClient } from './query-client.ts'

/** Another person, another view: nothing that the last one was shown may stay in the window. */
export function beginSession(ticket: string): void {
  queryClient.clear()
  setTicket(ticket)
}

export async function endSession(): Promise<void> {
  // Even where the host cannot be told, the window forgets.
  await call('session.signOut', {}).catch(() => undefined)
  setTicket(null)
  queryClient.clear()
}

export const useTicket = (): string | null => useConnection(({ ticket }) => ticket)

/** The person who acts in this window; undefined until known. */
export function useSession(): OutputOf<'session.current'> | undefined {
  const isSignedIn = useTicket() !== null
  return useQueryOf('session.current', {}, { isEnabled: isSignedIn }).data
}

/**
 * May this person do it, as far as the person goes (states of a meeting come on top)? The host decides; this only keeps
 * what it would refuse from looking possible.
 * @param committeeId whose seats count
 */
export function useMay(name: OperationName, committeeId?: string): boolean {
  const session = useSession()
  if (!session) return false
  const seats = session.seats.filter((seat) => seat.committeeId === committeeId)
  const subject: Subject = {
    kind: 'person',
    isKeeper: session.person.isKeeper,
    isPresiding: seats.some(({ role }) => role === 'chair'),
    seats,
  }
  const rule: AccessRule = ACCESS[name]
  return decideAccess({ who: rule.who }, { subject, meetingState: null, itemState: null }) === 'allowed'
}
