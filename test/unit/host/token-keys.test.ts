import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { DocumentsError, type DocumentsErrorCode } from '../../../electron/documents/documents-error.ts'
import { makeDemoCertificate } from '../../../electron/documents/sign/certificate.ts'
import { loadP12 } from '../../../electron/documents/sign/load-p12.ts'
import { type LoadedSigner, summarise } from '../../../electron/documents/sign/loaded-signer.ts'
import type { TokenRequest, TokenResult } from '../../../electron/documents/sign/pkcs11/token-protocol.ts'
import { knownModules } from '../../../electron/host/features/token/known-modules.ts'
import type { Tokens } from '../../../electron/host/tokens.ts'
import { approve, codeOf, createMeetingFixture, type MeetingFixture } from '../../helpers/meeting-fixture.ts'

const PIN = 'รหัสของโทเคน-8642'
const TOKEN = { label: 'โทเคนของประธาน', serial: '42' }

/** A token in a test's hands: what was asked of it, and a key that signs. */
function createToken() {
  const asked: TokenRequest[] = []
  const state = {
    signer: null as LoadedSigner | null,
    failsAt: null as { job: string; code: DocumentsErrorCode } | null,
    chosen: null as string | null,
  }
  async function run<Request extends TokenRequest>(request: Request): Promise<TokenResult[Request['job']]> {
    asked.push(request)
    if (state.failsAt?.job === request.job) throw new DocumentsError(state.failsAt.code, 'as the test wants')
    if (request.job !== 'list' && request.pin !== PIN) throw new DocumentsError('TOKEN_PIN_WRONG', '0xa0')
    const { signer } = state
    if (!signer) throw new DocumentsError('TOKEN_NOT_FOUND', 'none')
    const summary = summarise(signer)
    const all = [signer.certificate, ...signer.chain].map(({ raw }) => new Uint8Array(raw))
    const results: { [Job in TokenRequest['job']]: () => Promise<TokenResult[Job]> | TokenResult[Job] } = {
      list: () => [{ ...TOKEN, manufacturer: '', pinState: 'ok', certificates: [summary] }],
      open: () => ({ certificates: all, summary }),
      sign: () => signer.sign(request.job === 'sign' ? request.data : new Uint8Array()),
    }
    return (await results[request.job]()) as TokenResult[Request['job']]
  }
  const tokens: Tokens = { run, chooseModule: async () => state.chosen }
  return { asked, state, tokens }
}

let meeting: MeetingFixture
let token: ReturnType<typeof createToken>
let meetingId = ''
let documentId = ''
beforeEach(async () => {
  token = createToken()
  meeting = await createMeetingFixture({ proposals: 1 })
  meeting.test.host.tokens = token.tokens
  meetingId = meeting.meetingId
  await approve(meeting, meeting.itemIds[0] ?? '')
  await keeper().meeting.close({ meetingId })
  await keeper().minutes.draft({ meetingId })
  for (const { id: sectionId } of (await keeper().minutes.get({ meetingId })).sections)
    await keeper().minutes.edit({ meetingId, sectionId, text: 'ที่ประชุมรับทราบ' })
  await keeper().minutes.finish({ meetingId })
  documentId = (await keeper().document.make({ meetingId, kind: 'minutes_pdf', jobId: crypto.randomUUID() }))
    .id
  token.state.signer = await signerOf((await chairPerson())?.name ?? '')
})
afterEach(() => meeting.test.close())

const keeper = () => meeting.cast.keeper.client
const chair = () => meeting.cast.chair.client
const chairPerson = async () =>
  (await keeper().person.list({})).find(({ id }) => id === meeting.cast.chair.personId)
async function signerOf(name: string): Promise<LoadedSigner> {
  const at = meeting.test.clock.now.toISOString()
  const { p12, passphrase } = await makeDemoCertificate({ name, position: 'ประธาน', at })
  return loadP12(p12, passphrase)
}
const settingFile = () => join(meeting.test.host.machineDirectory, 'token-module.json')
/** As the machine's administrator may have written it. */
const setModule = (path: string) => {
  meeting.test.host.shell.isDesktop = true
  token.state.chosen = path
  return keeper().token.setModule({ module: 'dialog' })
}
const sign = (change: object = {}) => {
  const fingerprint = summarise(token.state.signer as LoadedSigner).fingerprint
  const certificate = { kind: 'token' as const, token: TOKEN, fingerprint }
  return chair()
    .document.sign({ meetingId, documentId, certificate, passphrase: PIN, reason: 'รับรอง', ...change })
    .then(
      ({ signatures }) => signatures.length,
      ({ code, data }) => data.problem ?? code,
    )
}

