import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { approve, codeOf, createMeetingFixture, type MeetingFixture } from '../../helpers/meeting-fixture.ts'

/** What was noted wrongly can be set right until the minutes are finished, with a reason. */
let meeting: MeetingFixture
let meetingId = ''
let itemId = ''
beforeEach(async () => {
  meeting = await createMeetingFixture({ proposals: 1 })
  meetingId = meeting.meetingId
  itemId = meeting.itemIds[0] ?? ''
})
afterEach(() => meeting.test.close())

const keeper = () => meeting.cast.keeper.client
const chair = () => meeting.cast.chair.client
const reason = 'บันทึกผิดคน'
const stayOf = async (personId: string) => {
  const { attendees } = await keeper().meeting.get({ meetingId })
  return attendees.find((attendee) => attendee.personId === personId)?.stays[0]
}
const closeIt = async () => {
  await approve(meeting, itemId)
  await keeper().meeting.close({ meetingId })
}
const finishMinutes = async () => {
  await keeper().minutes.draft({ meetingId })
  const { sections } = await keeper().minutes.get({ meetingId })
  for (const { id: sectionId } of sections)
    await keeper().minutes.edit({ meetingId, sectionId, text: 'ที่ประชุมรับทราบ' })
  await keeper().minutes.finish({ meetingId })
}

describe('a false arrival', () => {
  test('is taken back, in the session and after it', async () => {
    const { personId } = meeting.cast.cat
    const stayId = (await stayOf(personId))?.id ?? ''
    await keeper().attendance.voidStay({ meetingId, stayId, reason })
    expect(await stayOf(personId)).toBeUndefined()
    expect((await keeper().meeting.get({ meetingId })).quorum.present).toBe(4)
    expect(await codeOf(keeper().attendance.voidStay({ meetingId, stayId, reason }))).toBe('NOT_FOUND')
    await closeIt()
    const other = (await stayOf(meeting.cast.bee.personId))?.id ?? ''
    await keeper().attendance.voidStay({ meetingId, stayId: other, reason })
    expect(await stayOf(meeting.cast.bee.personId)).toBeUndefined()
  })

  test('and a wrong time, until the minutes are finished', async () => {
    await closeIt()
    const stay = await stayOf(meeting.cast.ant.personId)
    const at = stay?.arrivedAt ?? ''
    const times = { meetingId, stayId: stay?.id ?? '', arrivedAt: at, reason }
    expect(await codeOf(keeper().attendance.correctStay({ ...times, leftAt: null }))).toBe('INPUT_INVALID')
    expect(await codeOf(keeper().attendance.correctStay({ ...times, leftAt: at }))).toBe('answered')
    await finishMinutes()
    expect(await codeOf(keeper().attendance.correctStay({ ...times, leftAt: at }))).toBe('STATE_CONFLICT')
    const gone = keeper().attendance.voidStay({ meetingId, stayId: times.stayId, reason })
    expect(await codeOf(gone)).toBe('STATE_CONFLICT')
  })
})

describe('a closed meeting', () => {
  test('is taken up again by who presided, and a wrong resolution is resolved anew', async () => {
    await closeIt()
    expect(await codeOf(keeper().meeting.reopen({ meetingId, reason }))).toBe('NOT_ALLOWED')
    await chair().meeting.reopen({ meetingId, reason })
    const { state, closedAt } = await keeper().meeting.get({ meetingId })
    expect([state, closedAt]).toEqual(['in_session', null])
    const personIds = (['chair', 'vice', 'ant'] as const).map((name) => meeting.cast[name].personId)
    await keeper().attendance.arrive({ meetingId, personIds, at: null })
    await chair().agenda.reopenItem({ itemId, reason })
    await closeIt()
  })

  test('stays closed once its minutes are finished', async () => {
    await closeIt()
    await finishMinutes()
    expect(await codeOf(chair().meeting.reopen({ meetingId, reason }))).toBe('STATE_CONFLICT')
  })
})

describe('the closing', () => {
  test('names the proposals that wait, until they are withdrawn', async () => {
    await meeting.test.close()
    meeting = await createMeetingFixture({ proposals: 2 })
    const [first = '', second = ''] = meeting.itemIds
    meetingId = meeting.meetingId
    await approve(meeting, first)
    await expect(keeper().meeting.close({ meetingId })).rejects.toMatchObject({
      code: 'STATE_CONFLICT',
      data: { what: 'proposals_waiting', items: ['4.2 ข้อเสนอทดสอบ 2'] },
    })
    await keeper().agenda.withdrawItem({ itemId: second, reason: 'เลื่อนไปประชุมครั้งหน้า' })
    await keeper().meeting.close({ meetingId })
  })
})
