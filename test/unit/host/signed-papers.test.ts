import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { approve, codeOf, createMeetingFixture, type MeetingFixture } from '../../helpers/meeting-fixture.ts'

let meeting: MeetingFixture
let meetingId = ''
beforeEach(async () => {
  meeting = await createMeetingFixture({ proposals: 1 })
  meetingId = meeting.meetingId
  const { test, itemIds } = meeting
  // Documents are drawn and signed by a thread of their own elsewhere; here only who may do what when is looked at.
  Object.assign(test.host, {
    documents: {
      ...test.host.documents,
      makePdf: async () => Buffer.from('%PDF'),
      inspectCertificate: async () => ({ subject: 'ใครก็ได้' }),
      signPdf: async () => Buffer.from('%PDF signed'),
    },
  })
  await approve(meeting, itemIds[0] ?? '')
  await keeper().meeting.close({ meetingId })
  await keeper().minutes.draft({ meetingId })
  for (const { id: sectionId } of (await keeper().minutes.get({ meetingId })).sections)
    await keeper().minutes.edit({ meetingId, sectionId, text: 'ที่ประชุมรับทราบ' })
  await keeper().minutes.finish({ meetingId })
})
afterEach(() => meeting.test.close())

const keeper = () => meeting.cast.keeper.client
const make = () =>
  keeper().document.make({ meetingId, kind: 'minutes_pdf', jobId: crypto.randomUUID(), digits: 'thai' })
const reopen = () => keeper().minutes.reopen({ meetingId, reason: 'แก้คำผิด' })
const certificate = () =>
  meeting.test.host.files.offer({
    name: 'c.p12',
    bytes: Buffer.from('p12'),
    personId: meeting.cast.chair.personId,
  })
const sign = (documentId: string, token = certificate()) =>
  meeting.cast.chair.client.document.sign({
    meetingId,
    documentId,
    certificate: token,
    passphrase: '',
    reason: '',
    isNameConfirmed: true,
  })

describe('the papers of finished minutes', () => {
  test('once the minutes are reopened, the old paper cannot be signed any more', async () => {
    const { id } = await make()
    await reopen()
    expect(await codeOf(sign(id))).toBe('NOT_FOUND')
    expect(await keeper().document.list({ meetingId })).toEqual([])
  })

  test('a paper whose making began before the reopening is not stored as final after it', async () => {
    let release = () => {}
    const held = new Promise<void>((resolve) => {
      release = resolve
    })
    Object.assign(meeting.test.host.documents, {
      makePdf: async () => {
        await held
        return Buffer.from('%PDF')
      },
    })
    const making = make()
    await reopen()
    release()
    await expect(making).rejects.toMatchObject({ code: 'STATE_CONFLICT', data: { what: 'minutes_changed' } })
    expect(await keeper().document.list({ meetingId })).toEqual([])
  })

  test('a signature begun before the reopening is not stored after it', async () => {
    const { id } = await make()
    Object.assign(meeting.test.host.documents, {
      signPdf: async () => {
        await reopen()
        return Buffer.from('%PDF signed')
      },
    })
    expect(await codeOf(sign(id))).toBe('NOT_FOUND')
    expect(await keeper().document.list({ meetingId })).toEqual([])
  })

  test('one click does not replace a signed paper; reopening does, and the signed one stays readable', async () => {
    const signed = await sign((await make()).id)
    await expect(make()).rejects.toMatchObject({ code: 'STATE_CONFLICT', data: { what: 'signed' } })
    await reopen()
    await expect(sign(signed.id)).rejects.toMatchObject({ data: { what: 'superseded' } })
    const draft = await make()
    await keeper().minutes.finish({ meetingId })
    const final = await make()
    const listed = await keeper().document.list({ meetingId })
    expect(listed.map(({ id, supersededAt }) => [id, supersededAt !== null])).toEqual([
      [signed.id, true],
      [final.id, false],
    ])
    expect([draft.isDraft, final.isDraft]).toEqual([true, false])
    expect(await codeOf(keeper().document.fetch({ meetingId, documentId: signed.id }))).toBe('answered')
  })

  test('a certificate leaves the door whether it signed or not', async () => {
    const { id } = await make()
    Object.assign(meeting.test.host.documents, {
      signPdf: async () => Promise.reject(new Error('no')),
    })
    const token = certificate()
    await expect(sign(id, token)).rejects.toThrow()
    expect(() => meeting.test.host.files.read(token, meeting.cast.chair.personId)).toThrow('NOT_FOUND')
  })
})
