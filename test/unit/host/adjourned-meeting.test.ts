import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { DEFAULT_RULES } from '../../../shared/domain/committee.ts'
import {
  approve,
  codeOf,
  createMeetingFixture,
  fillSheet,
  type MeetingFixture,
  revealByPin,
  SCHEDULE,
} from '../../helpers/meeting-fixture.ts'

/** ม. 79: what was put off for want of the quorum is taken up again, by a third, when the notice said so. */
let meeting: MeetingFixture
let meetingId = ''
beforeEach(async () => {
  meeting = await createMeetingFixture({ proposals: 2 })
  meetingId = meeting.meetingId
})
afterEach(() => meeting.test.close())

const keeper = () => meeting.cast.keeper.client
const chair = () => meeting.cast.chair.client
const read = (id = meetingId) => keeper().meeting.get({ meetingId: id })
const leave = (name: 'ant' | 'bee' | 'cat') =>
  keeper().attendance.leave({ meetingId, personId: meeting.cast[name].personId, at: null })
const emptyRoom = async () => {
  for (const name of ['ant', 'bee', 'cat'] as const) await leave(name)
}
const next = { ...SCHEDULE, number: 2, date: '2014-01-29' }
const adjourn = (change: object = {}) =>
  chair().meeting.adjourn({
    meetingId,
    cause: 'no_quorum',
    reason: 'กรรมการออกจากที่ประชุมจนไม่ครบองค์ประชุม',
    next,
    ...change,
  })

describe('an adjournment', () => {
  test('for want of the quorum must be true; the chair’s own reason need not be', async () => {
    expect(await codeOf(adjourn())).toBe('STATE_CONFLICT')
    expect(await codeOf(adjourn({ cause: 'chair' }))).toBe('answered')
  })

  test('for want of the quorum is not before the day, when nobody has failed to come yet', async () => {
    await emptyRoom()
    meeting.test.clock.now = new Date('2014-01-13T16:59:00.000Z')
    await expect(adjourn()).rejects.toMatchObject({ data: { what: 'not_yet' } })
    expect(await codeOf(adjourn({ cause: 'chair' }))).toBe('answered')
  })

  test('is the chair’s or the secretary’s, never a member’s', async () => {
    await emptyRoom()
    const input = { meetingId, cause: 'no_quorum', reason: 'ไม่ครบ', next } as const
    expect(await codeOf(meeting.cast.vice.client.meeting.adjourn(input))).toBe('NOT_ALLOWED')
  })

  test('keeps what was decided and carries the rest over, in order, with nothing open', async () => {
    await approve(meeting, meeting.itemIds[0] ?? '')
    await keeper().agenda.openItem({ itemId: meeting.itemIds[1] ?? '' })
    await emptyRoom()
    const before = await read()
    const left = before.items.filter(({ state }) => state !== 'resolved').map(({ title }) => title)
    const { meetingId: laterId } = await adjourn()
    const [old, later] = [await read(), await read(laterId)]
    expect(old).toMatchObject({ state: 'closed', currentItemId: null })
    expect(old.adjournment).toMatchObject({ cause: 'no_quorum', nextMeetingId: laterId })
    expect(old.items.find(({ id }) => id === meeting.itemIds[0])?.state).toBe('resolved')
    expect(old.items.filter(({ state }) => state === 'postponed').map(({ title }) => title)).toEqual(left)
    expect(later.items.map(({ title }) => title)).toEqual(left)
    expect(later.items.every(({ state }) => state === 'waiting')).toBe(true)
    expect(old.attendees.every(({ isPresent }) => !isPresent)).toBe(true)
  })

  test('leaves sealed sheets shut and on record, and wipes the drafts', async () => {
    const itemId = meeting.itemIds[0] ?? ''
    await fillSheet(meeting.cast.ant.client, itemId, 4)
    await meeting.cast.ant.client.score.seal({ itemId })
    await fillSheet(meeting.cast.bee.client, itemId, 2)
    await emptyRoom()
    await adjourn()
    expect(await codeOf(revealByPin(meeting, itemId))).toBe('STATE_CONFLICT')
    expect(await meeting.cast.ant.client.score.mine({ itemId })).toMatchObject({
      state: 'sealed',
      values: {},
    })
    expect(await meeting.cast.bee.client.score.mine({ itemId })).toMatchObject({ state: 'none', values: {} })
    expect(await codeOf(chair().meeting.reopen({ meetingId, reason: 'เลื่อนผิด' }))).toBe('STATE_CONFLICT')
  })
})

describe('the meeting that takes it up again', () => {
  let laterId = ''
  const call = async (change: object = {}, saysReduced = true) => {
    await emptyRoom()
    laterId = (await adjourn({ next: { ...next, ...change } })).meetingId
    await keeper().meeting.recordNotice({ meetingId: laterId, sentOn: '2014-01-20', saysReduced })
    return (await read(laterId)).quorum
  }

  test('needs a third of all members within 14 days', async () => {
    expect(await call()).toMatchObject({ members: 5, needed: 2, basis: 'reconvened', reconvened: 'reduced' })
  })

  test('and half on the fifteenth day', async () => {
    expect(await call({ date: '2014-01-30' })).toMatchObject({ needed: 3, reconvened: 'too_late' })
  })

  test('and half where the notice is silent', async () => {
    expect(await call({}, false)).toMatchObject({ needed: 3, reconvened: 'notice_silent' })
  })

  test('and half for a matter that is new on the agenda', async () => {
    await call()
    const added = await keeper().agenda.addItem({
      meetingId: laterId,
      section: 5,
      kind: 'other',
      title: 'เรื่องใหม่',
      plannedMinutes: 5,
    })
    const { quorum, note } = await keeper().meeting.meter({ itemId: added.itemId })
    expect(quorum).toMatchObject({ needed: 3, reconvened: 'new_matter' })
    expect(note).toContain('ไม่ใช่เรื่องที่เลื่อนมา')
  })

  test('and half where the chair only broke off', async () => {
    laterId = (await adjourn({ cause: 'chair' })).meetingId
    await keeper().meeting.recordNotice({ meetingId: laterId, sentOn: null, saysReduced: true })
    expect((await read(laterId)).quorum).toMatchObject({ needed: 3, reconvened: 'other_cause' })
  })

  test('and half where the committee’s own order knows no lower quorum', async () => {
    await keeper().committee.setRules({
      committeeId: meeting.committeeId,
      rules: { ...DEFAULT_RULES, isReconvenedAllowed: false },
    })
    expect(await call()).toMatchObject({ needed: 3, reconvened: 'not_allowed' })
  })
})
