import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { DemoCertificate } from '../../../electron/documents/documents.ts'
import { createDocuments } from '../../../electron/documents/documents-client.ts'
import { DocumentsError } from '../../../electron/documents/documents-error.ts'
import type { TokenRequest, TokenResult } from '../../../electron/documents/sign/pkcs11/token-protocol.ts'
import { buildMinutes } from '../../fixtures/documents/build-models.ts'
import { DOCUMENTS_WORKER } from '../../helpers/host.ts'
import { minutesBytes } from '../../unit/documents/helpers/documents-room.ts'
import { AT, certificateOf, verifyWith } from '../../unit/documents/helpers/signing-room.ts'
import { createSoftTokens, PIN, SOFT_MODULE, type SoftTokens } from './soft-token.ts'
import { isMissing, run, title } from './tools.ts'

const missing = ['softhsm2-util', 'pkcs11-tool', 'openssl'].find(isMissing)
const KINDS = ['rsa', 'p256'] as const
const SIGNER = { name: 'สมาชิกตัวอย่าง ๑', position: 'ประธานอนุกรรมการ' }

describe.skipIf(missing || !SOFT_MODULE)(title(missing ?? 'softhsm2-util', 'tokens of SoftHSM2'), () => {
  let tokens: SoftTokens
  const documents = createDocuments({ workerUrl: DOCUMENTS_WORKER })
  const certificates = new Map<string, DemoCertificate>()
  beforeAll(async () => {
    tokens = createSoftTokens()
    for (const kind of KINDS) {
      const made = await certificateOf({ kind })
      certificates.set(kind, made)
      await tokens.add(`โทเคน ${kind}`, made)
    }
  }, 60_000)
  afterAll(async () => {
    await documents.close()
    tokens.remove()
  })

  async function ask<Request extends TokenRequest>(request: Request): Promise<TokenResult[Request['job']]> {
    const reply = await tokens.ask(request)
    if (!reply.isDone) throw new DocumentsError(reply.code, reply.detail)
    return reply.result as TokenResult[Request['job']]
  }
  const list = () => ask({ job: 'list', module: SOFT_MODULE })
  async function keyOf(kind: string, pin = PIN) {
    const token = (await list()).find(({ label }) => label === `โทเคน ${kind}`)
    const { label = '', serial = '' } = token ?? {}
    const fingerprint = token?.certificates[0]?.fingerprint ?? null
    return { module: SOFT_MODULE, token: { label, serial }, fingerprint, pin }
  }
  const codeOf = (asked: Promise<unknown>) =>
    asked.then(
      () => 'answered',
      ({ code }: DocumentsError) => code,
    )

  it('are listed without the PIN, with the certificates that can sign and not their authorities', async () => {
    const found = await list()
    expect(found.map(({ label }) => label).sort()).toEqual(['โทเคน p256', 'โทเคน rsa'])
    for (const { certificates: own, pinState } of found) {
      expect(own.map(({ subject }) => subject)).toEqual(['สมาชิกตัวอย่าง ๑ (ตัวอย่าง)'])
      expect(pinState).toBe('ok')
    }
  })

  it.each(KINDS)('sign minutes with a %s key, and our verify and pdfsig find it valid', async (kind) => {
    const pdf = await minutesBytes(buildMinutes({ proposals: 1 }))
    const key = await keyOf(kind)
    const opened = await ask({ job: 'open', ...key })
    expect(opened.certificates).toHaveLength(2)
    const facts = { signer: SIGNER, reason: 'รับรองรายงานการประชุม', fieldName: 'chair', at: AT }
    const signed = await documents.signPdf({ pdf, certificates: opened.certificates, ...facts }, (data) =>
      ask({ job: 'sign', ...key, data }),
    )
    const certificate = certificates.get(kind)
    const report = await verifyWith(signed, ...(certificate ? [certificate] : []))
    expect(report).toMatchObject({ status: 'valid', signatures: [{ fieldName: 'chair', problems: [] }] })
    if (isMissing('pdfsig')) return
    const file = join(tokens.folder, `${kind}.pdf`)
    writeFileSync(file, signed)
    expect(await run('pdfsig', [file])).toContain('Signature is Valid')
  })

  it('a wrong PIN, none, another token and another certificate are told apart, before the paper and during it', async () => {
    const key = await keyOf('rsa')
    const open = (change: object) => codeOf(ask({ job: 'open', ...key, ...change }))
    expect(await open({ pin: '000000' })).toBe('TOKEN_PIN_WRONG')
    expect(await open({ pin: '' })).toBe('TOKEN_PIN_WRONG')
    expect(await open({ token: { label: 'ไม่มี', serial: '1' } })).toBe('TOKEN_NOT_FOUND')
    expect(await open({ fingerprint: '0'.repeat(64) })).toBe('TOKEN_CERTIFICATE_MISSING')
    expect(await open({ fingerprint: null })).toBe('answered')
    const pdf = await minutesBytes(buildMinutes({ proposals: 1 }))
    const { certificates: chain } = await ask({ job: 'open', ...key })
    const facts = { signer: SIGNER, reason: 'รับรอง', fieldName: 'chair', at: AT }
    const refused = documents.signPdf({ pdf, certificates: chain, ...facts }, (data) =>
      ask({ job: 'sign', ...key, pin: '000000', data }),
    )
    expect(await codeOf(refused)).toBe('TOKEN_PIN_WRONG')
  })

  it('a key that is not the certificate’s is found out', async () => {
    const [rsa, p256] = [await keyOf('rsa'), await keyOf('p256')]
    expect(await codeOf(ask({ job: 'open', ...rsa, fingerprint: p256.fingerprint }))).toBe(
      'TOKEN_CERTIFICATE_MISSING',
    )
  })
})

/** C that a library is made of: what does not matter here is left out. */
const CRASHING = 'int *nowhere = 0; *nowhere = 1; return 0;'
const STUCK = 'for (;;) ; return 0;'
const libraryOf = (initialize: string) => `
static unsigned long initialize(void *arguments) { (void)arguments; ${initialize} }
static unsigned long other(void) { return 0x54; }
static struct { unsigned char version[2]; void *functions[68]; } list;
unsigned long C_GetFunctionList(void **into) {
  for (int each = 0; each < 68; each++) list.functions[each] = (void *)other;
  list.functions[0] = (void *)initialize;
  *into = &list;
  return 0;
}`

describe.skipIf(isMissing('cc'))(title('cc', 'a library that is broken'), () => {
  const tokens = createSoftTokens()
  afterAll(() => tokens.remove())

  it.each([
    ['crashes', CRASHING, 'TOKEN_CRASHED'],
    ['never answers', STUCK, 'TOKEN_CRASHED'],
    ['answers with an error', 'return 0x30;', 'TOKEN_FAILED'],
  ])('and %s costs one process, which says so', async (name, initialize, code) => {
    const file = join(tokens.folder, `${name.replaceAll(' ', '-')}.so`)
    writeFileSync(`${file}.c`, libraryOf(initialize))
    await run('cc', ['-shared', '-fPIC', '-o', file, `${file}.c`])
    expect(await tokens.ask({ job: 'list', module: file }, 3_000)).toMatchObject({ isDone: false, code })
  })
})
