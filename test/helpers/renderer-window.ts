import { MessageChannel, type MessagePort as NodePort } from 'node:worker_threads'
import { vi } from 'vitest'
import { WebSocket as NodeSocket } from 'ws'
import type { HostProcess } from '../../electron/host/host-process.ts'
import { type MainPort, relayPorts } from '../../electron/transports/ipc-relay.ts'
import type { Welcome } from '../../renderer/api/connect.ts'
import type { WirePort } from '../../renderer/api/wire-port.ts'
import type { HostEvent, InputOf, OperationName, OutputOf } from '../../shared/contract/index.ts'
import type { StageWindow } from './stage-meeting.ts'

/** What stands in front of the host: Electron's port, or a browser with the cookie of its link. */
export type Door = { dress(): Record<string, unknown> }

export type RendererWindow = StageWindow & {
  welcome: Welcome
  port: WirePort
  /** Resolves when the connection is gone. */
  closed: Promise<void>
  call<Name extends OperationName>(name: Name, input: InputOf<Name>): Promise<OutputOf<Name>>
  followEvents(signal: AbortSignal): Promise<AsyncIterable<HostEvent>>
}

/**
 * A window with the renderer's own client, as a page of its own: the modules of `renderer/api` keep one connection a
 * page, so each window loads them anew.
 */
export async function openRendererWindow(
  door: Door,
  greeting: { handover?: string | null; ticket?: string | null } = {},
): Promise<RendererWindow> {
  vi.resetModules()
  const [{ connect }, api, { setTicket, useConnection }] = await Promise.all([
    import('../../renderer/api/connect.ts'),
    import('../../renderer/api/client.ts'),
    import('../../renderer/api/connection-store.ts'),
  ])
  for (const [name, value] of Object.entries(door.dress())) vi.stubGlobal(name, value)
  const connecting = connect({ handover: greeting.handover ?? null, ticket: greeting.ticket ?? null })
  const { port, welcome } = await connecting.finally(() => vi.unstubAllGlobals())
  const closed = new Promise<void>((resolve) => port.addEventListener('close', () => resolve()))
  api.attachPort(port)
  setTicket(welcome.ticket)
  return {
    port,
    welcome,
    closed,
    call: api.call,
    client: api.client,
    followEvents: api.followEvents,
    signIn: setTicket,
    ticket: () => useConnection.getState().ticket,
  }
}

/** Electron's way: the shell hands the page a port whose other end it relays to the host. */
export function desktopDoor(host: Pick<HostProcess, 'openWindow'>): Door {
  return {
    dress: () => {
      const page = new EventTarget()
      const connect = () => {
        const { port1, port2 } = new MessageChannel()
        const windowId = crypto.randomUUID()
        const hostPort = host.openWindow({ windowId, kind: 'main', handover: null })
        relayPorts({ windowPort: asMainPort(port2), hostPort, onClose: () => {} })
        const data = { source: 'mati', kind: 'port' }
        page.dispatchEvent(Object.assign(new Event('message'), { source: page, data, ports: [port1] }))
      }
      return { window: Object.assign(page, { mati: { connect } }) }
    },
  }
}

/** Node's port in the shape of Electron's. */
const asMainPort = (port: NodePort): MainPort => ({
  on: (event: 'message' | 'close', listener: (message: never) => void) =>
    event === 'message'
      ? port.on('message', (data: unknown) => listener({ data, ports: [] } as never))
      : port.on('close', () => listener(undefined as never)),
  postMessage: (message) => port.postMessage(message),
  start: () => port.start(),
  close: () => port.close(),
})

/** A browser's way: the page's own socket, with the cookie that all tabs share. */
export function browserDoor(origin: string, cookie: string): Door {
  class BrowserSocket extends NodeSocket {
    constructor(address: string | URL) {
      super(address, { headers: { cookie, origin } })
    }
  }
  return { dress: () => ({ window: { location: { href: `${origin}/` } }, WebSocket: BrowserSocket }) }
}

/** Exchanges a link for the cookie, as the browser does that follows it. */
export async function followLink(url: string): Promise<{ origin: string; cookie: string }> {
  const answer = await fetch(url, { redirect: 'manual' })
  const cookie = answer.headers.get('set-cookie')?.split(';')[0]
  if (!cookie) throw new Error(`the link was refused: ${answer.status}`)
  return { origin: new URL(url).origin, cookie }
}
