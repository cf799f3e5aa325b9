import { afterEach, expect, test } from 'vitest'
import { composeDocument } from '../../../electron/documents/compose/compose-document.ts'
import { createCall } from '../../../electron/host/call.ts'
import { buildRequest } from '../../../electron/host/features/document/build-request.ts'
import { NO_SCOPE } from '../../../electron/host/scope.ts'
import { isBeforeMeeting, PAPERS, type Paper } from '../../../shared/domain/documents/papers.ts'
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
const preview = (paper: Paper) => keeper().document.preview({ meetingId: meeting.meetingId, paper })

/** The blocks of the file that would be made now. */
function printed(paper: Paper) {
  const { host } = meeting.test
  const { window } = meeting.test.window()
  const actorId = meeting.cast.keeper.personId
  const call = createCall({ host, window, ticket: null, scope: NO_SCOPE, actorId })
  const request = buildRequest(call, { meetingId: meeting.meetingId, paper, digits: 'thai', style: 'full' })
  return composeDocument(request)
}

test('every paper is shown with the very blocks that its file is made from, and without the head of the log', async () => {
  meeting = await createMeetingFixture({ proposals: 2 })
  const [itemId = ''] = meeting.itemIds
  await sealEverybody(meeting, itemId, { ant: 5 })
  await revealByPin(meeting, itemId)
  await approve(meeting, itemId)
  await keeper().minutes.draft({ meetingId: meeting.meetingId })
  for (const paper of PAPERS) {
    const shown = await preview(paper)
    const { title, blocks, watermark, footer } = printed(paper)
    expect(footer).toContain('sha256:')
    expect(shown).toEqual({
      ...{ title, watermark, footer: null, footerQr: null },
      blocks: blocks.map(({ origin: _, ...block }) => block),
    })
  }
  expect(await keeper().minutes.preview({ meetingId: meeting.meetingId })).toEqual(await preview('minutes'))
})

test('before the meeting only what can be made is shown', async () => {
  meeting = await createMeetingFixture({ upTo: 'preparing', proposals: 1 })
  for (const paper of PAPERS) {
    const code = await codeOf(preview(paper))
    expect([paper, code]).toEqual([paper, isBeforeMeeting(paper) ? 'answered' : 'STATE_CONFLICT'])
  }
  for (const { client } of [meeting.cast.ant, meeting.cast.keeper])
    expect(await codeOf(client.minutes.preview({ meetingId: meeting.meetingId }))).toBe('STATE_CONFLICT')
})

test('papers are shown to whoever may make them, the minutes to whoever may read them', async () => {
  meeting = await createMeetingFixture({ proposals: 1 })
  const { meetingId } = meeting
  const { chair, ant } = meeting.cast
  for (const { client } of [chair, ant]) {
    for (const paper of PAPERS)
      expect(await codeOf(client.document.preview({ meetingId, paper }))).toBe('NOT_ALLOWED')
    expect(await codeOf(client.minutes.preview({ meetingId }))).toBe('NOT_FOUND')
  }
  await keeper().minutes.draft({ meetingId })
  for (const { client } of [chair, ant])
    expect(await codeOf(client.minutes.preview({ meetingId }))).toBe('answered')
})

test('what is sealed changes no letter of any preview, the secretary’s own included', async () => {
  meeting = await createMeetingFixture({ proposals: 2 })
  const { meetingId } = meeting
  await keeper().minutes.draft({ meetingId })
  const all = async () => [
    ...(await Promise.all(PAPERS.map((paper) => preview(paper)))),
    await meeting.cast.ant.client.minutes.preview({ meetingId }),
  ]
  const [itemId = ''] = meeting.itemIds
  const before = await all()
  await sealEverybody(meeting, itemId, { ant: 5, bee: 1 })
  expect(await all()).toEqual(before)
  await revealByPin(meeting, itemId)
  expect(await all()).not.toEqual(before)
})
