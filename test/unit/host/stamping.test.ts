import type { Certificate } from 'pkijs'
import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { getFile, putFile } from '../../../electron/commands/demo/files.ts'
import { signPdf } from '../../../electron/documents/sign/sign-pdf.ts'
import type { OutputOf } from '../../../shared/contract/index.ts'
import { stamping } from '../../../shared/messages/stamping.ts'
import { approve, codeOf, createMeetingFixture, type MeetingFixture } from '../../helpers/meeting-fixture.ts'
import { FONTS } from '../documents/helpers/documents-room.ts'
import { answerAbout, askedNumber } from '../documents/helpers/status-answers.ts'
import {
  createTimestampAuthority,
  signList,
  type TimestampAuthority,
} from '../documents/helpers/timestamp-authority.ts'

const serialOf = (certificate: Certificate): string =>
  Buffer.from(certificate.serialNumber.valueBlock.valueHexView).toString('hex').toUpperCase()

type Paper = OutputOf<'document.list'>[number]
const { steps } = stamping
const AUTHORITY = 'รหัสผ่านของผู้ออกใบรับรอง'
const PASSPHRASE = 'abcd-1234'
const STATUS_ADDRESS = 'http://status.example.go.th/ocsp'
const LIST_ADDRESS = 'http://lists.example.go.th/tsa.crl'
const URL_OF_SERVER = 'https://tsa.example.go.th/tsr'

let meeting: MeetingFixture
let meetingId = ''
let tsa: TimestampAuthority
let asked: string[]
const keeper = () => meeting.cast.keeper.client

beforeAll(async () => {
  tsa = await createTimestampAuthority({ at: new Date('2014-01-15T02:00:30Z'), listAddress: LIST_ADDRESS })
})
beforeEach(async () => {
  asked = []
  meeting = await createMeetingFixture({ proposals: 1 })
  meeting.test.host.postTimestamp = (url, request) => {
    asked.push(url)
    return tsa.answer(request)
  }
  meetingId = meeting.meetingId
  await approve(meeting, meeting.itemIds[0] ?? '')
  await keeper().meeting.close({ meetingId })
  await keeper().minutes.draft({ meetingId })
  for (const { id: sectionId } of (await keeper().minutes.get({ meetingId })).sections)
    await keeper().minutes.edit({ meetingId, sectionId, text: 'ที่ประชุมรับทราบ' })
  await keeper().minutes.finish({ meetingId })
  await keeper().authority.create({ name: 'คณะอนุกรรมการทดสอบ', passphrase: AUTHORITY })
})
afterEach(() => meeting.test.close())

const makePaper = () =>
  keeper().document.make({ meetingId, kind: 'minutes_pdf', jobId: crypto.randomUUID(), digits: 'thai' })
const stamp = (documentId: string, authorityPassphrase = '') =>
  keeper().document.stamp({ meetingId, documentId, authorityPassphrase })

/** Everybody signs at another laptop and the copy comes back; `but` leaves blocks empty at the end. */
async function signAll({ id, signers }: Paper, but = 0): Promise<Paper> {
  const issued = await keeper().authority.issue({
    personId: meeting.cast.chair.personId,
    authorityPassphrase: AUTHORITY,
    passphrase: PASSPHRASE,
  })
  const p12 = await getFile(keeper(), issued.fileToken)
  const { fileToken } = await keeper().document.fetch({ meetingId, documentId: id })
  let pdf: Uint8Array = await getFile(keeper(), fileToken)
  for (const { field, name, position } of signers.slice(0, signers.length - but))
    pdf = await signPdf(
      {
        ...{ pdf, p12, passphrase: PASSPHRASE, signer: { name, position }, reason: 'รับรอง' },
        ...{ fieldName: field, at: meeting.test.clock.now.toISOString() },
      },
      FONTS,
    )
  const copy = await putFile(keeper(), { name: 'copy.pdf', bytes: pdf })
  return keeper().document.takeSigned({ meetingId, documentId: id, fileToken: copy, isNameConfirmed: true })
}

