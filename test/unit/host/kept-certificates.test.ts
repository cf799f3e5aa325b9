import { readdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { putFile } from '../../../electron/commands/demo/files.ts'
import { makeDemoCertificate } from '../../../electron/documents/sign/certificate.ts'
import type { Vault } from '../../../electron/host/vault.ts'
import { approve, codeOf, createMeetingFixture, type MeetingFixture } from '../../helpers/meeting-fixture.ts'

/** A keychain of one user of one machine. */
const system = { isThere: true, user: 'a', isStale: false, encryptions: 0 }
const vault: Vault = {
  isAvailable: async () => system.isThere,
  encrypt: async (text) => {
    system.encryptions += 1
    return Buffer.from(`${system.user}${Buffer.from(text).toString('hex')}`)
  },
  decrypt: async (box) => {
    const locked = Buffer.from(box).toString()
    if (!locked.startsWith(system.user)) return null
    return { text: Buffer.from(locked.slice(1), 'hex').toString(), isStale: system.isStale }
  },
}

let meeting: MeetingFixture
let meetingId = ''
let documentId = ''
beforeEach(async () => {
  Object.assign(system, { isThere: true, user: 'a', isStale: false, encryptions: 0 })
  meeting = await createMeetingFixture({ proposals: 1 })
  meeting.test.host.vault = vault
  meetingId = meeting.meetingId
  await approve(meeting, meeting.itemIds[0] ?? '')
  await keeper().meeting.close({ meetingId })
  await keeper().minutes.draft({ meetingId })
  for (const { id: sectionId } of (await keeper().minutes.get({ meetingId })).sections)
    await keeper().minutes.edit({ meetingId, sectionId, text: 'ที่ประชุมรับทราบ' })
  await keeper().minutes.finish({ meetingId })
  documentId = (await make()).id
})
afterEach(() => meeting.test.close())

const keeper = () => meeting.cast.keeper.client
const chair = () => meeting.cast.chair.client
const make = () => keeper().document.make({ meetingId, kind: 'minutes_pdf', jobId: crypto.randomUUID() })
const folder = () => join(meeting.test.host.machineDirectory, 'certificates', meeting.cast.chair.personId)
const keptFile = () => join(folder(), readdirSync(folder())[0] ?? '')

async function chairFile() {
  const position = 'ประธาน'
  const { name } = (await keeper().person.list({})).find(({ id }) => id === meeting.cast.chair.personId) ?? {
    name: '',
  }
  return makeDemoCertificate({ name, position, at: meeting.test.clock.now.toISOString() })
}
const signing = { reason: 'รับรอง' }
async function signAndKeep(passphraseOf = (right: string) => right) {
  const { p12, passphrase } = await chairFile()
  const certificate = await putFile(chair(), { name: 'c.p12', bytes: p12 })
  const key = { meetingId, documentId, certificate, keep: true }
  const signed = chair().document.sign({ ...key, passphrase: passphraseOf(passphrase), ...signing })
  return {
    p12,
    passphrase,
    signed: await signed.then(
      ({ signatures }) => signatures.length,
      ({ code, data }) => ({ code, ...data }),
    ),
  }
}
const signKept = async (
  client: typeof keeper extends () => infer C ? C : never,
  keptId: string,
  passphrase: string,
) =>
  client.document
    .sign({ meetingId, documentId, certificate: { kind: 'kept', keptId }, passphrase, ...signing })
    .then(
      ({ signatures }) => signatures.length,
      ({ code, data }) => [code, data.problem ?? data.what],
    )
/** Nobody has signed the paper that is made again once the minutes were opened and closed. */
async function again() {
  await keeper().minutes.reopen({ meetingId, reason: 'แก้คำผิด' })
  await keeper().minutes.finish({ meetingId })
  documentId = (await make()).id
}

describe('a certificate kept on this machine', () => {
  test('signs a second paper by its passphrase alone; passphrase and key lie nowhere in clear', async () => {
    const { p12, passphrase, signed } = await signAndKeep()
    expect(signed).toBe(1)
    const { whyNot, certificates } = await chair().keptCertificate.list({})
    expect(whyNot).toBeNull()
    expect(certificates).toMatchObject([{ facts: { subject: expect.stringContaining('ตัวอย่าง') } }])
    const text = readFileSync(keptFile(), 'utf8')
    expect(text).not.toContain(passphrase)
    expect(text).not.toContain(Buffer.from(p12).toString('base64').slice(0, 200))
    if (process.platform !== 'win32') {
      expect(statSync(keptFile()).mode & 0o777).toBe(0o600)
      expect(statSync(folder()).mode & 0o777).toBe(0o700)
    }
    expect(keptFile().startsWith(join(meeting.test.directory, 'machine'))).toBe(true)
    await again()
    const [kept] = certificates
    expect(await signKept(chair(), kept?.id ?? '', 'not it')).toEqual([
      'CERTIFICATE_UNUSABLE',
      'WRONG_PASSPHRASE',
    ])
    expect(await signKept(chair(), kept?.id ?? '', passphrase)).toBe(1)
  })

  test('is not kept when its passphrase was wrong, nor without a keychain; then nothing is signed either', async () => {
    expect((await signAndKeep(() => 'wrong')).signed).toMatchObject({ problem: 'WRONG_PASSPHRASE' })
    system.isThere = false
    expect((await signAndKeep()).signed).toMatchObject({ problem: 'NO_KEYCHAIN' })
    expect(await chair().keptCertificate.list({})).toEqual({ whyNot: 'browser', certificates: [] })
    expect((await keeper().document.list({ meetingId }))[0]?.signatures).toEqual([])
  })

  test('takes its own place when it is kept again', async () => {
    const { p12, passphrase } = await chairFile()
    const sign = async () =>
      chair().document.sign({
        ...{ meetingId, documentId, passphrase, keep: true, ...signing },
        certificate: await putFile(chair(), { name: 'c.p12', bytes: p12 }),
      })
    await sign()
    await again()
    await sign()
    expect(readdirSync(folder())).toHaveLength(1)
  })

  test('is seen, used and forgotten by its owner alone, even when its file is moved', async () => {
    const { passphrase } = await signAndKeep()
    const [kept] = (await chair().keptCertificate.list({})).certificates
    const keptId = kept?.id ?? ''
    await again()
    expect((await keeper().keptCertificate.list({})).certificates).toEqual([])
    await keeper().keptCertificate.forget({ id: keptId })
    expect((await chair().keptCertificate.list({})).certificates).toHaveLength(1)
    // Another member copies the file into the own folder.
    renameSync(folder(), join(folder(), '..', meeting.cast.keeper.personId))
    expect((await keeper().keptCertificate.list({})).certificates).toHaveLength(1)
    expect(await signKept(keeper(), keptId, passphrase)).toEqual(['CERTIFICATE_UNUSABLE', 'KEPT_UNREADABLE'])
  })

  test.each([
    ['another user of the machine', () => Object.assign(system, { user: 'b' })],
    ['a keychain that is gone', () => Object.assign(system, { user: 'b', isThere: false })],
    ['a file cut short', () => writeFileSync(keptFile(), readFileSync(keptFile()).subarray(0, 50))],
    ['a file of something else', () => writeFileSync(keptFile(), '{"version":2}')],
  ])('says that it cannot be read, and can be forgotten: %s', async (_, damage) => {
    const { passphrase } = await signAndKeep()
    await again()
    damage()
    const [kept] = (await chair().keptCertificate.list({})).certificates
    expect(await signKept(chair(), kept?.id ?? '', passphrase)).toEqual([
      'CERTIFICATE_UNUSABLE',
      'KEPT_UNREADABLE',
    ])
    await chair().keptCertificate.forget({ id: kept?.id ?? '' })
    expect((await chair().keptCertificate.list({})).certificates).toEqual([])
  })

  test('is locked anew when the system has a newer key', async () => {
    const { passphrase } = await signAndKeep()
    await again()
    system.isStale = true
    const [kept] = (await chair().keptCertificate.list({})).certificates
    expect(await signKept(chair(), kept?.id ?? '', passphrase)).toBe(1)
    expect(system.encryptions).toBe(2)
  })

  test('a path is no id', async () => {
    expect(await codeOf(chair().keptCertificate.forget({ id: '../../work/mati.db' }))).toBe('INPUT_INVALID')
  })
})
