import { afterEach, beforeEach, expect, test } from 'vitest'
import {
  type CastName,
  codeOf,
  createMeetingFixture,
  type MeetingFixture,
  revealByPin,
  sealEverybody,
} from '../../helpers/meeting-fixture.ts'

/** The chair is called away with the sheets sealed: another member takes the chair, and the key goes along. */
let meeting: MeetingFixture
let itemId = ''
beforeEach(async () => {
  meeting = await createMeetingFixture()
  itemId = meeting.itemIds[0] ?? ''
  const { personId, pin } = meeting.cast.vice
  await meeting.openWindow().client.session.choosePin({ personId, pin })
})
afterEach(() => meeting.test.close())

const handOver = (to: CastName, key: { by: 'pin'; pin: string } | { by: 'recovery_code'; code: string }) => {
  const { personId, pin } = meeting.cast[to]
  const { meetingId } = meeting
  return meeting.cast.keeper.client.meeting.handOver({
    meetingId,
    personId,
    pin,
    key,
    reason: 'ประธานติดภารกิจ',
  })
}
const byCode = () => ({ by: 'recovery_code' as const, code: meeting.recoveryCode })

test('by the recovery code: the new PIN opens the sheets, the old one opens nothing', async () => {
  await sealEverybody(meeting, itemId)
  const { meetingId } = meeting
  const { personId } = meeting.cast.chair
  await meeting.cast.keeper.client.attendance.leave({ meetingId, personId, at: null })
  await handOver('vice', byCode())
  expect(await codeOf(revealByPin(meeting, itemId))).toBe('NOT_ALLOWED')
  const { client, pin } = meeting.cast.vice
  await client.score.reveal({ itemId, key: { by: 'pin', pin } })
  expect((await client.score.results({ itemId })).scorers).toBe(5)
})

test('by the PIN of who presided; and it goes into the log', async () => {
  await handOver('vice', { by: 'pin', pin: meeting.cast.chair.pin })
  const { presidingPersonId } = await meeting.cast.keeper.client.meeting.get({ meetingId: meeting.meetingId })
  expect(presidingPersonId).toBe(meeting.cast.vice.personId)
})

test('not without the key, nor to somebody absent, without a vote or who presides already', async () => {
  expect(await codeOf(handOver('vice', { by: 'pin', pin: '0000' }))).toBe('PIN_WRONG')
  expect(await codeOf(handOver('vice', { by: 'recovery_code', code: 'AAAAA-AAAAA' }))).toBe('KEY_WRONG')
  expect(await codeOf(handOver('adviser', byCode()))).toBe('NOT_ALLOWED')
  expect(await codeOf(handOver('chair', byCode()))).toBe('STATE_CONFLICT')
  const { personId } = meeting.cast.vice
  await meeting.cast.keeper.client.attendance.leave({ meetingId: meeting.meetingId, personId, at: null })
  expect(await codeOf(handOver('vice', byCode()))).toBe('STATE_CONFLICT')
})
