import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import {
  APPROVAL,
  approve,
  type CastName,
  codeOf,
  createMeetingFixture,
  type MeetingFixture,
  revealByPin,
  sealEverybody,
} from '../../helpers/meeting-fixture.ts'

/** ม. 15, 82: who presides decides nothing from outside the room, and nothing in an item that concerns the own interest. */
let meeting: MeetingFixture
let itemId = ''
beforeEach(async () => {
  meeting = await createMeetingFixture()
  itemId = meeting.itemIds[0] ?? ''
})
afterEach(() => meeting.test.close())

const leave = (name: CastName) =>
  meeting.cast.keeper.client.attendance.leave({
    meetingId: meeting.meetingId,
    personId: meeting.cast[name].personId,
    at: null,
  })
const recuse = (name: CastName) =>
  meeting.cast[name].client.score.recuse({ itemId, reason: 'เป็นที่ปรึกษาโครงการ' })
const byRecovery = () =>
  meeting.cast.chair.client.score.reveal({
    itemId,
    key: { by: 'recovery_code', code: meeting.recoveryCode },
  })
const ABSENT = { code: 'STATE_CONFLICT', data: { what: 'presiding_absent' } }
const RECUSED = { code: 'STATE_CONFLICT', data: { what: 'presiding_recused' } }
const tie = (inFavour: number, against: number) => ({
  ...APPROVAL,
  itemId,
  method: 'show_of_hands' as const,
  count: { inFavour, against, abstained: 0 },
  castingVote: 'in_favour' as const,
})

describe('the presiding person who has left the room', () => {
  test('reveals nothing, by PIN or by the recovery code', async () => {
    await sealEverybody(meeting, itemId)
    await leave('chair')
    await expect(revealByPin(meeting, itemId)).rejects.toMatchObject(ABSENT)
    await expect(byRecovery()).rejects.toMatchObject(ABSENT)
  })

  test('reopens nothing', async () => {
    await approve(meeting, itemId)
    await leave('chair')
    const { client } = meeting.cast.chair
    await expect(client.agenda.reopenItem({ itemId, reason: 'ขอทบทวน' })).rejects.toMatchObject(ABSENT)
  })

  test('records no resolution, and nobody does for them: somebody takes the chair first', async () => {
    await leave('chair')
    await expect(meeting.cast.chair.client.resolution.record({ itemId, ...APPROVAL })).rejects.toMatchObject(
      ABSENT,
    )
    await expect(meeting.cast.keeper.client.resolution.record(tie(2, 2))).rejects.toMatchObject(ABSENT)
    await expect(approve(meeting, itemId)).rejects.toMatchObject(ABSENT)
  })
})

describe('the presiding person who is recused', () => {
  test('reveals nothing and records nothing of the item, and has no casting vote in it', async () => {
    await sealEverybody(meeting, itemId)
    await recuse('chair')
    await expect(revealByPin(meeting, itemId)).rejects.toMatchObject(RECUSED)
    await meeting.cast.chair.client.score.withdrawRecusal({ itemId, reason: 'ตรวจแล้วไม่เกี่ยวข้อง' })
    await revealByPin(meeting, itemId)
    await recuse('chair')
    await expect(meeting.cast.chair.client.resolution.record({ itemId, ...APPROVAL })).rejects.toMatchObject(
      RECUSED,
    )
    await expect(meeting.cast.keeper.client.resolution.record(tie(2, 2))).rejects.toMatchObject(RECUSED)
    await expect(approve(meeting, itemId)).rejects.toMatchObject(RECUSED)
  })
})

describe('a revealed score', () => {
  const change = (name: CastName) =>
    meeting.cast[name].client.score.change({ itemId, criterion: 'CON-1', value: 5, reason: 'ฟังคำชี้แจงแล้ว' })
  beforeEach(async () => {
    await sealEverybody(meeting, itemId)
    await revealByPin(meeting, itemId)
  })

  test('is not changed by a member who has left', async () => {
    await leave('ant')
    await expect(change('ant')).rejects.toMatchObject({ code: 'STATE_CONFLICT', data: { what: 'absent' } })
    expect(await codeOf(change('bee'))).toBe('answered')
  })

  test('is not changed by a member who is recused', async () => {
    await recuse('ant')
    expect(await codeOf(change('ant'))).toBe('RECUSED')
  })
})
