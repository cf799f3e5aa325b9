import { Worker } from 'node:worker_threads'
import type { DocumentProgress, SignOutside } from './documents.ts'
import { DocumentsError } from './documents-error.ts'
import type {
  SignatureAnswer,
  WorkerCalls,
  WorkerMethod,
  WorkerReply,
  WorkerSettings,
} from './worker-protocol.ts'

export type RunControl = {
  signal?: AbortSignal
  onProgress?: (progress: DocumentProgress) => void
  signOutside?: SignOutside
}

/** What hinders the signer goes back as its code, so that the call ends with it. */
async function answerSignature(
  { id, data }: { id: number; data: Uint8Array },
  signOutside: SignOutside | undefined,
): Promise<SignatureAnswer> {
  try {
    if (!signOutside) throw new DocumentsError('INTERNAL', 'nobody signs outside')
    return { id, kind: 'signature', signature: await signOutside(data) }
  } catch (error) {
    const code = error instanceof DocumentsError ? error.code : 'INTERNAL'
    return { id, kind: 'no-signature', code, message: error instanceof Error ? error.message : String(error) }
  }
}

/** One worker at a time, started when it is needed and again after it died or was cancelled. */
export class WorkerThread {
  private readonly workerUrl: URL
  private readonly settings: WorkerSettings
  private worker: Worker | null = null
  private lastId = 0

  constructor(workerUrl: URL, settings: WorkerSettings) {
    this.workerUrl = workerUrl
    this.settings = settings
  }

  private start(): Worker {
    const worker = new Worker(this.workerUrl, { workerData: this.settings, name: 'documents' })
    const forget = () => {
      if (this.worker === worker) this.worker = null
    }
    worker.on('error', forget)
    worker.on('exit', forget)
    return worker
  }

  async stop(): Promise<void> {
    const { worker } = this
    this.worker = null
    await worker?.terminate()
  }

  /** One call; the queue above makes sure that there is never a second. */
  run<Method extends WorkerMethod>(
    method: Method,
    input: WorkerCalls[Method]['input'],
    { signal, onProgress, signOutside }: RunControl,
  ): Promise<WorkerCalls[Method]['output']> {
    this.worker ??= this.start()
    const { worker } = this
    this.lastId += 1
    const id = this.lastId
    return new Promise((resolve, reject) => {
      const settle = (finish: () => void) => {
        worker.off('message', onMessage)
        worker.off('error', onError)
        worker.off('exit', onExit)
        signal?.removeEventListener('abort', onAbort)
        // An idle worker keeps no process alive.
        worker.unref()
        finish()
      }
      const fail = (error: DocumentsError) => settle(() => reject(error))
      const onMessage = (reply: WorkerReply) => {
        if (reply.id !== id) return
        if (reply.kind === 'progress') onProgress?.(reply.progress)
        else if (reply.kind === 'ask-signature')
          void answerSignature(reply, signOutside).then((answer) => worker.postMessage(answer))
        else if (reply.kind === 'error') {
          fail(new DocumentsError(reply.code, reply.message, { detail: reply.detail }))
        } else settle(() => resolve(reply.output as WorkerCalls[Method]['output']))
      }
      const onError = (cause: Error) => fail(new DocumentsError('WORKER_CRASHED', cause.message, { cause }))
      const onExit = (code: number) =>
        fail(new DocumentsError('WORKER_CRASHED', `the documents worker ended with code ${code}`))
      const onAbort = () => {
        fail(new DocumentsError('CANCELLED', 'cancelled'))
        // Layout is synchronous and hears nothing: the thread is ended, the next call starts another.
        void this.stop()
      }
      worker.ref()
      worker.on('message', onMessage)
      worker.on('error', onError)
      worker.on('exit', onExit)
      signal?.addEventListener('abort', onAbort)
      worker.postMessage({ id, method, input })
    })
  }
}
