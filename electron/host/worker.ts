import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { type MessagePort, parentPort, workerData } from 'node:worker_threads'
import { v7 as newId } from 'uuid'
import { openDatabase } from '../../db/open.ts'
import { StartUpError } from '../../db/start-up-error.ts'
import { lockWorkspace } from '../../db/workspace-lock.ts'
import { createDocuments } from '../documents/documents-client.ts'
import { createHost } from './create-host.ts'
import { fetchEvidence } from './evidence-door.ts'
import { ensureSampleWorkspace } from './features/workspace/ensure-sample.ts'
import { serveWindow, type WindowRequest } from './serve-window.ts'
import { type AnswerMessage, type AskMessage, createAsker } from './shell-questions.ts'
import { postTimestamp } from './timestamp-server.ts'
import { createTokens } from './tokens.ts'
import { vaultOf } from './vault.ts'

/** What the thread is started with: see host-process.ts. */
export type WorkerOptions = {
  dataDirectory: string
  workspaceKind: 'work' | 'sample'
  migrationsDirectory: string
  assetsDirectory: string
  documentsWorkerUrl: string
  isDesktop: boolean
}

export type ToWorker =
  | { type: 'window'; port: MessagePort; request: WindowRequest }
  | { type: 'stop' }
  | AnswerMessage
export type FromWorker =
  | { type: 'ready' }
  | { type: 'failed'; code: string; message: string; snapshotPath: string | null }
  | { type: 'open-window'; kind: 'projector'; handover: string }
  | { type: 'open-file'; path: string }
  | { type: 'switch-workspace'; to: 'work' | 'sample' }
  | AskMessage

const tell = (message: FromWorker) => parentPort?.postMessage(message)

function start(options: WorkerOptions): void {
  const directory = join(options.dataDirectory, options.workspaceKind)
  mkdirSync(directory, { recursive: true, mode: 0o700 })
  const unlock = lockWorkspace(directory)
  const { migrationsDirectory, assetsDirectory, workspaceKind, isDesktop } = options
  const now = new Date().toISOString()
  const db = openDatabase({ file: join(directory, 'mati.db'), migrationsDirectory, now })
  const asker = createAsker(tell)
  const documents = createDocuments({ workerUrl: new URL(options.documentsWorkerUrl) })
  const host = createHost({
    db,
    documents,
    directory,
    machineDirectory: join(options.dataDirectory, 'machine'),
    vault: vaultOf(asker.ask),
    tokens: createTokens(asker.ask),
    assetsDirectory,
    workspaceKind,
    newId,
    clock: () => new Date(),
    postTimestamp,
    fetchEvidence,
    shell: {
      isDesktop,
      openWindow: (request) => tell({ type: 'open-window', ...request }),
      openFile: (path) => tell({ type: 'open-file', path }),
      switchWorkspace: (to) => tell({ type: 'switch-workspace', to }),
    },
  })
  if (workspaceKind === 'sample') ensureSampleWorkspace(host)
  parentPort?.on('message', (message: ToWorker) => {
    if (message.type === 'window') return serveWindow(host, message.port, message.request)
    if (message.type === 'answer' || message.type === 'no-answer') return asker.receive(message)
    void documents.close().finally(() => {
      db.close()
      unlock()
      process.exit(0)
    })
  })
  tell({ type: 'ready' })
}

try {
  start(workerData as WorkerOptions)
} catch (error) {
  const isKnown = error instanceof StartUpError
  const code = isKnown ? error.code : 'HOST_FAILED'
  const snapshotPath = isKnown ? error.snapshotPath : null
  tell({ type: 'failed', code, message: String(error), snapshotPath })
  process.exitCode = 1
}
