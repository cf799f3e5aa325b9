import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { MessageChannel, type MessagePort, Worker } from 'node:worker_threads'
import type { WindowRequest } from './serve-window.ts'
import { answerShell, type ShellAnswer, type ShellQuestion } from './shell-questions.ts'
import type { FromWorker, ToWorker, WorkerOptions } from './worker.ts'

export type ShellRequest =
  | { type: 'open-window'; kind: 'projector'; handover: string }
  | { type: 'open-file'; path: string }

export type AnswerShell = (question: ShellQuestion) => Promise<ShellAnswer>

/** The host as whoever stands in front of it sees it: Electron's main process or the loopback server. */
export type HostProcess = {
  /** Opens a channel for one window; the port carries the contract's messages verbatim and closes when the host dies. */
  openWindow(window: WindowRequest): MessagePort
  onShellRequest(handler: (request: ShellRequest) => void): void
  /** Without a handler every question goes unanswered, and the host does without. */
  onShellQuestion(handler: AnswerShell): void
  /** The host died again and again and is not started any more. */
  onExit(handler: (reason: { code: number; message: string }) => void): void
  stop(): Promise<void>
}

export type HostProcessOptions = {
  workerUrl: URL | string
  dataDirectory: string
  migrationsDirectory: string
  assetsDirectory: string
  documentsWorkerUrl: URL | string
  isDesktop: boolean
}

/** The database cannot be opened; codes of db/start-up-error.ts, or HOST_FAILED. */
export class HostStartError extends Error {
  override readonly name = 'StartUpError'
  readonly code: string
  readonly snapshotPath: string | null

  constructor(failure: { code: string; message: string; snapshotPath: string | null }) {
    super(failure.message)
    this.code = failure.code
    this.snapshotPath = failure.snapshotPath
  }
}

const CRASHES_ALLOWED = 3
const CRASH_WINDOW_MS = 60_000

/**
 * Starts the host in a thread of its own and keeps it up: when it dies it is started again, and its windows, whose
 * ports have closed, connect anew. Going to the other workspace is a restart too.
 * @throws HostStartError when the first start fails
 */
export async function startHost(options: HostProcessOptions): Promise<HostProcess> {
  let kind = readCurrentWorkspace(options.dataDirectory)
  /** Null while the host is between two lives. */
  let worker: Worker | null = null
  /** A launch or a change of workspace that is under way; there is never more than one, so never two workers. */
  let changing: Promise<void> | null = null
  let isStopping = false
  let crashes: number[] = []
  let shellHandler: (request: ShellRequest) => void = () => {}
  let answer: AnswerShell = () => Promise.reject(new Error('nobody answers'))
  let exitHandler: (reason: { code: number; message: string }) => void = () => {}

  const launch = async (): Promise<void> => {
    const started = await launchWorker(options, kind)
    // Whoever stopped the host meanwhile wants this one to go too.
    if (isStopping) return end(started)
    worker = started
    started.on('message', (message: FromWorker) => {
      if (message.type === 'open-window' || message.type === 'open-file') shellHandler(message)
      if (message.type === 'ask')
        void answerShell(message, answer).then((reply) => started.postMessage(reply))
      if (message.type === 'switch-workspace') void change(() => switchTo(message.to))
    })
    started.on('error', (error) => process.stderr.write(`host: ${error.stack ?? error.message}\n`))
    started.on('exit', (code) => {
      if (worker !== started) return
      worker = null
      if (!isStopping) void change(() => restart(code))
    })
  }
  const change = (work: () => Promise<void>): Promise<void> => {
    changing ??= work().finally(() => {
      changing = null
    })
    return changing
  }
  const relaunch = (code: number) =>
    launch().catch((error: unknown) => exitHandler({ code, message: String(error) }))
  const restart = async (code: number) => {
    const now = Date.now()
    crashes = [...crashes.filter((at) => now - at < CRASH_WINDOW_MS), now]
    if (crashes.length > CRASHES_ALLOWED) return exitHandler({ code, message: 'the host keeps failing' })
    await relaunch(code)
  }
  const switchTo = async (to: 'work' | 'sample') => {
    const old = worker
    worker = null
    kind = to
    writeCurrentWorkspace(options.dataDirectory, to)
    if (old) await end(old)
    if (!isStopping) await relaunch(0)
  }

  await launch()
  return {
    openWindow: (request) => {
      const { port1, port2 } = new MessageChannel()
      const message: ToWorker = { type: 'window', port: port1, request }
      // Between two lives the port closes at once, and the window tries again.
      if (worker) worker.postMessage(message, [port1])
      else port1.close()
      return port2
    },
    onShellRequest: (handler) => {
      shellHandler = handler
    },
    onShellQuestion: (handler) => {
      answer = handler
    },
    onExit: (handler) => {
      exitHandler = handler
    },
    stop: async () => {
      isStopping = true
      await changing
      const last = worker
      if (last) await end(last)
    },
  }
}

const toUrl = (place: URL | string): URL => (typeof place === 'string' ? pathToFileURL(place) : place)

function launchWorker(options: HostProcessOptions, workspaceKind: 'work' | 'sample'): Promise<Worker> {
  const workerData: WorkerOptions = {
    dataDirectory: options.dataDirectory,
    workspaceKind,
    migrationsDirectory: options.migrationsDirectory,
    assetsDirectory: options.assetsDirectory,
    documentsWorkerUrl: toUrl(options.documentsWorkerUrl).href,
    isDesktop: options.isDesktop,
  }
  const worker = new Worker(toUrl(options.workerUrl), { workerData })
  return new Promise((resolve, reject) => {
    const fail = (failure: { code: string; message: string; snapshotPath: string | null }) => {
      stopWatching()
      // Its death after this is no news, but an error that nobody hears would end the whole program.
      worker.on('error', () => {})
      reject(new HostStartError(failure))
    }
    const receive = (message: FromWorker) => {
      if (message.type === 'failed') return fail(message)
      if (message.type !== 'ready') return
      stopWatching()
      resolve(worker)
    }
    const crash = (error: unknown) =>
      fail({ code: 'HOST_FAILED', message: String(error), snapshotPath: null })
    const leave = (code: number) => fail({ code: 'HOST_FAILED', message: `exit ${code}`, snapshotPath: null })
    // Only until it is up: what happens to a host later is for whoever started it to hear.
    const stopWatching = () => void worker.off('message', receive).off('error', crash).off('exit', leave)
    worker.on('message', receive).on('error', crash).on('exit', leave)
  })
}

const STOP_TIMEOUT_MS = 5_000

/** Asks the thread to close the file and go; ends it by force when it does not. */
function end(worker: Worker): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => void worker.terminate(), STOP_TIMEOUT_MS)
    worker.once('exit', () => {
      clearTimeout(timer)
      resolve()
    })
    const message: ToWorker = { type: 'stop' }
    worker.postMessage(message)
  })
}

const pointer = (dataDirectory: string) => join(dataDirectory, 'current-workspace')

function readCurrentWorkspace(dataDirectory: string): 'work' | 'sample' {
  const file = pointer(dataDirectory)
  return existsSync(file) && readFileSync(file, 'utf8').trim() === 'sample' ? 'sample' : 'work'
}

function writeCurrentWorkspace(dataDirectory: string, kind: 'work' | 'sample'): void {
  mkdirSync(dataDirectory, { recursive: true })
  writeFileSync(pointer(dataDirectory), `${kind}\n`)
}
