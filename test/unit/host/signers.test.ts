import { PDF } from '@libpdf/core'
import { afterEach, beforeEach, describe, expect, onTestFinished, test } from 'vitest'
import { getFile, putFile } from '../../../electron/commands/demo/files.ts'
import { makeDemoCertificate } from '../../../electron/documents/sign/certificate.ts'
import type { Client } from '../../../shared/contract/index.ts'
import { readMeetingRecord } from '../../../shared/contract/meeting-record.ts'
import {
  APPROVAL,
  approve,
  codeOf,
  createMeetingFixture,
  type MeetingFixture,
} from '../../helpers/meeting-fixture.ts'
import { signAs } from '../documents/helpers/signing-room.ts'

let meeting: MeetingFixture
let meetingId = ''
const AUTHORITY = 'รหัสผ่านของผู้ออกใบรับรอง'
const PASSPHRASE = 'abcd-1234'

beforeEach(async () => {
  meeting = await createMeetingFixture({ proposals: 1 })
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

const keeper = () => meeting.cast.keeper.client
const make = () =>
  keeper().document.make({ meetingId, kind: 'minutes_pdf', jobId: crypto.randomUUID(), digits: 'thai' })

/** Issued by the secretariat and carried to the person on a stick: it stands at that person's own door. */
async function certificateOf(personId: string, client: Client): Promise<string> {
  const issued = await keeper().authority.issue({
    personId,
    authorityPassphrase: AUTHORITY,
    passphrase: PASSPHRASE,
  })
  const bytes = await getFile(keeper(), issued.fileToken)
  return putFile(client, { name: 'c.p12', bytes })
}
type Who = 'chair' | 'ant'
const actor = (who: Who) => meeting.cast[who]
async function sign(who: Who, documentId: string, certificateOwner: Who = who) {
  const { client } = actor(who)
  const certificate = await certificateOf(actor(certificateOwner).personId, client)
  return client.document.sign({ meetingId, documentId, certificate, passphrase: PASSPHRASE, reason: 'รับรอง' })
}
const verify = async (documentId: string) => {
  const { fileToken } = await keeper().document.fetch({ meetingId, documentId })
  return keeper().document.verify({ fileToken })
}

describe('a paper that several people sign', () => {
  test('waits for taker, checker and chair, and takes the chair’s signature before the others’', async () => {
    const made = await make()
    expect(made.signers.map(({ field }) => field)).toContain('chair')
    const signed = await sign('chair', made.id)
    expect(signed.signatures.map(({ field }) => field)).toEqual(['chair'])
    expect(await codeOf(sign('chair', signed.id))).not.toBe('answered')
    expect(await verify(signed.id)).toMatchObject({ status: 'valid' })
  })

  test('carries its record, under a head that the log here has had; another log has not', async () => {
    const { id } = await make()
    const { record } = await verify(id)
    expect(record).toMatchObject({ fileName: 'record.json', isWhole: true, meeting: { number: 1, items: 5 } })
    expect(record?.head?.isKnown).toBe(true)
    const bytes = await getFile(keeper(), record?.fileToken ?? '')
    const told = readMeetingRecord(new TextDecoder().decode(bytes))
    const [entry] = told?.items.filter(({ proposal }) => proposal !== null) ?? []
    expect(entry?.resolution).toMatchObject({ kind: 'approve' })
    expect(told?.meeting.closedAt).toMatch(/Z$/)
    const { fileToken } = await keeper().document.fetch({ meetingId, documentId: id })
    const pdf = await getFile(keeper(), fileToken)
    const elsewhere = await createMeetingFixture({ proposals: 1 })
    onTestFinished(() => elsewhere.test.close())
    const { client } = elsewhere.cast.keeper
    const brought = await putFile(client, { name: 'x.pdf', bytes: pdf })
    expect((await client.document.verify({ fileToken: brought })).record?.head).toEqual({
      isKnown: false,
      at: null,
    })
  })

  test('is not signed by somebody whom it does not wait for', async () => {
    const { id } = await make()
    expect(await codeOf(sign('ant', id))).toBe('NOT_ALLOWED')
  })

  test('asks when the certificate bears another name, and signs once that is confirmed', async () => {
    const { id } = await make()
    await expect(sign('chair', id, 'ant')).rejects.toMatchObject({
      code: 'CERTIFICATE_UNUSABLE',
      data: { problem: 'NAME_DIFFERS' },
    })
  })
})

describe('times that were set right after a decision', () => {
  beforeEach(async () => {
    await meeting.test.close()
    meeting = await createMeetingFixture({ proposals: 1 })
    meetingId = meeting.meetingId
    await keeper().resolution.record({
      itemId: meeting.itemIds[0] ?? '',
      ...APPROVAL,
      method: 'no_objection',
    })
    await keeper().meeting.close({ meetingId })
    await keeper().minutes.draft({ meetingId })
  })
  const rulesNow = async () =>
    (await keeper().document.check({ meetingId }))
      .map(({ rule }) => rule)
      .filter((rule) => /room|quorum/.test(rule))

  test('are told before anybody signs, by name', async () => {
    expect(await rulesNow()).toEqual([])
    const { attendees } = await keeper().meeting.get({ meetingId })
    const ant = attendees.find(({ personId }) => personId === meeting.cast.ant.personId)
    const [stay] = ant?.stays ?? []
    if (!ant || !stay) throw new Error('ant was there')
    const hourBefore = new Date(Date.parse(stay.arrivedAt) - 3_600_000).toISOString()
    await keeper().attendance.correctStay({
      ...{ meetingId, stayId: stay.id, reason: 'พิมพ์เวลาผิด' },
      ...{ arrivedAt: hourBefore, leftAt: new Date(Date.parse(hourBefore) + 60_000).toISOString() },
    })
    const [finding] = await keeper().document.check({ meetingId })
    expect(finding).toMatchObject({ rule: 'room_differs', isContradiction: false })
    expect(finding?.sentence).toContain(ant.name)
  })

  test('and where the quorum is gone with them, that too', async () => {
    const { attendees } = await keeper().meeting.get({ meetingId })
    const stays = attendees.filter(({ isVoting }) => isVoting).flatMap(({ stays: own }) => own)
    for (const { id: stayId } of stays.slice(1))
      await keeper().attendance.voidStay({ meetingId, stayId, reason: 'ลงชื่อผิดคน' })
    expect(await rulesNow()).toEqual(['quorum_lost', 'room_differs'])
  })
})

describe('minutes that tell another count than the record', () => {
  beforeEach(async () => {
    await meeting.test.close()
    meeting = await createMeetingFixture({ proposals: 1 })
    meetingId = meeting.meetingId
    const itemId = meeting.itemIds[0] ?? ''
    const count = { inFavour: 4, against: 1, abstained: 0 }
    await keeper().resolution.record({ itemId, ...APPROVAL, method: 'show_of_hands', count })
    await keeper().meeting.close({ meetingId })
    await keeper().minutes.draft({ meetingId })
    await write('เห็นด้วย ๓ เสียง ไม่เห็นด้วย ๒ เสียง')
    await keeper().minutes.finish({ meetingId })
    await keeper().authority.create({ name: 'คณะอนุกรรมการทดสอบ', passphrase: AUTHORITY })
  })
  const write = async (text: string) => {
    for (const { id: sectionId } of (await keeper().minutes.get({ meetingId })).sections)
      await keeper().minutes.edit({ meetingId, sectionId, text })
  }

  test('say so before anybody signs, are signed by nobody, and by everybody once they are put right', async () => {
    const findings = await actor('chair').client.document.check({ meetingId })
    expect(findings).toMatchObject([{ rule: 'votes_differ', isContradiction: true }])
    expect(findings[0]?.sentence).toContain('เห็นด้วย ๔ ไม่เห็นด้วย ๑')
    const { id } = await make()
    await expect(sign('chair', id)).rejects.toMatchObject({ data: { what: 'minutes_contradict' } })
    await keeper().minutes.reopen({ meetingId, reason: 'แก้ผลการนับคะแนน' })
    await write('เห็นด้วย ๔ เสียง ไม่เห็นด้วย ๑ เสียง')
    await keeper().minutes.finish({ meetingId })
    expect(await actor('chair').client.document.check({ meetingId })).toEqual([])
    expect(await codeOf(signAnew((await make()).id))).toBe('answered')
  })
  /** The chair’s certificate was issued for the first try. */
  const signAnew = async (documentId: string) => {
    const [first] = (await keeper().authority.get({})).certificates
    await keeper().authority.revoke({ certificateId: first?.id ?? '', reason: 'ออกใหม่' })
    return sign('chair', documentId)
  }
})

describe('the committee’s own authority', () => {
  test('issues one good certificate a person, and another once the first is revoked', async () => {
    const { personId, client } = actor('chair')
    await certificateOf(personId, client)
    expect(await codeOf(certificateOf(personId, client))).toBe('ALREADY_EXISTS')
    const [first] = (await keeper().authority.get({})).certificates
    await keeper().authority.revoke({ certificateId: first?.id ?? '', reason: 'ไฟล์หาย' })
    await certificateOf(personId, client)
  })

  test('with a wrong passphrase issues nothing, and says so', async () => {
    const issuing = keeper().authority.issue({
      personId: actor('chair').personId,
      authorityPassphrase: 'ไม่ใช่รหัสนี้',
      passphrase: PASSPHRASE,
    })
    await expect(issuing).rejects.toMatchObject({ data: { problem: 'WRONG_PASSPHRASE' } })
    expect((await keeper().authority.get({})).certificates).toEqual([])
  })

  test('is not issued from by members, and its key leaves by no answer', async () => {
    const issuing = actor('chair').client.authority.issue({
      ...{ personId: actor('chair').personId, authorityPassphrase: AUTHORITY, passphrase: PASSPHRASE },
    })
    expect(await codeOf(issuing)).toBe('NOT_ALLOWED')
    expect(JSON.stringify(await keeper().authority.get({}))).not.toMatch(/lockedKey|PRIVATE/)
  })

  test('a revoked certificate’s later signature is reported, an earlier one stands', async () => {
    const { id } = await make()
    const before = await sign('chair', id)
    const [issued] = (await keeper().authority.get({})).certificates
    meeting.test.clock.now = new Date(meeting.test.clock.now.getTime() + 60_000)
    await keeper().authority.revoke({ certificateId: issued?.id ?? '', reason: 'ไฟล์หาย' })
    expect(await verify(before.id)).toMatchObject({ status: 'valid' })
  })

  test('no longer trusted, its signatures are whole but not vouched for', async () => {
    const { id } = await make()
    const signed = await sign('chair', id)
    const own = (await keeper().trust.list({})).find(({ kind }) => kind === 'committee')
    await keeper().trust.withdraw({ issuerId: own?.id ?? '', reason: 'ทดสอบ' })
    expect(await verify(signed.id)).toMatchObject({ status: 'untrusted' })
  })
})

describe('a copy that was signed elsewhere', () => {
  test('is refused when it is another file, when nothing came to it, and when a byte of ours differs', async () => {
    const { id: documentId } = await make()
    const { fileToken } = await keeper().document.fetch({ meetingId, documentId })
    const bytes = await getFile(keeper(), fileToken)
    const take = async (copy: Uint8Array) =>
      codeOf(
        keeper().document.takeSigned({
          ...{ meetingId, documentId },
          fileToken: await putFile(keeper(), { name: 'x.pdf', bytes: copy }),
        }),
      )
    expect(await take(bytes)).toBe('STATE_CONFLICT')
    expect(await take(Buffer.concat([bytes, Buffer.from('% more')]))).toBe('STATE_CONFLICT')
    const forged = Buffer.from((await fileOf((await sign('chair', documentId)).id)) ?? [])
    forged[900] = (forged[900] ?? 0) ^ 1
    expect(await take(forged)).not.toBe('answered')
  })

  test('is refused when more came than signatures, before the first of them or between two', async () => {
    const { id: documentId } = await make()
    const bytes = await fileOf(documentId)
    const takeSigned = async (copy: Uint8Array) =>
      whatOf(
        keeper().document.takeSigned({
          ...{ meetingId, documentId, isNameConfirmed: true },
          fileToken: await putFile(keeper(), { name: 'x.pdf', bytes: copy }),
        }),
      )
    const at = meeting.test.clock.now.toISOString()
    const certificate = await makeDemoCertificate({ name: meeting.cast.chair.name, position: '', at })
    const signAt = (pdf: Uint8Array, fieldName: string) => signAs(pdf, certificate, { fieldName, at })
    const blank = await changed(bytes, (pdf) => pdf.getPages()[0]?.dict.delete('Contents'))
    expect(await takeSigned(await signAt(blank, 'chair'))).toBe('not_a_signed_copy')
    const otherRecord = await changed(bytes, (pdf) => pdf.context.catalog.getDict().delete('AF'))
    expect(await takeSigned(await signAt(otherRecord, 'chair'))).toBe('not_a_signed_copy')
    const once = await signAt(bytes, 'chair')
    const between = await changed(once, (pdf) => pdf.getPages()[0]?.dict.delete('Contents'))
    expect(await takeSigned(await signAt(between, 'checker'))).toBe('bad_signature')
    expect(await takeSigned(await signAt(bytes, 'a_field_of_my_own'))).toBe('not_a_signed_copy')
    expect(await takeSigned(once)).toBe('answered')
  })

  test('in another name than the block’s is asked about', async () => {
    const { id: documentId } = await make()
    const at = meeting.test.clock.now.toISOString()
    const stranger = await makeDemoCertificate({ name: 'คนอื่น', position: '', at })
    const copy = await signAs(await fileOf(documentId), stranger, { fieldName: 'chair', at })
    const take = async (isNameConfirmed: boolean) => {
      const fileToken = await putFile(keeper(), { name: 'x.pdf', bytes: copy })
      return keeper().document.takeSigned({ meetingId, documentId, fileToken, isNameConfirmed })
    }
    await expect(take(false)).rejects.toMatchObject({ data: { problem: 'NAME_DIFFERS' } })
    expect((await take(true)).signatures).toHaveLength(1)
  })
})

async function changed(bytes: Uint8Array, change: (pdf: PDF) => unknown): Promise<Uint8Array> {
  const pdf = await PDF.load(bytes)
  change(pdf)
  return pdf.save({ incremental: true })
}

const whatOf = (call: Promise<unknown>): Promise<unknown> =>
  call.then(
    () => 'answered',
    ({ code, data }: { code: string; data?: { what?: string } }) => data?.what ?? code,
  )

async function fileOf(documentId: string): Promise<Uint8Array> {
  const { fileToken } = await keeper().document.fetch({ meetingId, documentId })
  return getFile(keeper(), fileToken)
}
