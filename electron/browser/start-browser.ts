import { fileURLToPath } from 'node:url'
import { startHost } from '../host/host-process.ts'
import { createAdmission } from '../transports/http-admission.ts'
import { linkTo, startHttpServer } from '../transports/http-server.ts'
import { announce, askRunningProgram, makeSecret } from './workspace-lock.ts'

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url))

export type BrowserMode = { url: string; stop(): Promise<void> }

/**
 * The same host behind a loopback server and the system's browser: for a machine without the desktop runtime, and for
 * tests. A second start on the same folder gets a new link to the first and starts nothing.
 * @param options.port 0 or left out: any free port
 */
export async function startBrowser(options: { dataDirectory: string; port?: number }): Promise<BrowserMode> {
  const { dataDirectory } = options
  const running = await askRunningProgram(dataDirectory)
  if (running) return { url: running, stop: async () => {} }
  const host = await startHost({
    workerUrl: new URL('../host/worker.ts', import.meta.url),
    documentsWorkerUrl: new URL('../documents/worker.ts', import.meta.url),
    dataDirectory,
    migrationsDirectory: here('../../db/migrations'),
    assetsDirectory: here('../../assets'),
    isDesktop: false,
  })
  const admission = createAdmission(dataDirectory)
  const secret = makeSecret()
  const pageRoot = here('../../out/renderer')
  const server = await startHttpServer({ host, admission, pageRoot, secret, port: options.port ?? 0 })
  const withdraw = announce(dataDirectory, { origin: server.origin, secret })
  return {
    url: linkTo(server.origin, admission),
    stop: async () => {
      withdraw()
      await server.close()
      await host.stop()
    },
  }
}
