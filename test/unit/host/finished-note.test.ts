import { afterEach, beforeEach, expect, test } from 'vitest'
import { listEntries } from '../../../db/queries/audit.ts'
import { findResolution } from '../../../db/queries/resolution.ts'
import { sha256 } from '../../../electron/host/audit-log.ts'
import { approve, createMeetingFixture, type MeetingFixture } from '../../helpers/meeting-fixture.ts'

let meeting: MeetingFixture
let itemId = ''
beforeEach(async () => {
  meeting = await createMeetingFixture()
  itemId = meeting.itemIds[0] ?? ''
})
afterEach(() => meeting.test.close())

const note = (text: string) => meeting.cast.keeper.client.agenda.editNote({ itemId, text })
const changes = () =>
  listEntries(meeting.test.host.db.read)
    .filter(({ type }) => type === 'agenda.note_changed')
    .map(({ payload }) => JSON.parse(payload) as unknown)

test('what was noted is part of what the resolution froze', async () => {
  await note('ที่ประชุมอภิปรายแล้ว')
  await approve(meeting, itemId)
  const { inputs } = findResolution(meeting.test.host.db.read, itemId) ?? {}
  expect(inputs?.sha256OfNote).toBe(sha256('ที่ประชุมอภิปรายแล้ว'))
  expect(changes()).toEqual([])
})

test('a note that changes after its item was decided is in the log by its hash, each time', async () => {
  await note('ก่อนลงมติ')
  await approve(meeting, itemId)
  await note('หลังลงมติ')
  await note('หลังลงมติ')
  expect(changes()).toEqual([{ itemId, sha256OfNote: sha256('หลังลงมติ') }])
})
