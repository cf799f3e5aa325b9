import { join } from 'node:path'
import { startHost } from '../../../electron/host/host-process.ts'
import { createAdmission } from '../../../electron/transports/http-admission.ts'
import { linkTo, startHttpServer } from '../../../electron/transports/http-server.ts'
import { ASSETS, DOCUMENTS_WORKER, MIGRATIONS } from '../../helpers/host.ts'

const ROOT = join(import.meta.dirname, '../../..')

/** The host in its own thread with the loopback server in front of it, as electron/browser puts them together. */
export async function startServedHost(dataDirectory: string) {
  const host = await startHost({
    workerUrl: new URL('../../../electron/host/worker.ts', import.meta.url),
    documentsWorkerUrl: DOCUMENTS_WORKER,
    dataDirectory,
    migrationsDirectory: MIGRATIONS,
    assetsDirectory: ASSETS,
    isDesktop: false,
  })
  const admission = createAdmission(dataDirectory)
  const pageRoot = join(ROOT, 'out/renderer')
  const server = await startHttpServer({ host, admission, pageRoot, secret: 'bench', port: 0 })
  return {
    host,
    link: () => linkTo(server.origin, admission),
    stop: async () => {
      await server.close()
      await host.stop()
    },
  }
}
