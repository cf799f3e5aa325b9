import type { OperationName, OutputOf } from '../../shared/contract/index.ts'
import { ACCESS, type AccessRule, decideAccess, type Subject } from '../../shared/domain/access.ts'
import { call } from './client.ts'
import { setTicket, useConnection } from './connection-store.ts'
import { useQueryOf } from './hooks.ts'
import { queryClient } from './query-client.ts'

/** What is typed and not yet saved is saved as the person who typed it; a host that is away is not waited for long. */
const LONGEST_FAREWELL_MS = 2_000
const farewells = new Set<() => Promise<unknown>>()

/** Runs before the ticket is given up. */
export const beforeSessionEnds = (farewell: () => Promise<unknown>): void => {
  farewells.add(farewell)
}

/** Another person, another view: nothing that the last one was shown may stay in the window. */
export function beginSession(ticket: string): void {
  setTicket(ticket)
  queryClient.removeQueries({ type: 'inactive' })
  // What is on the screen forgets its answer and asks again as the new person.
  void queryClient.resetQueries()
}

export async function endSession(): Promise<void> {
  const timeout = new Promise((resolve) => setTimeout(resolve, LONGEST_FAREWELL_MS))
  await Promise.race([Promise.allSettled([...farewells].map((farewell) => farewell())), timeout])
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
 * what it would refuse from looking possible. Who presides is the meeting's to say (`presidingPersonId`), never the seat's.
 * @param committeeId whose seats count
 */
export function useMay(name: OperationName, committeeId?: string): boolean {
  const session = useSession()
  if (!session) return false
  const seats = session.seats.filter((seat) => seat.committeeId === committeeId)
  const subject: Subject = {
    kind: 'person',
    isKeeper: session.person.isKeeper,
    isPresiding: false,
    seats,
  }
  const rule: AccessRule = ACCESS[name]
  return decideAccess({ who: rule.who }, { subject, meetingState: null, itemState: null }) === 'allowed'
}
