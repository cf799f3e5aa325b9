import type { MessagePort } from 'node:worker_threads'
import { RPCHandler } from '@orpc/server/message-port'
import { z } from 'zod'
import type { HostWindow } from './host-window.ts'
import { createRouter } from './router.ts'
import type { HostServices } from './services.ts'
import { isWindowFrame } from './window-frame.ts'

export type WindowRequest = { windowId: string; kind: 'main' | 'projector'; handover: string | null }

const hello = z.strictObject({
  type: z.literal('hello'),
  handover: z.string().max(100).nullable(),
  /** A window that connects anew shows the ticket it has, and is the kind of window that it was. */
  ticket: z.string().max(100).nullish(),
})

/** Made at the first window, since the table of handlers and the router know each other. */
type Context = { host: HostServices; window: HostWindow }
let handler: RPCHandler<Context> | null = null

/**
 * Serves one window over its port: hello, welcome, then the contract. A window that presents a hand-over gets its
 * ticket with the welcome; one that does not greet properly is closed.
 */
export function serveWindow(host: HostServices, port: MessagePort, request: WindowRequest): void {
  handler ??= new RPCHandler(createRouter())
  const rpc = handler
  port.once('message', (message: unknown) => {
    const greeting = parseHello(message)
    if (!greeting) return port.close()
    const word = request.handover ?? greeting.handover
    const shown = (word ? host.tickets.takeHandover(word, request.windowId) : null) ?? greeting.ticket ?? null
    const ticket = host.tickets.find(shown) ? shown : null
    const kind = host.tickets.find(ticket)?.kind ?? request.kind
    const window: HostWindow = { id: request.windowId, kind, ticket, personId: null }
    rpc.upgrade(guardedPort(port), { context: { host, window } })
    port.on('close', () => host.jobs.cancelAllOf(window))
    const { isDesktop } = host.shell
    port.postMessage(JSON.stringify({ type: 'welcome', kind, isDesktop, windowId: window.id, ticket }))
  })
  port.start()
}

function parseHello(message: unknown) {
  if (typeof message !== 'string' || message.length > 1_000) return null
  try {
    return hello.parse(JSON.parse(message))
  } catch {
    return null
  }
}

/** The port as oRPC sees it: a frame that is none of ours closes the window that sent it, and reaches nobody. */
function guardedPort(port: MessagePort): Parameters<RPCHandler<Context>['upgrade']>[0] {
  const on = (event: 'message' | 'close', listener: (event?: { data: string }) => void) =>
    event === 'close'
      ? port.on('close', () => listener())
      : port.on('message', (data: unknown) => (isWindowFrame(data) ? listener({ data }) : port.close()))
  const postMessage = (message: unknown) => port.postMessage(message)
  return { on, postMessage } as unknown as Parameters<RPCHandler<Context>['upgrade']>[0]
}
