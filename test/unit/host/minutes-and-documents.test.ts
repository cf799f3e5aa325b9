import { appendFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { createCall } from '../../../electron/host/call.ts'
import { storeDocument } from '../../../electron/host/features/document/store.ts'
import { NO_SCOPE } from '../../../electron/host/scope.ts'
import { minutesProblems } from '../../../shared/messages/minutes-record.ts'
import {
  approve,
  codeOf,
  createMeetingFixture,
  type MeetingFixture,
  openSession,
} from '../../helpers/meeting-fixture.ts'

let meeting: MeetingFixture
let meetingId = ''
beforeEach(async () => {
  meeting = await createMeetingFixture({ proposals: 1 })
  meetingId = meeting.meetingId
})
afterEach(() => meeting.test.close())
const keeper = () => meeting.cast.keeper.client

/** Closes the meeting after the one item, with what the record needs left as `lacking` says. */
async function closeMeeting(): Promise<void> {
  await approve(meeting, meeting.itemIds[0] ?? '')
  await keeper().meeting.close({ meetingId })
  await keeper().minutes.draft({ meetingId })
}
const sections = async () => (await keeper().minutes.get({ meetingId })).sections
async function writeAll(): Promise<void> {
  for (const { id: sectionId } of await sections())
    await keeper().minutes.edit({ meetingId, sectionId, text: 'ที่ประชุมรับทราบ' })
}

describe('what the minutes lack', () => {
  test('is named item by item and stops the finish, until it is written', async () => {
    await closeMeeting()
    const { problems } = await keeper().minutes.get({ meetingId })
    expect(problems).toHaveLength(4)
    for (const problem of problems) expect(problem).toMatch(/^ระเบียบวาระที่ .+ ยังไม่มีข้อความ$/)
    await expect(keeper().minutes.finish({ meetingId })).rejects.toMatchObject({
      code: 'MINUTES_INCOMPLETE',
      data: { problems },
    })
    await writeAll()
    expect((await keeper().minutes.get({ meetingId })).problems).toEqual([])
    await keeper().minutes.finish({ meetingId })
    expect((await keeper().minutes.get({ meetingId })).state).toBe('finished')
  })

  test('an undecided proposal and an absence without its reason are among it', async () => {
    await meeting.test.close()
    meeting = await createMeetingFixture({ upTo: 'preparing', proposals: 1 })
    meetingId = meeting.meetingId
    const { personId, name } = meeting.cast.adviser
    const extra = await meeting.cast.keeper.client.person.create({ name: 'ผู้ไม่มา', position: '' })
    const seat = { role: 'member', title: 'อนุกรรมการ', isVoting: true } as const
    await keeper().committee.addSeat({
      committeeId: meeting.committeeId,
      holder: 'ผู้ไม่มา',
      personId: extra.personId,
      ...seat,
    })
    await openSession(meeting)
    await keeper().minutes.draft({ meetingId })
    await writeAll()
    const { problems } = await keeper().minutes.get({ meetingId })
    expect(problems).toEqual([expect.stringMatching(/ยังไม่มีมติ$/), 'ผู้ไม่มา ไม่มาประชุม และยังไม่ระบุเหตุ'])
    await keeper().attendance.setAbsence({ meetingId, personId: extra.personId, reason: 'ติดราชการ' })
    expect((await keeper().minutes.get({ meetingId })).problems).toHaveLength(1)
    expect([personId, name]).toBeTruthy()
  })

  test('an adviser who did not come owes no reason, unless the rules give advisers a vote', async () => {
    await keeper().minutes.draft({ meetingId })
    const { personId, name } = meeting.cast.adviser
    const attendee = async () =>
      (await keeper().meeting.get({ meetingId })).attendees.find((row) => row.personId === personId)
    const [stay] = (await attendee())?.stays ?? []
    if (stay) await keeper().attendance.voidStay({ meetingId, stayId: stay.id, reason: 'ไม่ได้มา' })
    expect((await attendee())?.stays).toEqual([])
    const lacking = (isVoting: boolean) =>
      minutesProblems({
        agenda: [],
        sections: [],
        attendees: [
          { personId, name, role: 'adviser', isVoting, stays: [], absenceReason: '', substituteFor: null },
        ],
      })
    expect((await keeper().minutes.get({ meetingId })).problems.join()).not.toContain(name)
    expect(lacking(false)).toEqual([])
    expect(lacking(true)).toEqual([`${name} ไม่มาประชุม และยังไม่ระบุเหตุ`])
  })

  test('an assistant secretary who was absent signs nothing; when nobody of the office came, it is said', async () => {
    await meeting.test.close()
    meeting = await createMeetingFixture({ upTo: 'preparing', proposals: 1 })
    meetingId = meeting.meetingId
    const { personId } = await keeper().person.create({ name: 'ผู้ช่วยที่ไม่มา', position: '' })
    await keeper().committee.addSeat({
      ...{ committeeId: meeting.committeeId, holder: 'ผู้ช่วยที่ไม่มา', personId },
      ...{ role: 'assistant_secretary', title: 'ผู้ช่วยเลขานุการ', isVoting: false },
    })
    await openSession(meeting)
    await keeper().minutes.draft({ meetingId })
    const names = async () =>
      (
        await keeper().document.make({ meetingId, kind: 'minutes_pdf', jobId: crypto.randomUUID() })
      ).signers.map(({ role, name }) => `${role} ${name}`)
    const cautions = async () => (await keeper().minutes.get({ meetingId })).cautions
    const secretary = meeting.cast.keeper
    expect((await names()).slice(0, 2)).toEqual([
      `minute_taker ${secretary.name}`,
      `checker ${secretary.name}`,
    ])
    expect(await cautions()).toEqual([])
    const { attendees } = await keeper().meeting.get({ meetingId })
    for (const { stays, personId: who } of attendees)
      for (const stay of stays)
        if (who === secretary.personId)
          await keeper().attendance.voidStay({ meetingId, stayId: stay.id, reason: 'ไม่ได้มา' })
    expect(await cautions()).toEqual([expect.stringContaining(`ผู้ช่วยที่ไม่มา และ ${secretary.name}`)])
  })

  test('a draft made again keeps what was written', async () => {
    await closeMeeting()
    await writeAll()
    await keeper().minutes.draft({ meetingId })
    expect((await sections()).every(({ text }) => text === 'ที่ประชุมรับทราบ')).toBe(true)
  })

  test('drafted in session, a section nobody touched takes the later note; what was written stays', async () => {
    const itemId = meeting.itemIds[0] ?? ''
    await keeper().minutes.draft({ meetingId })
    const textOf = async (id: string) => (await sections()).find((row) => row.itemId === id)?.text
    const first = (await sections()).find((row) => row.itemId !== itemId)
    await keeper().minutes.edit({ meetingId, sectionId: first?.id ?? '', text: 'เขียนเอง' })
    for (const id of [itemId, first?.itemId ?? ''])
      await keeper().agenda.editNote({ itemId: id, text: 'อภิปรายภายหลัง' })
    expect((await keeper().minutes.get({ meetingId })).hasLaterNotes).toBe(true)
    await keeper().minutes.draft({ meetingId })
    expect(await textOf(itemId)).toBe('อภิปรายภายหลัง')
    expect(await textOf(first?.itemId ?? '')).toBe('เขียนเอง')
    expect((await keeper().minutes.get({ meetingId })).hasLaterNotes).toBe(false)
  })

  test('finished minutes are closed to the pen until they are reopened with a reason', async () => {
    await closeMeeting()
    await writeAll()
    await keeper().minutes.finish({ meetingId })
    const [section] = await sections()
    const edit = () => keeper().minutes.edit({ meetingId, sectionId: section?.id ?? '', text: 'แก้' })
    expect(await codeOf(edit())).toBe('STATE_CONFLICT')
    expect(await codeOf(keeper().minutes.draft({ meetingId }))).toBe('STATE_CONFLICT')
    expect(await codeOf(keeper().minutes.reopen({ meetingId, reason: '' }))).toBe('INPUT_INVALID')
    await keeper().minutes.reopen({ meetingId, reason: 'แก้คำผิด' })
    expect(await codeOf(edit())).toBe('answered')
    const versions = await keeper().minutes.listVersions({ meetingId, sectionId: section?.id ?? '' })
    expect(versions.map(({ text }) => text)).toEqual(['ที่ประชุมรับทราบ'])
  })

  test('a section of another meeting is out of reach', async () => {
    await closeMeeting()
    const [section] = await sections()
    const other = await keeper().meeting.create({
      committeeId: meeting.committeeId,
      number: 2,
      date: '2014-02-01',
      startsAt: '09:00',
      endsAt: '10:00',
      place: 'ห้อง',
    })
    const foreign = { meetingId: other.meetingId, sectionId: section?.id ?? '' }
    expect(await codeOf(keeper().minutes.listVersions(foreign))).toBe('NOT_FOUND')
    expect(await codeOf(keeper().minutes.keepVersion(foreign))).toBe('NOT_FOUND')
  })
})

describe('the store of documents', () => {
  const store = (text: string, signatures: { name: string; position: string; signedAt: string }[] = []) => {
    const { host } = meeting.test
    const { window } = meeting.test.window()
    const actorId = meeting.cast.keeper.personId
    const call = createCall({ host, window, ticket: null, scope: NO_SCOPE, actorId })
    const bytes = Buffer.from(text)
    const facts = { fileName: 'รายงาน.pdf', isDraft: signatures.length === 0, signatures, signers: [] }
    return storeDocument(
      call,
      { meetingId, kind: 'minutes_pdf', bytes, ...facts },
      {
        event: (documentId, sha256) => ({
          type: 'document.made',
          data: { documentId, kind: 'minutes_pdf', sha256 },
        }),
      },
    )
  }

  test('gives a document back as it was, and notices a byte that changed on the disk', async () => {
    const { id, storedAs } = await store('%PDF-1.7 เนื้อความ')
    const fetch = () => keeper().document.fetch({ meetingId, documentId: id })
    const { fileToken, fileName } = await fetch()
    expect(fileName).toBe('รายงาน.pdf')
    const piece = await keeper().file.read({ token: fileToken, offset: 0 })
    expect(Buffer.from(piece.chunk, 'base64').toString()).toBe('%PDF-1.7 เนื้อความ')
    appendFileSync(join(meeting.test.directory, 'documents', storedAs), ' ')
    await expect(fetch()).rejects.toMatchObject({
      code: 'DOCUMENT_FAILED',
      data: { what: 'changed_on_disk' },
    })
  })

  test('a newer one of the kind stands in its place; the older stays on the disk and cannot be signed', async () => {
    const older = await store('เก่า')
    const newer = await store('ใหม่')
    const listed = await meeting.cast.adviser.client.document.list({ meetingId })
    expect(listed.map(({ id }) => id)).toEqual([newer.id])
    expect(readdirSync(join(meeting.test.directory, 'documents'))).toContain(older.storedAs)
    expect(await codeOf(keeper().document.fetch({ meetingId, documentId: older.id }))).toBe('NOT_FOUND')
  })

  test('a signed paper whose place a newer took is listed as such and readable for ever', async () => {
    const signed = await store('ลงลายมือชื่อ', [
      { name: 'ประธาน', position: 'ประธาน', signedAt: '2014-01-15T02:00:00.000Z' },
    ])
    const newer = await store('ใหม่')
    const listed = await keeper().document.list({ meetingId })
    const marks = new Map(listed.map(({ id, supersededAt }) => [id, supersededAt !== null]))
    expect([...marks]).toEqual(
      expect.arrayContaining([
        [signed.id, true],
        [newer.id, false],
      ]),
    )
    expect(await codeOf(keeper().document.fetch({ meetingId, documentId: signed.id }))).toBe('answered')
  })

  test('a full disk or a refusal at the last moment leaves no piece of it', async () => {
    const before = readdirSync(join(meeting.test.directory, 'documents'))
    const call = createCall({
      host: meeting.test.host,
      window: meeting.test.window().window,
      ticket: null,
      scope: NO_SCOPE,
      actorId: meeting.cast.keeper.personId,
    })
    const document = {
      meetingId,
      kind: 'minutes_pdf' as const,
      bytes: Buffer.from('x'),
      fileName: 'ก.pdf',
      isDraft: true,
      signatures: [],
      signers: [],
    }
    const fail = () => {
      throw new Error('no')
    }
    await expect(
      storeDocument(call, document, {
        check: fail,
        event: (documentId, sha256) => ({
          type: 'document.made',
          data: { documentId, kind: 'minutes_pdf', sha256 },
        }),
      }),
    ).rejects.toThrow('no')
    expect(readdirSync(join(meeting.test.directory, 'documents'))).toEqual(before)
  })

  test('a document is its meeting’s alone, and nobody outside the room has it', async () => {
    const { id } = await store('ลับ')
    const { outsider } = meeting.cast
    expect(await codeOf(outsider.client.document.fetch({ meetingId, documentId: id }))).toBe('NOT_ALLOWED')
    const other = await keeper().meeting.create({
      committeeId: meeting.otherCommitteeId,
      number: 1,
      date: '2014-02-01',
      startsAt: '09:00',
      endsAt: '10:00',
      place: 'ห้อง',
    })
    const around = outsider.client.document.fetch({ meetingId: other.meetingId, documentId: id })
    expect(await codeOf(around)).toBe('NOT_FOUND')
  })
})
