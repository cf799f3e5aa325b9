import { ORPCError } from '@orpc/client'
import { RPCLink } from '@orpc/client/message-port'
import type { Client, HostEvent, InputOf, OperationName, OutputOf } from '../../shared/contract/index.ts'
import { type ErrorData, isErrorCode, MatiError } from '../../shared/errors.ts'
import { useConnection } from './connection-store.ts'
import type { WirePort } from './wire-port.ts'

type Link = RPCLink<Record<never, never>>

let link: Link | null = null

/** Puts the client on a greeted port; the port's end takes it off again, so that later calls fail at once. */
export function attachPort(port: WirePort): void {
  const attached: Link = new RPCLink({ port: port as MessagePort })
  link = attached
  port.addEventListener('close', () => {
    if (link === attached) link = null
  })
}

async function send(path: readonly string[], input: unknown, signal?: AbortSignal): Promise<unknown> {
  const used = link
  // oRPC waits for ever on a port that has closed: the call has to be refused here.
  if (!used) throw new MatiError('CONNECTION_CLOSED')
  const { ticket } = useConnection.getState()
  try {
    return await used.call(path, { ticket, input }, { context: {}, signal })
  } catch (error) {
    if (signal?.aborted) throw new MatiError('CANCELLED')
    const failure = link === used ? toMatiError(error) : new MatiError('CONNECTION_CLOSED')
    if (failure.code === 'SIGN_IN_REQUIRED') dropTicket(ticket)
    throw failure
  }
}

/** The host knows the ticket no longer (it went to the other workspace): the window asks who is there. */
function dropTicket(ticket: string | null): void {
  if (useConnection.getState().ticket === ticket) useConnection.setState({ ticket: null })
}

/**
 * Every failure of a call as the one error that the app knows. The oRPC error's `code` is ours and `data` its facts;
 * anything else is a fault of the program.
 */
export function toMatiError(error: unknown): MatiError {
  if (error instanceof MatiError) return error
  if (error instanceof ORPCError && isErrorCode(error.code))
    return new MatiError(error.code, (error.data ?? {}) as ErrorData, error.message)
  return new MatiError('INTERNAL', {}, error instanceof Error ? error.message : String(error))
}

/**
 * Calls one operation of the contract as the person who is signed in here.
 * @throws MatiError always, whatever went wrong
 */
export async function call<Name extends OperationName>(
  name: Name,
  input: InputOf<Name>,
  signal?: AbortSignal,
): Promise<OutputOf<Name>> {
  return (await send(name.split('.'), input, signal)) as OutputOf<Name>
}

/** The window's stream of events; it ends or throws when the connection does. */
export const followEvents = async (signal: AbortSignal): Promise<AsyncIterable<HostEvent>> =>
  (await send(['events', 'follow'], {}, signal)) as AsyncIterable<HostEvent>

/** `client.proposal.get({ proposalId })`: the contract as functions. */
export const client = new Proxy({} as Client, {
  get: (_, noun) =>
    new Proxy(
      {},
      {
        get: (__, verb) => (input: never) => call(`${String(noun)}.${String(verb)}` as OperationName, input),
      },
    ),
})
