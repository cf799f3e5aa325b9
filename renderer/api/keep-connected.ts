import { attachPort } from './client.ts'
import { connect } from './connect.ts'
import { useConnection } from './connection-store.ts'
import { readEvents } from './events.ts'
import { invalidateAll } from './query-client.ts'
import type { WirePort } from './wire-port.ts'

const FIRST_WAIT_MS = 200
const LONGEST_WAIT_MS = 2_000

/** 0.2 s, 0.4 s, 0.8 s … 2 s. */
export const waitBefore = (attempt: number): number => Math.min(FIRST_WAIT_MS * 2 ** attempt, LONGEST_WAIT_MS)

const sleep = (milliseconds: number) => new Promise<void>((resolve) => setTimeout(resolve, milliseconds))
const closingOf = (port: WirePort) =>
  new Promise<void>((resolve) => port.addEventListener('close', () => resolve(), { once: true }))

let isStarted = false

/** Connects, follows the events, and connects again for as long as the page lives. Runs once a page. */
export async function keepConnected(handover: string | null): Promise<void> {
  if (isStarted) return
  isStarted = true
  for (;;) {
    const port = await connectPatiently(handover)
    const held = holdPort(port)
    // What is on the screen may be old, or the error of the moment when the connection broke.
    void invalidateAll()
    await held
    useConnection.setState({ status: 'lost', attempts: 0 })
  }
}

/**
 * Follows the events over a port until either ends. Where the stream ends and the port lives on, the window would hear
 * of nothing any more: the port is closed, so that calls under way fail at once and a new connection is made.
 */
export async function holdPort(port: WirePort, follow = readEvents): Promise<void> {
  const end = new AbortController()
  const closed = closingOf(port).then(() => true)
  const isClosed = await Promise.race([closed, follow(end.signal).then(() => false)])
  end.abort()
  if (isClosed) return
  port.close()
  // A page's own closing of a port is told to the other side only.
  port.dispatchEvent(new Event('close'))
  await sleep(FIRST_WAIT_MS)
}

async function connectPatiently(handover: string | null): Promise<WirePort> {
  for (let attempt = 0; ; attempt += 1) {
    try {
      const { ticket } = useConnection.getState()
      // A hand-over is good once; from then on the window shows the ticket that it got for it.
      const { port, welcome } = await connect({ handover: ticket ? null : handover, ticket })
      attachPort(port)
      useConnection.setState({ status: 'open', attempts: 0, welcome, ticket: welcome.ticket })
      return port
    } catch {
      useConnection.setState({ attempts: attempt + 1 })
      await sleep(waitBefore(attempt))
    }
  }
}
