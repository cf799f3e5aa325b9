import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type HostProcess, type ShellRequest, startHost } from '../../electron/host/host-process.ts'
import { createAdmission } from '../../electron/transports/http-admission.ts'
import { linkTo, startHttpServer } from '../../electron/transports/http-server.ts'
import { ASSETS, DOCUMENTS_WORKER, MIGRATIONS } from './host.ts'
import {
  browserDoor,
  type Door,
  desktopDoor,
  followLink,
  openRendererWindow,
  type RendererWindow,
} from './renderer-window.ts'

export const TRANSPORTS = ['port', 'http'] as const
export type TransportName = (typeof TRANSPORTS)[number]

export type Transport = {
  name: TransportName
  directory: string
  host: HostProcess
  shellRequests: ShellRequest[]
  /** The loopback server's address; empty over the port. */
  origin: string
  cookie: string
  door: Door
  openWindow(greeting?: { handover?: string | null; ticket?: string | null }): Promise<RendererWindow>
  stop(): Promise<void>
}

const HOST_WORKER = new URL('../../electron/host/worker.ts', import.meta.url)
const PAGE = fileURLToPath(new URL('../fixtures/page', import.meta.url))
export const SECRET = 'the-secret-of-this-workspace'

/** The real host in its own thread, behind the port of the desktop or the socket of a browser. */
export async function startTransport(
  name: TransportName,
  options: { workerUrl?: URL; directory?: string } = {},
): Promise<Transport> {
  const directory = options.directory ?? mkdtempSync(join(tmpdir(), `mati-${name}-`))
  const host = await startHost({
    workerUrl: options.workerUrl ?? HOST_WORKER,
    documentsWorkerUrl: DOCUMENTS_WORKER,
    dataDirectory: directory,
    migrationsDirectory: MIGRATIONS,
    assetsDirectory: ASSETS,
    isDesktop: name === 'port',
  })
  const shellRequests: ShellRequest[] = []
  host.onShellRequest((request) => shellRequests.push(request))
  const { door, origin, cookie, close } = name === 'port' ? openPort(host) : await openHttp(host, directory)
  return {
    name,
    directory,
    host,
    shellRequests,
    origin,
    cookie,
    door,
    openWindow: (greeting) => openRendererWindow(door, greeting),
    stop: async () => {
      await close()
      await host.stop()
      if (!options.directory) rmSync(directory, { recursive: true, force: true })
    },
  }
}

const openPort = (host: HostProcess) => ({
  door: desktopDoor(host),
  origin: '',
  cookie: '',
  close: async () => {},
})

async function openHttp(host: HostProcess, directory: string) {
  const admission = createAdmission(directory)
  const server = await startHttpServer({ host, admission, pageRoot: PAGE, port: 0, secret: SECRET })
  const { origin, cookie } = await followLink(linkTo(server.origin, admission))
  return { door: browserDoor(origin, cookie), origin, cookie, close: () => server.close() }
}

/** Tries again while the host is between two lives, as the page does. */
export async function reconnect(transport: Transport, ticket: string | null): Promise<RendererWindow> {
  for (let attempt = 0; ; attempt += 1) {
    try {
      return await transport.openWindow({ ticket })
    } catch (error) {
      if (attempt === 250) throw error
      await new Promise((resolve) => setTimeout(resolve, 100))
    }
  }
}
