import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { v7 } from 'uuid'
import { openDatabase } from '../../../db/open.ts'
import { type InProcessWindow, openInProcessWindow } from '../../../electron/commands/demo/in-process.ts'
import { createDocuments } from '../../../electron/documents/documents-client.ts'
import { createHost } from '../../../electron/host/create-host.ts'
import type { HostServices } from '../../../electron/host/services.ts'
import { ASSETS, DOCUMENTS_WORKER, MIGRATIONS } from '../../helpers/host.ts'

export const DATABASE = 'mati.db'

export type BenchHost = {
  host: HostServices
  window(ticket?: string | null): InProcessWindow
  close(): Promise<void>
}

/** The host on a real file, with nothing in front of it and the machine's own clock. */
export function openBenchHost(directory: string, kind: 'work' | 'sample' = 'work'): BenchHost {
  mkdirSync(directory, { recursive: true })
  const now = new Date().toISOString()
  const db = openDatabase({ file: join(directory, DATABASE), migrationsDirectory: MIGRATIONS, now })
  const documents = createDocuments({ workerUrl: DOCUMENTS_WORKER })
  const host = createHost({
    db,
    documents,
    directory,
    clock: () => new Date(),
    newId: v7,
    workspaceKind: kind,
    assetsDirectory: ASSETS,
    shell: { isDesktop: false, openWindow: () => {}, openFile: () => {}, switchWorkspace: () => {} },
  })
  return {
    host,
    window: (ticket = null) => Object.assign(openInProcessWindow(host), { ticket }),
    close: async () => {
      await documents.close()
      db.close()
    },
  }
}
