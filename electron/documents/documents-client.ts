import type { Documents, MakeOptions } from './documents.ts'
import { DocumentsError } from './documents-error.ts'
import { upgradeWith } from './sign/upgrade-pdf.ts'
import type { UpgradeSteps } from './sign/upgrade-request.ts'
import type { WorkerCalls, WorkerMethod } from './worker-protocol.ts'
import { type RunControl, WorkerThread } from './worker-thread.ts'

export type DocumentsClientOptions = {
  /** The bundled worker, or worker.ts itself under a Node that strips types. */
  workerUrl: URL
  /** Folder of the Sarabun TTFs, with a slash at its end; the repository's own when left out. */
  fontsUrl?: URL
}

/**
 * Documents made, signed and verified in one worker thread, one call after the other. The worker starts with the first
 * call. A cancelled call ends it; a crash rejects the call it was at (WORKER_CRASHED) and the next one starts another.
 */
export function createDocuments(options: DocumentsClientOptions): Documents {
  const fontsUrl = options.fontsUrl ?? new URL('../../assets/fonts/', import.meta.url)
  const thread = new WorkerThread(options.workerUrl, { fontsUrl: fontsUrl.href })
  let queue: Promise<unknown> = Promise.resolve()
  let isClosed = false

  function call<Method extends WorkerMethod>(
    method: Method,
    input: WorkerCalls[Method]['input'],
    control: RunControl = {},
  ): Promise<WorkerCalls[Method]['output']> {
    const turn = queue.then(() => {
      if (isClosed) throw new DocumentsError('CLOSED', 'the documents service is closed')
      if (control.signal?.aborted) throw new DocumentsError('CANCELLED', 'cancelled')
      return thread.run(method, input, control)
    })
    queue = turn.catch(() => undefined)
    return turn
  }

  const steps: UpgradeSteps = {
    verify: ({ pdf, trustedPem, revoked = [] }) => call('verifyPdf', { pdf, trustedPem, revoked }),
    prepare: (request) => call('prepareTimestamp', request),
    finish: (request) => call('finishTimestamp', request),
    wants: (request) => call('findWantedEvidence', request),
    embed: (request) => call('embedChains', request),
  }
  const createdAt = (make?: MakeOptions) => make?.createdAt ?? new Date().toISOString()
  return {
    makePdf: (request, make) =>
      call('makePdf', { request, createdAt: createdAt(make), typeface: make?.typeface ?? null }, make),
    makeDocx: (request, make) => call('makeDocx', { request }, make),
    readMinutes: (request) => call('readMinutes', request),
    makeDemoCertificate: (person) => call('makeDemoCertificate', person),
    signPdf: (request, signOutside) => call('signPdf', request, signOutside ? { signOutside } : {}),
    verifyPdf: (request) => call('verifyPdf', request),
    upgradePdf: (request, doors) => upgradeWith(steps, request, doors),
    createAuthority: (request) => call('createAuthority', request),
    signAuthorityList: (request) => call('signAuthorityList', request),
    issueMemberCertificate: (request) => call('issueMemberCertificate', request),
    inspectCertificate: (request) => call('inspectCertificate', request),
    inspectTypeface: (request) => call('inspectTypeface', request),
    close: async () => {
      isClosed = true
      await thread.stop()
    },
  }
}
