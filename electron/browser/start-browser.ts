import { fileURLToPath } from 'node:url'
import { askTokenProcess } from '../documents/sign/pkcs11/token-client.ts'
import { startHost } from '../host/host-process.ts'
import { createAdmission } from '../transports/http-admission.ts'
import { linkTo, startHttpServer } from '../transports/http-server.ts'
import { startTokenChild } from './token-child.ts'
import { announce, askRunningProgram, makeSecret } from './workspace-lock.ts'

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url))

export type BrowserMode = { url: string; stop(): Promise<void> }

/**
 * The same host behind a loopback server and the system's browser: for a machine without the desktop runtime, and for
 * tests. A second start on the same folder gets a new link to the first and starts nothing.
 * @param options.port 0 or left out: any free port
 * @param options.onExit told when the host has failed again and again; by then nothing is served any more
 * @throws HostStartError, or why the port cannot be had; then no host is left behind
 */
export async function startBrowser(options: {
  dataDirectory: string
  port?: number
  onExit?: (message: string) => void
}): Promise<BrowserMode> {
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
  // Behind a browser there is a token's library, but neither a keychain nor a dialog.
  host.onShellQuestion(async (question) => {
    if (question.name !== 'run-token') throw new Error('no desktop')
    return askTokenProcess(startTokenChild(), question.input)
  })
  const admission = createAdmission(dataDirectory)
  const secret = makeSecret()
  const pageRoot = here('../../out/renderer')
  const listening = startHttpServer({ host, admission, pageRoot, secret, port: options.port ?? 0 })
  const server = await listening.catch(async (error: unknown) => {
    await host.stop()
    throw error
  })
  const withdraw = announce(dataDirectory, { origin: server.origin, secret })
  const stop = async () => {
    withdraw()
    await server.close()
    await host.stop()
  }
  host.onExit(({ message }) => {
    process.stderr.write(`host: ${message}\n`)
    void stop().finally(() => options.onExit?.(message))
  })
  return { url: linkTo(server.origin, admission), stop }
}
