import { parentPort, workerData } from 'node:worker_threads'
import type { DocumentProgress, SignOutside } from './documents.ts'
import { DocumentsError } from './documents-error.ts'
import { readMinutes } from './docx/read-minutes.ts'
import { makeDocx } from './make-docx.ts'
import { makePdf } from './make-pdf.ts'
import { type FontFiles, loadFonts } from './pdf/fonts.ts'
import { makeDemoCertificate } from './sign/certificate.ts'
import {
  createCommitteeAuthority,
  issueMemberCertificate,
  signAuthorityList,
} from './sign/committee-authority.ts'
import { finishTimestamp, prepareTimestamp } from './sign/document-timestamp.ts'
import { embedChains } from './sign/embed-chains.ts'
import { loadP12 } from './sign/load-p12.ts'
import { summarise } from './sign/loaded-signer.ts'
import { signPdf } from './sign/sign-pdf.ts'
import { verifyPdf } from './sign/verify-pdf.ts'
import { findWantedEvidence } from './sign/wanted-evidence.ts'
import { inspectTypeface } from './typeface/inspect-typeface.ts'
import { fontsOfTypeface, type Typeface } from './typeface/typeface-fonts.ts'
import type {
  SignatureAnswer,
  WorkerCalls,
  WorkerMethod,
  WorkerReply,
  WorkerRequest,
  WorkerSettings,
} from './worker-protocol.ts'

const settings = workerData as WorkerSettings
let loadedFonts: FontFiles | null = null
const fonts = (): FontFiles => {
  loadedFonts ??= loadFonts(new URL(settings.fontsUrl))
  return loadedFonts
}

const fontsFor = (typeface: Typeface | null | undefined): FontFiles =>
  typeface ? fontsOfTypeface(typeface) : fonts()

function perform(
  request: WorkerRequest,
  onProgress: (progress: DocumentProgress) => void,
): Promise<WorkerCalls[WorkerMethod]['output']> {
  switch (request.method) {
    case 'makePdf': {
      const createdAt = new Date(request.input.createdAt)
      return makePdf(request.input.request, {
        fonts: fontsFor(request.input.typeface),
        createdAt,
        onProgress,
      })
    }
    case 'makeDocx':
      return makeDocx(request.input.request)
    case 'readMinutes':
      return Promise.resolve(readMinutes(request.input.docx))
    case 'makeDemoCertificate':
      return makeDemoCertificate(request.input)
    case 'signPdf':
      return signPdf(request.input, fontsFor(request.input.typeface), askSignature(request.id))
    case 'verifyPdf':
      return verifyPdf(request.input)
    case 'prepareTimestamp':
      return prepareTimestamp(request.input.pdf)
    case 'finishTimestamp':
      return finishTimestamp(request.input)
    case 'embedChains':
      return embedChains(request.input)
    case 'findWantedEvidence':
      return findWantedEvidence(request.input)
    case 'signAuthorityList':
      return signAuthorityList(request.input)
    case 'createAuthority':
      return createCommitteeAuthority(request.input)
    case 'issueMemberCertificate':
      return issueMemberCertificate(request.input)
    case 'inspectTypeface':
      return inspectTypeface(request.input.files)
    case 'inspectCertificate':
      return loadP12(request.input.p12, request.input.passphrase).then(summarise)
  }
}

function errorReply(id: number, error: unknown): WorkerReply {
  if (error instanceof DocumentsError) {
    return { id, kind: 'error', code: error.code, message: error.message, detail: error.detail }
  }
  const message = error instanceof Error ? (error.stack ?? error.message) : String(error)
  return { id, kind: 'error', code: 'INTERNAL', message, detail: [] }
}

/** Bytes that own their buffer are handed over and not copied. */
function transferOf(output: WorkerCalls[WorkerMethod]['output']): ArrayBuffer[] {
  const isWhole = output instanceof Uint8Array && output.byteLength === output.buffer.byteLength
  return isWhole && output.buffer instanceof ArrayBuffer ? [output.buffer] : []
}

const send = (reply: WorkerReply, transfer: ArrayBuffer[] = []) => parentPort?.postMessage(reply, transfer)

/** At most one: the client sends one call at a time, and a call signs once. */
let waiting: { id: number; settle(answer: SignatureAnswer): void } | null = null

const askSignature =
  (id: number): SignOutside =>
  (data) =>
    new Promise((resolve, reject) => {
      const settle = (answer: SignatureAnswer) =>
        answer.kind === 'signature'
          ? resolve(answer.signature)
          : reject(new DocumentsError(answer.code, answer.message))
      waiting = { id, settle }
      send({ id, kind: 'ask-signature', data })
    })

function receiveSignature(answer: SignatureAnswer): void {
  if (waiting?.id === answer.id) waiting.settle(answer)
  waiting = null
}

// The client sends one call at a time: layout keeps this thread busy, and pkijs has one engine for the process.
parentPort?.on('message', (request: WorkerRequest | SignatureAnswer) => {
  if ('kind' in request) return receiveSignature(request)
  const { id } = request
  // In a promise, so that a throw before the first await is an answer too.
  Promise.resolve()
    .then(() => perform(request, (progress) => send({ id, kind: 'progress', progress })))
    .then((output) => send({ id, kind: 'result', output }, transferOf(output)))
    .catch((error: unknown) => send(errorReply(id, error)))
})
