import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { v7 } from 'uuid'
import { openDatabase } from '../../db/open.ts'
import { type InProcessWindow, openInProcessWindow } from '../../electron/commands/demo/in-process.ts'
import { createDocuments } from '../../electron/documents/documents-client.ts'
import { createHost } from '../../electron/host/create-host.ts'
import type { HostServices, Shell } from '../../electron/host/services.ts'
import type { PostTimestamp } from '../../electron/host/timestamp-server.ts'

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url))
export const MIGRATIONS = here('../../db/migrations')
export const ASSETS = here('../../assets')
export const DOCUMENTS_WORKER = new URL('../../electron/documents/worker.ts', import.meta.url)

export type TestHost = {
  host: HostServices
  directory: string
  clock: { now: Date }
  shellRequests: unknown[]
  /** A window of its own; `client` calls as whoever holds `ticket` now. */
  window(ticket?: string | null): TestWindow
  close(): Promise<void>
}
export type TestWindow = InProcessWindow

/** A real host on a real file, called in-process through dispatch; the clock stands until a test moves it. */
export function createTestHost(
  options: {
    directory?: string
    kind?: 'work' | 'sample'
    now?: string
    isDesktop?: boolean
    postTimestamp?: PostTimestamp
  } = {},
): TestHost {
  const directory = options.directory ?? mkdtempSync(join(tmpdir(), 'mati-host-'))
  const clock = { now: new Date(options.now ?? '2014-01-15T02:00:00.000Z') }
  const shellRequests: unknown[] = []
  const shell: Shell = {
    isDesktop: options.isDesktop ?? false,
    openWindow: (request) => void shellRequests.push(request),
    openFile: (path) => void shellRequests.push(path),
    switchWorkspace: (to) => void shellRequests.push(to),
  }
  const db = openDatabase({
    file: join(directory, 'mati.db'),
    migrationsDirectory: MIGRATIONS,
    now: clock.now.toISOString(),
  })
  const documents = createDocuments({ workerUrl: DOCUMENTS_WORKER })
  const host = createHost({
    db,
    documents,
    shell,
    directory,
    clock: () => clock.now,
    newId: v7,
    workspaceKind: options.kind ?? 'work',
    assetsDirectory: ASSETS,
    machineDirectory: join(directory, 'machine'),
    ...(options.postTimestamp ? { postTimestamp: options.postTimestamp } : {}),
  })
  return {
    host,
    directory,
    clock,
    shellRequests,
    window: (ticket = null) => openInProcessWindow(host, ticket),
    close: async () => {
      await documents.close()
      db.close()
      if (!options.directory) rmSync(directory, { recursive: true, force: true })
    },
  }
}
