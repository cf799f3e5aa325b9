import { Worker } from 'node:worker_threads'
import { afterAll, afterEach, describe, expect, it, vi } from 'vitest'
import type { DocumentProgress } from '../../../electron/documents/documents.ts'
import { createDocuments } from '../../../electron/documents/documents-client.ts'
import { buildMinutes } from '../../fixtures/documents/build-models.ts'
import { WORKER_URL } from './helpers/documents-room.ts'

const documents = createDocuments({ workerUrl: WORKER_URL })
afterAll(() => documents.close())
afterEach(() => {
  vi.restoreAllMocks()
})

const short = { kind: 'minutes', model: buildMinutes({ proposals: 0 }) } as const
const long = { kind: 'minutes', model: buildMinutes({ proposals: 182 }) } as const

describe('documents made in a worker', () => {
  it('come back, with progress that ends at its total', async () => {
    const seen: DocumentProgress[] = []
    const pdf = await documents.makePdf(long, { onProgress: (progress) => seen.push(progress) })
    expect(Buffer.from(pdf.subarray(0, 5)).toString()).toBe('%PDF-')
    expect(seen.length).toBeGreaterThan(10)
    expect(
      seen.every(({ done, total }, index) => done >= (seen[index - 1]?.done ?? 0) && done <= total),
    ).toBe(true)
    expect(seen.at(-1)?.done).toBe(seen.at(-1)?.total)
  })

  it('leave this thread free', async () => {
    let ticks = 0
    const timer = setInterval(() => {
      ticks += 1
    }, 10)
    await documents.makePdf(long)
    clearInterval(timer)
    expect(ticks).toBeGreaterThan(10)
  })

  it('can be cancelled under way; the next call works', async () => {
    const controller = new AbortController()
    const making = documents.makePdf(long, {
      signal: controller.signal,
      onProgress: () => controller.abort(),
    })
    await expect(making).rejects.toMatchObject({ code: 'CANCELLED' })
    expect((await documents.makePdf(short)).byteLength).toBeGreaterThan(10_000)
  })

  it('can be cancelled before their turn', async () => {
    await expect(documents.makePdf(short, { signal: AbortSignal.abort() })).rejects.toMatchObject({
      code: 'CANCELLED',
    })
  })

  it('carry typed errors over, with their detail', async () => {
    const model = buildMinutes({ proposals: 0, bodyName: '☐' })
    await expect(documents.makePdf({ kind: 'minutes', model })).rejects.toMatchObject({
      name: 'DocumentsError',
      code: 'MISSING_GLYPHS',
      detail: ['☐'],
    })
    await expect(
      documents.inspectCertificate({ p12: new Uint8Array(9), passphrase: '' }),
    ).rejects.toMatchObject({
      code: 'CERTIFICATE_DAMAGED',
    })
  })

  it('are signed and verified there too', async () => {
    const person = { name: 'สมาชิกตัวอย่าง ๑', position: 'ประธานอนุกรรมการ' }
    const { caPem, ...certificate } = await documents.makeDemoCertificate(person)
    const pdf = await documents.makePdf(short)
    const at = new Date().toISOString()
    const signed = await documents.signPdf({
      pdf,
      ...certificate,
      signer: person,
      reason: 'รับรอง',
      fieldName: 'chair',
      at,
    })
    expect(await documents.verifyPdf({ pdf: signed, trustedPem: [caPem] })).toMatchObject({ status: 'valid' })
    expect(await documents.inspectCertificate(certificate)).toMatchObject({ keyType: 'EC' })
    // What was handed in is still ours.
    expect(pdf.byteLength).toBeGreaterThan(0)
  })
})

describe('a worker that dies', () => {
  it('rejects the call that it was at, and the next one starts another', async () => {
    const post = Worker.prototype.postMessage
    vi.spyOn(Worker.prototype, 'postMessage').mockImplementationOnce(function (this: Worker, ...args) {
      post.apply(this, args)
      void this.terminate()
    })
    await expect(documents.makePdf(long)).rejects.toMatchObject({ code: 'WORKER_CRASHED' })
    expect((await documents.makeDocx(short)).byteLength).toBeGreaterThan(1000)
  })

  it('that cannot start is a crash, not a hang', async () => {
    const broken = createDocuments({ workerUrl: new URL('./no-such-worker.ts', WORKER_URL) })
    await expect(broken.makePdf(short)).rejects.toMatchObject({ code: 'WORKER_CRASHED' })
    await broken.close()
  })

  it('that was closed is not started again', async () => {
    const closed = createDocuments({ workerUrl: WORKER_URL })
    await closed.close()
    await expect(closed.makePdf(short)).rejects.toMatchObject({ code: 'CLOSED' })
  })
})