describe('signing by a token', () => {
  test('signs as any key does, and the PIN is nowhere in the workspace afterwards', async () => {
    await setModule('/opt/maker/token.so')
    expect(await chair().token.look({})).toMatchObject({ tokens: [{ ...TOKEN, pinState: 'ok' }] })
    expect(await sign()).toBe(1)
    expect(token.asked.slice(-2).map(({ job, module }) => [job, module])).toEqual([
      ['open', '/opt/maker/token.so'],
      ['sign', '/opt/maker/token.so'],
    ])
    const { fileToken } = await keeper().document.fetch({ meetingId, documentId: (await latest()).id })
    expect(await keeper().document.verify({ fileToken })).toMatchObject({
      status: 'untrusted',
      signatures: [{ isIntact: true }],
    })
    const { directory } = meeting.test
    const files = readdirSync(directory, { recursive: true, withFileTypes: true }).filter((entry) =>
      entry.isFile(),
    )
    for (const { parentPath, name } of files) {
      const bytes = readFileSync(join(parentPath, name))
      expect([name, bytes.includes(PIN), bytes.includes(Buffer.from(PIN, 'utf16le'))]).toEqual([
        name,
        false,
        false,
      ])
    }
  })
  const latest = async () => {
    const rows = await keeper().document.list({ meetingId })
    return rows.find(({ kind }) => kind === 'minutes_pdf') ?? { id: '' }
  }

  test.each([
    ['a wrong PIN', () => sign({ passphrase: '1234' }), 'TOKEN_PIN_WRONG'],
    [
      'a token that was pulled out between the two',
      () => failAt('sign', 'TOKEN_NOT_FOUND'),
      'TOKEN_NOT_FOUND',
    ],
    ['a library that crashes', () => failAt('open', 'TOKEN_CRASHED'), 'TOKEN_CRASHED'],
    ['a locked token', () => failAt('open', 'TOKEN_PIN_LOCKED'), 'TOKEN_PIN_LOCKED'],
    [
      'no certificate that fits',
      () => failAt('open', 'TOKEN_CERTIFICATE_MISSING'),
      'TOKEN_CERTIFICATE_MISSING',
    ],
  ])('says why not, and leaves the paper as it was: %s', async (_, attempt, problem) => {
    await setModule('/opt/maker/token.so')
    expect(await attempt()).toBe(problem)
    expect((await keeper().document.list({ meetingId })).flatMap(({ signatures }) => signatures)).toEqual([])
  })
  const failAt = (job: string, code: DocumentsErrorCode) => {
    token.state.failsAt = { job, code }
    return sign()
  }

  test('asks when the certificate in it bears another name', async () => {
    await setModule('/opt/maker/token.so')
    token.state.signer = await signerOf('ผู้อื่น')
    expect(await sign()).toBe('NAME_DIFFERS')
    expect(token.asked.some(({ job }) => job === 'sign')).toBe(false)
    expect(await sign({ isNameConfirmed: true })).toBe(1)
  })

  test('is refused without a library, and nothing is loaded to find that out', async () => {
    expect(await sign()).toBe('TOKEN_MODULE_MISSING')
    expect(await chair().token.look({})).toEqual({ tokens: [] })
    expect(token.asked).toEqual([])
  })
})

describe('the library, which is code', () => {
  test('is chosen by the keeper alone', async () => {
    expect(await codeOf(chair().token.setModule({ module: 'none' }))).toBe('NOT_ALLOWED')
    expect(await codeOf(meeting.cast.ant.client.token.setModule({ module: 'dialog' }))).toBe('NOT_ALLOWED')
  })

  test.each([
    '/tmp/evil.so',
    '../evil.so',
    'C:\\evil.dll',
    '\\\\server\\share\\evil.dll',
    'file:///evil.so',
    '',
  ])('is never named by a window: %j', async (module) =>
    expect(await codeOf(keeper().token.setModule({ module }))).toBe('INPUT_INVALID'),
  )
  test('is one that is installed here, or picked in the system’s own dialog, which a browser has not', async () => {
    expect(await codeOf(keeper().token.setModule({ module: 'not-known' }))).toBe('NOT_FOUND')
    expect(await codeOf(keeper().token.setModule({ module: 'dialog' }))).toBe('STATE_CONFLICT')
    expect(token.asked).toEqual([])
    await setModule('/opt/maker/token.so')
    expect((await keeper().token.get({})).module).toEqual({ name: 'token.so', path: '/opt/maker/token.so' })
    token.state.chosen = null
    expect(await keeper().token.setModule({ module: 'dialog' })).toEqual({ isSet: true })
    expect((await keeper().token.get({})).module?.path).toBe('/opt/maker/token.so')
    await keeper().token.setModule({ module: 'none' })
    expect((await keeper().token.get({})).module).toBeNull()
  })
  test('is not taken when it is none', async () => {
    token.state.failsAt = { job: 'list', code: 'TOKEN_MODULE_UNUSABLE' }
    expect(await codeOf(setModule('/etc/passwd'))).toBe('CERTIFICATE_UNUSABLE')
    expect(existsSync(settingFile())).toBe(false)
  })
  test('is this machine’s: neither in the workspace’s file nor from a path that depends on where it runs', async () => {
    await setModule('/opt/maker/token.so')
    expect(readFileSync(join(meeting.test.directory, 'mati.db')).includes('/opt/maker')).toBe(false)
    writeFileSync(settingFile(), JSON.stringify({ version: 1, path: 'token.so' }))
    expect((await keeper().token.get({})).module).toBeNull()
  })
  test.each(['win32', 'darwin', 'linux'] as const)(
    'of a maker lies where only an administrator writes: %s',
    (platform) => {
      const roots = /^(\/usr\/|\/Library\/|C:\\Windows\\System32\\|C:\\Program Files\\)/
      const paths = knownModules({ platform, environment: {} }).flatMap((known) => known.paths)
      expect(paths.length).toBeGreaterThan(1)
      for (const path of paths) expect(path).toMatch(roots)
    },
  )
})