async function trustTsa({ rootPem } = tsa): Promise<void> {
  const bytes = new Uint8Array(Buffer.from(rootPem))
  const fileToken = await putFile(keeper(), { name: 'tsa.pem', bytes })
  const { fingerprint } = await keeper().trust.inspect({ fileToken })
  await keeper().trust.add({ fileToken, fingerprint })
}

describe('a time-stamp of a signed paper', () => {
  test('proves when each signed, in the list and in the verification, and stands in the log', async () => {
    await trustTsa()
    await keeper().trust.setTimestampServer({ url: URL_OF_SERVER })
    const signed = await signAll(await makePaper())
    expect(signed.signatures.map(({ provenAt }) => provenAt)).toEqual(signed.signers.map(() => null))
    const { document, problem, reached, missing } = await stamp(signed.id)
    expect({ problem, reached }).toEqual({ problem: 'LISTS_MISSING', reached: 'B-T' })
    expect(missing.map(({ servers }) => servers).sort()).toEqual([
      [],
      [{ address: LIST_ADDRESS, why: 'NO_ANSWER' }],
    ])
    expect(asked).toEqual([URL_OF_SERVER])
    expect(document.id).not.toBe(signed.id)
    expect(document.signatures.map(({ provenAt }) => provenAt)).toEqual(
      signed.signers.map(() => '2014-01-15T02:00:30.000Z'),
    )
    const { fileToken } = await keeper().document.fetch({ meetingId, documentId: document.id })
    const report = await keeper().document.verify({ fileToken })
    expect(report.status).toBe('valid')
    expect(report.signatures.map(({ level }) => level)).toEqual(signed.signers.map(() => 'B-T'))
    expect(report.timestamps).toMatchObject([
      { authority: 'ผู้ประทับเวลา (ทดสอบ)', isTrusted: true, problems: [] },
    ])
    expect(report.revisions.at(-1)).toEqual({
      adds: 'timestamp',
      by: 'ผู้ประทับเวลา (ทดสอบ)',
      changes: [],
      isReadable: true,
    })
    const { entries } = await keeper().audit.list({})
    expect(entries[0]?.type).toBe('document.stamped')
    // A second press asks nobody for the time that is proven.
    expect(await stamp(document.id)).toMatchObject({
      reached: 'B-T',
      document: { id: document.id },
    })
    expect(asked).toHaveLength(1)
  })

  test('goes on to B-LTA with the list of the time-stamp server and the committee’s own', async () => {
    await trustTsa()
    await keeper().trust.setTimestampServer({ url: URL_OF_SERVER })
    const { host } = meeting.test
    const brought: string[] = []
    const lists = await tsa.list(new Date('2014-01-14T00:00:00Z'))
    host.fetchEvidence = (url) => {
      brought.push(url)
      return Promise.resolve(lists)
    }
    const signed = await signAll(await makePaper())
    // Without the key of the committee's own authority its list is missing, and only that.
    const first = await stamp(signed.id)
    expect(first).toMatchObject({ reached: 'B-T', problem: 'LISTS_MISSING', missing: [{ servers: [] }] })
    expect(brought).toEqual([LIST_ADDRESS])
    expect(await codeOf(stamp(first.document.id, 'ผิด'))).toBe('CERTIFICATE_UNUSABLE')
    const second = await stamp(first.document.id, AUTHORITY)
    expect(second).toMatchObject({ reached: 'B-LTA', problem: null, missing: [] })
    expect(second.document.signatures.map(({ level }) => level)).toEqual(signed.signers.map(() => 'B-LTA'))
    const { fileToken } = await keeper().document.fetch({ meetingId, documentId: second.document.id })
    const report = await keeper().document.verify({ fileToken })
    expect(report.status).toBe('valid')
    expect(report.signatures.map(({ level }) => level)).toEqual(signed.signers.map(() => 'B-LTA'))
    expect(asked).toHaveLength(2)
  })

  test('asks who answers about single certificates before it asks for lists', async () => {
    const asking = await createTimestampAuthority({
      ...{ at: new Date('2014-01-15T02:00:30Z'), listAddress: LIST_ADDRESS, statusAddress: STATUS_ADDRESS },
    })
    await trustTsa(asking)
    await keeper().trust.setTimestampServer({ url: URL_OF_SERVER })
    const { host } = meeting.test
    host.postTimestamp = (_url, request) => asking.answer(request)
    const brought: string[] = []
    let isBusy = true
    host.fetchEvidence = async (url, { ownServer, question }) => {
      brought.push(url)
      expect(ownServer).toBe(URL_OF_SERVER)
      if (!question || isBusy) throw new Error('busy')
      expect(askedNumber(question).toUpperCase()).toBe(serialOf(asking.own.certificate))
      return answerAbout(asking.own.certificate, asking.root, { from: new Date('2014-01-16T00:00:00Z') })
    }
    const signed = await signAll(await makePaper())
    const first = await stamp(signed.id, AUTHORITY)
    expect(first).toMatchObject({ reached: 'B-T', problem: 'LISTS_MISSING' })
    expect(first.missing.map(({ servers }) => servers)).toEqual([
      [
        { address: STATUS_ADDRESS, why: 'NO_ANSWER' },
        { address: LIST_ADDRESS, why: 'NO_ANSWER' },
      ],
    ])
    expect(brought.splice(0)).toEqual([STATUS_ADDRESS, LIST_ADDRESS])
    isBusy = false
    const second = await stamp(first.document.id, AUTHORITY)
    expect(second).toMatchObject({ reached: 'B-LTA', problem: null, missing: [] })
    expect(brought).toEqual([STATUS_ADDRESS])
  })

  test('ends where somebody says that a certificate was taken back, and keeps what stood before', async () => {
    await trustTsa()
    await keeper().trust.setTimestampServer({ url: URL_OF_SERVER })
    const { host } = meeting.test
    host.fetchEvidence = () =>
      signList(tsa.root, {
        at: new Date('2014-01-16T00:00:00Z'),
        revoked: [{ serial: tsa.own.certificate.serialNumber, at: new Date('2014-01-02T00:00:00Z') }],
      })
    const signed = await signAll(await makePaper())
    const { reached, problem, document } = await stamp(signed.id, AUTHORITY)
    expect({ reached, problem }).toEqual({ reached: 'B-T', problem: 'CERTIFICATE_REVOKED' })
    const { fileToken } = await keeper().document.fetch({ meetingId, documentId: document.id })
    expect((await keeper().document.verify({ fileToken })).status).toBe('valid')
  })

  test('a list that is another’s, or none at all, is not carried along', async () => {
    await trustTsa()
    await keeper().trust.setTimestampServer({ url: URL_OF_SERVER })
    const signed = await signAll(await makePaper())
    const stranger = await createTimestampAuthority()
    const { host } = meeting.test
    const { document } = await stamp(signed.id)
    for (const answer of [await stranger.list(new Date('2014-01-14T00:00:00Z')), new Uint8Array(9)]) {
      host.fetchEvidence = () => Promise.resolve(answer)
      const later = await stamp(document.id, AUTHORITY)
      expect(later).toMatchObject({ reached: 'B-T', problem: 'LISTS_MISSING' })
      expect(later.missing.map(({ servers }) => servers)).toEqual([
        [{ address: LIST_ADDRESS, why: 'UNUSABLE' }],
      ])
    }
  })

  test('costs nothing but the level when the server is away, lies, or is nobody’s here', async () => {
    await keeper().trust.setTimestampServer({ url: URL_OF_SERVER })
    const signed = await signAll(await makePaper())
    const { host } = meeting.test
    // Its root is not trusted yet.
    expect(await stamp(signed.id)).toMatchObject({
      problem: 'AUTHORITY_UNTRUSTED',
      document: { id: signed.id },
    })
    await trustTsa()
    host.postTimestamp = () => Promise.reject(new Error('ENOTFOUND'))
    expect(await stamp(signed.id)).toMatchObject({ problem: 'NO_ANSWER', document: { id: signed.id } })
    host.postTimestamp = (_url, request) => tsa.answer(request, { nonce: 7 })
    expect(await stamp(signed.id)).toMatchObject({ problem: 'BAD_ANSWER', document: { id: signed.id } })
    const [standing] = (await keeper().document.list({ meetingId })).filter(
      ({ supersededAt }) => !supersededAt,
    )
    expect(standing).toMatchObject({ id: signed.id, sha256: signed.sha256 })
  })

  test('tells its steps, and a cancel at a silent server leaves what was reached', async () => {
    await trustTsa()
    await keeper().trust.setTimestampServer({ url: URL_OF_SERVER })
    const signed = await signAll(await makePaper())
    const { host } = meeting.test
    const jobId = crypto.randomUUID()
    const labels: string[] = []
    host.publisher.progress = (_window, { label, done, total }) =>
      void labels.push(`${label} ${done}/${total}`)
    const silent: (AbortSignal | undefined)[] = []
    host.fetchEvidence = (_url, { signal }) => {
      silent.push(signal)
      void keeper().job.cancel({ jobId })
      return new Promise(() => undefined)
    }
    const { document, ...told } = await keeper().document.stamp({ meetingId, documentId: signed.id, jobId })
    expect(told).toMatchObject({ reached: 'B-T', problem: 'CANCELLED', isRaised: true })
    expect(silent.map((signal) => signal?.aborted)).toEqual([true])
    expect(labels).toEqual([`${steps.check} 0/0`, `${steps.time} 0/0`, `${steps.lists} 0/1`])
    expect(document.signatures.map(({ level }) => level)).toEqual(signed.signers.map(() => 'B-T'))
    // The next attempt goes on from there.
    host.fetchEvidence = () => tsa.list(new Date('2014-01-14T00:00:00Z'))
    const next = await keeper().document.stamp({
      ...{ meetingId, documentId: document.id, jobId, authorityPassphrase: AUTHORITY },
    })
    expect(next).toMatchObject({ reached: 'B-LTA', problem: null, isRaised: true })
  })

  test('a cancel before anything was reached keeps the paper that stood', async () => {
    await trustTsa()
    await keeper().trust.setTimestampServer({ url: URL_OF_SERVER })
    const signed = await signAll(await makePaper())
    const jobId = crypto.randomUUID()
    meeting.test.host.postTimestamp = () => {
      void keeper().job.cancel({ jobId })
      return new Promise(() => undefined)
    }
    const stamped = keeper().document.stamp({ meetingId, documentId: signed.id, jobId })
    expect(await stamped).toMatchObject({
      problem: 'CANCELLED',
      isRaised: false,
      document: { id: signed.id },
    })
    const { entries } = await keeper().audit.list({})
    expect(entries.map(({ type }) => type)).not.toContain('document.stamped')
  })

  test('uses no network before the keeper named a server, nor before all have signed', async () => {
    const made = await makePaper()
    const part = await signAll(made, 1)
    await expect(stamp(part.id)).rejects.toMatchObject({ data: { what: 'no_timestamp_server' } })
    await keeper().trust.setTimestampServer({ url: URL_OF_SERVER })
    await expect(stamp(part.id)).rejects.toMatchObject({ data: { what: 'not_all_signed' } })
    expect(asked).toEqual([])
  })

  test('is asked for by the secretariat, at a server that the keeper names, of the web only', async () => {
    const { client } = meeting.cast.ant
    expect(await codeOf(client.document.stamp({ meetingId, documentId: crypto.randomUUID() }))).toBe(
      'NOT_ALLOWED',
    )
    expect(await codeOf(client.trust.setTimestampServer({ url: URL_OF_SERVER }))).toBe('NOT_ALLOWED')
    for (const url of [
      'file:///etc/passwd',
      'ftp://a.th/',
      'javascript:alert(1)',
      'https://u:p@tsa.th/',
      'tsa',
    ])
      expect(await codeOf(keeper().trust.setTimestampServer({ url }))).toBe('INPUT_INVALID')
    await keeper().trust.setTimestampServer({ url: URL_OF_SERVER })
    await keeper().trust.setTimestampServer({ url: null })
    expect(await client.trust.timestampServer({})).toEqual({ url: null })
  })
})
