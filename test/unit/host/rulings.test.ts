import { afterEach, beforeEach, expect, test } from 'vitest'
import { codeOf, createMeetingFixture, type MeetingFixture } from '../../helpers/meeting-fixture.ts'

let meeting: MeetingFixture
beforeEach(async () => {
  meeting = await createMeetingFixture()
})
afterEach(() => meeting.test.close())

const text = 'ให้อภิปรายได้คนละไม่เกินสามนาที'
const client = (name: 'chair' | 'vice' | 'keeper' | 'ant') => meeting.cast[name].client
const { record, list } = {
  record: (name: 'chair' | 'vice' | 'keeper' | 'ant') =>
    client(name).ruling.record({ meetingId: meeting.meetingId, text }),
  list: () => client('ant').ruling.list({ meetingId: meeting.meetingId }),
}

test('ม. 81: whoever presides rules, and nobody else, the secretary neither', async () => {
  for (const name of ['vice', 'keeper', 'ant'] as const)
    expect(await codeOf(record(name))).toBe('NOT_ALLOWED')
  await record('chair')
  expect(await list()).toMatchObject([
    { text, itemId: meeting.itemIds[0], ruledByName: meeting.cast.chair.name },
  ])
})

test('it is of no item between two items', async () => {
  await client('keeper').agenda.postponeItem({ itemId: meeting.itemIds[0] ?? '', reason: 'ขอข้อมูลเพิ่ม' })
  await record('chair')
  expect(await list()).toMatchObject([{ itemId: null }])
})

test('a presiding person with an interest in the item does not rule on it (ม. 15)', async () => {
  await client('chair').score.recuse({ itemId: meeting.itemIds[0] ?? '', reason: 'เคยเป็นที่ปรึกษาของกรม' })
  expect(await codeOf(record('chair'))).toBe('STATE_CONFLICT')
})

test('it is taken back with a reason by whoever gave it, not by the next who presides', async () => {
  const { rulingId } = await record('chair')
  const { meetingId, cast } = meeting
  const { personId, pin } = cast.vice
  await meeting.openWindow().client.session.choosePin({ personId, pin })
  const withdraw = (name: 'chair' | 'vice') =>
    client(name).ruling.withdraw({ meetingId, rulingId, reason: 'ถ้อยคำไม่ครบ' })
  await client('chair').meeting.handOver({
    meetingId,
    personId,
    pin,
    key: { by: 'pin', pin: cast.chair.pin },
    reason: 'ประธานติดภารกิจ',
  })
  expect(await codeOf(withdraw('vice'))).toBe('NOT_ALLOWED')
  expect(await list()).toHaveLength(1)
  expect(await codeOf(withdraw('chair'))).toBe('NOT_ALLOWED')
})

test('a ruling of another meeting is not found', async () => {
  const { rulingId } = await record('chair')
  const elsewhere = { meetingId: meeting.otherCommitteeId, rulingId, reason: 'ทดสอบ' }
  expect(await codeOf(client('chair').ruling.withdraw(elsewhere))).toBe('NOT_ALLOWED')
})
