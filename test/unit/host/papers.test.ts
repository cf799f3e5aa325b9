import { afterEach, expect, test } from 'vitest'
import { getFile } from '../../../electron/commands/demo/files.ts'
import { createCall } from '../../../electron/host/call.ts'
import { buildRequest } from '../../../electron/host/features/document/build-request.ts'
import { NO_SCOPE } from '../../../electron/host/scope.ts'
import {
  isBeforeMeeting,
  PAPER_KINDS,
  PAPERS,
  type PaperKind,
  paperOf,
} from '../../../shared/domain/documents/papers.ts'
import {
  approve,
  codeOf,
  createMeetingFixture,
  type MeetingFixture,
  revealByPin,
  sealEverybody,
} from '../../helpers/meeting-fixture.ts'

let meeting: MeetingFixture
afterEach(() => meeting.test.close())
const keeper = () => meeting.cast.keeper.client
const make = (kind: PaperKind) =>
  keeper().document.make({ meetingId: meeting.meetingId, kind, jobId: crypto.randomUUID() })
const modelOf = (kind: PaperKind) => {
  const { host } = meeting.test
  const { window } = meeting.test.window()
  const actorId = meeting.cast.keeper.personId
  const call = createCall({ host, window, ticket: null, scope: NO_SCOPE, actorId })
  return buildRequest(call, { meetingId: meeting.meetingId, paper: paperOf(kind), digits: 'thai' })
}

test('before the meeting its letters and forms can be made, what tells of it cannot', async () => {
  meeting = await createMeetingFixture({ upTo: 'preparing', proposals: 2 })
  for (const paper of PAPERS) {
    const code = await codeOf(make(`${paper}_docx`))
    expect([paper, code]).toEqual([paper, isBeforeMeeting(paper) ? 'answered' : 'STATE_CONFLICT'])
  }
})

test('nobody but the secretary makes a paper, at any time', async () => {
  meeting = await createMeetingFixture({ upTo: 'preparing', proposals: 1 })
  const { chair, ant } = meeting.cast
  for (const { client } of [chair, ant]) {
    const input = {
      meetingId: meeting.meetingId,
      kind: 'invitation_pdf' as const,
      jobId: crypto.randomUUID(),
    }
    expect(await codeOf(client.document.make(input))).toBe('NOT_ALLOWED')
  }
})

test('a paper sheet for each who scores and each item; it holds nothing that was scored', async () => {
  meeting = await createMeetingFixture({ proposals: 2 })
  const before = modelOf('score_sheets_pdf')
  await sealEverybody(meeting, meeting.itemIds[0] ?? '', { ant: 5, bee: 1 })
  const after = modelOf('score_sheets_pdf')
  // The head of the log moves on with each sealing; nothing else does.
  expect({ ...after.model, auditHead: '' }).toEqual({ ...before.model, auditHead: '' })
  expect(after.kind === 'score_sheets' && after.model.sheets).toHaveLength(5 * 2)
})

test('the summary of scores has opened items only: what is sealed stays sealed on paper', async () => {
  meeting = await createMeetingFixture({ proposals: 2 })
  const entries = () => {
    const { kind, model } = modelOf('score_summary_pdf')
    return kind === 'score_summary' ? model.entries : []
  }
  const [itemId = ''] = meeting.itemIds
  await sealEverybody(meeting, itemId, { ant: 5 })
  expect(entries()).toEqual([])
  await revealByPin(meeting, itemId)
  // (5 + 3 + 3 + 3 + 3) / 5
  expect(entries()).toMatchObject([{ scores: { scorers: 5, total: '3.40' } }])
})

test('every paper is made of a closed meeting, and who signs it is asked for by its role', async () => {
  meeting = await createMeetingFixture({ proposals: 1 })
  await sealEverybody(meeting, meeting.itemIds[0] ?? '')
  await revealByPin(meeting, meeting.itemIds[0] ?? '')
  await approve(meeting, meeting.itemIds[0] ?? '')
  await keeper().meeting.close({ meetingId: meeting.meetingId })
  await keeper().minutes.draft({ meetingId: meeting.meetingId })
  const made: Awaited<ReturnType<typeof make>>[] = []
  for (const kind of PAPER_KINDS) made.push(await make(kind))
  expect(made.map(({ kind, isDraft }) => [kind, isDraft])).toEqual(
    PAPER_KINDS.map((kind) => [kind, !isBeforeMeeting(paperOf(kind))]),
  )
  const roles = (kind: PaperKind) => made.find((row) => row.kind === kind)?.signers.map(({ role }) => role)
  expect(roles('minutes_pdf')).toEqual(['minute_taker', 'checker', 'chair'])
  expect(roles('transmittal_pdf')).toEqual(['chair'])
  expect(roles('score_summary_pdf')).toEqual(['checker', 'chair'])
  expect(roles('invitation_pdf')).toEqual([])
  expect(roles('minutes_docx')).toEqual([])
  for (const { kind, id: documentId } of made) {
    const { fileToken } = await keeper().document.fetch({ meetingId: meeting.meetingId, documentId })
    const head = (await getFile(keeper(), fileToken)).subarray(0, 4).toString('latin1')
    expect(head).toBe(kind.endsWith('pdf') ? '%PDF' : 'PK\u0003\u0004')
  }
})

test('minutes that are reopened take their own papers back; the invitation stays', async () => {
  meeting = await createMeetingFixture({ proposals: 1 })
  const { meetingId } = meeting
  await approve(meeting, meeting.itemIds[0] ?? '')
  await keeper().meeting.close({ meetingId })
  await keeper().minutes.draft({ meetingId })
  for (const { id: sectionId } of (await keeper().minutes.get({ meetingId })).sections)
    await keeper().minutes.edit({ meetingId, sectionId, text: 'ที่ประชุมรับทราบ' })
  await keeper().minutes.finish({ meetingId })
  for (const kind of ['invitation_docx', 'transmittal_docx', 'minutes_docx'] as const) await make(kind)
  await keeper().minutes.reopen({ meetingId, reason: 'แก้คำผิด' })
  expect((await keeper().document.list({ meetingId })).map(({ kind }) => kind)).toEqual(['invitation_docx'])
})
