import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { buildMinutesModel } from '../../../electron/host/features/document/models.ts'
import {
  APPROVAL,
  approve,
  codeOf,
  createMeetingFixture,
  fillSheet,
  type MeetingFixture,
  revealByPin,
  SCHEDULE,
  sealEverybody,
} from '../../helpers/meeting-fixture.ts'

const MINUTE = 60_000
let meeting: MeetingFixture
let [first, second] = ['', '']
beforeEach(async () => {
  meeting = await createMeetingFixture()
  ;[first = '', second = ''] = meeting.itemIds
})
afterEach(() => meeting.test.close())

const keeper = () => meeting.cast.keeper.client
const chair = () => meeting.cast.chair.client
const look = () => keeper().meeting.get({ meetingId: meeting.meetingId })
const itemOf = async (itemId: string) => (await look()).items.find(({ id }) => id === itemId)
const pass = (minutes: number) => {
  meeting.test.clock.now = new Date(meeting.test.clock.now.getTime() + minutes * MINUTE)
}
const reason = 'ส่วนราชการขอชี้แจงเพิ่มเติม'

describe('a jump to another item', () => {
  test('leaves the sheets of the one that was open as they are, and its time stands still', async () => {
    await fillSheet(meeting.cast.ant.client, first, 4)
    await meeting.cast.ant.client.score.seal({ itemId: first })
    await meeting.cast.bee.client.score.put({ itemId: first, criterion: 'CON-1', value: 2 })
    pass(4)
    await keeper().agenda.jumpTo({ itemId: second })
    pass(10)
    expect((await look()).currentItemId).toBe(second)
    expect(await itemOf(first)).toMatchObject({ state: 'open', usedMs: 4 * MINUTE, runningSince: null })
    expect((await meeting.cast.ant.client.score.mine({ itemId: first })).state).toBe('sealed')
    expect((await meeting.cast.bee.client.score.mine({ itemId: first })).values).toEqual({ 'CON-1': 2 })
  })

  test('coming back starts a new stretch; used time is their sum, through to the resolution', async () => {
    pass(4)
    await keeper().agenda.jumpTo({ itemId: second })
    pass(10)
    await chair().agenda.jumpTo({ itemId: first })
    pass(3)
    await approve(meeting, first)
    pass(60)
    expect(await itemOf(first)).toMatchObject({ state: 'resolved', usedMs: 7 * MINUTE, runningSince: null })
    expect(await itemOf(second)).toMatchObject({ state: 'open', usedMs: 10 * MINUTE })
  })

  test('goes to nothing that is decided, postponed, or before the meeting already', async () => {
    expect(await codeOf(keeper().agenda.jumpTo({ itemId: first }))).toBe('STATE_CONFLICT')
    await keeper().agenda.postponeItem({ itemId: second, reason })
    expect(await codeOf(keeper().agenda.jumpTo({ itemId: second }))).toBe('STATE_CONFLICT')
    await approve(meeting, first)
    expect(await codeOf(keeper().agenda.jumpTo({ itemId: first }))).toBe('STATE_CONFLICT')
  })

  test('the meeting is not closed over what was put aside', async () => {
    await keeper().agenda.jumpTo({ itemId: second })
    await approve(meeting, second)
    expect(await codeOf(keeper().meeting.close({ meetingId: meeting.meetingId }))).toBe('STATE_CONFLICT')
  })

  test('what was put aside is neither resolved nor finished from afar', async () => {
    await keeper().agenda.jumpTo({ itemId: second })
    expect(await codeOf(approve(meeting, first))).toBe('STATE_CONFLICT')
  })

  test('reopening what was decided puts aside what is open', async () => {
    await approve(meeting, first)
    await keeper().agenda.openItem({ itemId: second })
    pass(5)
    await chair().agenda.reopenItem({ itemId: first, reason })
    expect((await look()).currentItemId).toBe(first)
    expect(await itemOf(second)).toMatchObject({ state: 'open', usedMs: 5 * MINUTE, runningSince: null })
  })
})

describe('a postponed item', () => {
  test('leaves the count, keeps the meeting from nothing, and wipes the half-filled sheets', async () => {
    await meeting.cast.bee.client.score.put({ itemId: first, criterion: 'CON-1', value: 2 })
    await keeper().agenda.postponeItem({ itemId: first, reason })
    const { currentItemId, items } = await look()
    expect(currentItemId).toBeNull()
    expect(items.find(({ id }) => id === first)).toMatchObject({
      state: 'postponed',
      postponedReason: reason,
    })
    const [row] = await keeper().meeting.list({})
    expect(row?.items).toBe(items.length - 1)
    await keeper().agenda.postponeItem({ itemId: second, reason })
    await keeper().meeting.close({ meetingId: meeting.meetingId })
  })

  test('comes back to where it was: waiting, open with its sealed sheets, or revealed', async () => {
    await keeper().agenda.postponeItem({ itemId: second, reason })
    await keeper().agenda.resumeItem({ itemId: second, reason })
    expect((await itemOf(second))?.state).toBe('waiting')
    await sealEverybody(meeting, first)
    await keeper().agenda.postponeItem({ itemId: first, reason })
    await keeper().agenda.resumeItem({ itemId: first, reason })
    expect((await itemOf(first))?.state).toBe('open')
    await keeper().agenda.jumpTo({ itemId: first })
    await revealByPin(meeting, first)
    await keeper().agenda.postponeItem({ itemId: first, reason })
    await keeper().agenda.resumeItem({ itemId: first, reason })
    expect((await itemOf(first))?.state).toBe('revealed')
  })

  test('its sealed sheets are opened by nobody', async () => {
    await sealEverybody(meeting, first)
    await keeper().agenda.postponeItem({ itemId: first, reason })
    expect(await codeOf(revealByPin(meeting, first))).toBe('STATE_CONFLICT')
    const key = { by: 'pin' as const, pin: meeting.cast.chair.pin }
    const together = { meetingId: meeting.meetingId, itemIds: [first], key }
    expect(await codeOf(chair().score.revealTogether(together))).toBe('STATE_CONFLICT')
  })

  test('is offered to the next meeting of the committee and taken up there once', async () => {
    await keeper().agenda.postponeItem({ itemId: first, reason })
    const { committeeId, otherCommitteeId } = meeting
    const schedule = { ...SCHEDULE, number: 2, date: '2014-02-12' }
    const next = await keeper().meeting.create({ committeeId, ...schedule })
    const other = await keeper().meeting.create({ committeeId: otherCommitteeId, ...schedule })
    const offered = await keeper().agenda.listPostponed({ meetingId: next.meetingId })
    expect(offered).toMatchObject([{ itemId: first, reason, plannedMinutes: 20 }])
    expect(await keeper().agenda.listPostponed({ meetingId: other.meetingId })).toEqual([])
    const take = (meetingId: string) => keeper().agenda.takeUpPostponed({ meetingId, itemIds: [first] })
    expect(await codeOf(take(other.meetingId))).toBe('STATE_CONFLICT')
    expect(await take(next.meetingId)).toEqual({ added: 1 })
    expect(await codeOf(take(next.meetingId))).toBe('STATE_CONFLICT')
    expect(await keeper().agenda.listPostponed({ meetingId: next.meetingId })).toEqual([])
    const { items } = await keeper().meeting.get(next)
    expect(items.filter(({ proposalId }) => proposalId === meeting.proposalIds[0])).toMatchObject([
      { state: 'waiting', section: 4 },
    ])
    expect(await codeOf(keeper().agenda.resumeItem({ itemId: first, reason }))).toBe('STATE_CONFLICT')
  })

  test('waits again when the next meeting takes it off, and no more when it is put on by hand', async () => {
    await keeper().agenda.postponeItem({ itemId: first, reason })
    const schedule = { ...SCHEDULE, number: 2, date: '2014-02-12' }
    const next = await keeper().meeting.create({ committeeId: meeting.committeeId, ...schedule })
    const proposalIds = meeting.proposalIds.slice(0, 1)
    await keeper().agenda.addProposals({ ...next, proposalIds, plannedMinutes: 10 })
    expect(await keeper().agenda.listPostponed(next)).toEqual([])
    const { items } = await keeper().meeting.get(next)
    const added = items.find(({ proposalId }) => proposalId === proposalIds[0])
    await keeper().agenda.withdrawItem({ itemId: added?.id ?? '', reason })
    expect(await keeper().agenda.listPostponed(next)).toHaveLength(1)
  })
})

describe('what was decided is locked', () => {
  test('every operation on a resolved item but its reopening is refused', async () => {
    await sealEverybody(meeting, first)
    await revealByPin(meeting, first)
    await approve(meeting, first)
    const itemId = first
    const ant = meeting.cast.ant.client
    const tries = {
      open: () => keeper().agenda.openItem({ itemId }),
      jump: () => keeper().agenda.jumpTo({ itemId }),
      postpone: () => keeper().agenda.postponeItem({ itemId, reason }),
      resume: () => keeper().agenda.resumeItem({ itemId, reason }),
      finish: () => keeper().agenda.finishItem({ itemId }),
      rename: () => keeper().agenda.updateItem({ itemId, title: 'ชื่ออื่น', plannedMinutes: 1 }),
      move: () => keeper().agenda.moveItem({ itemId, position: 0 }),
      withdraw: () => keeper().agenda.withdrawItem({ itemId, reason }),
      draft: () => keeper().resolution.editDraft({ itemId, kind: 'reject', text: 'ไม่เห็นชอบ' }),
      record: () => keeper().resolution.record({ itemId, ...APPROVAL }),
      put: () => ant.score.put({ itemId, criterion: 'CON-1', value: 1 }),
      clear: () => ant.score.clear({ itemId, criterion: 'CON-1' }),
      seal: () => ant.score.seal({ itemId }),
      abstain: () => ant.score.abstain({ itemId, reason }),
      change: () => ant.score.change({ itemId, criterion: 'CON-1', value: 1, reason }),
      recuse: () => ant.score.recuse({ itemId, reason }),
      reveal: () => revealByPin(meeting, itemId),
    }
    for (const [name, attempt] of Object.entries(tries))
      expect({ name, code: await codeOf(attempt()) }).toEqual({ name, code: 'STATE_CONFLICT' })
    await chair().agenda.reopenItem({ itemId, reason })
  })
})

test('the minutes say what was put off and what the chair ruled, and are finished without a resolution of it', async () => {
  const { meetingId } = meeting
  await chair().ruling.record({ meetingId, text: 'ให้ผู้แทนส่วนราชการออกจากห้องก่อนลงมติ' })
  await keeper().agenda.postponeItem({ itemId: first, reason })
  await keeper().agenda.openItem({ itemId: second })
  await approve(meeting, second)
  await keeper().meeting.close({ meetingId })
  await keeper().minutes.draft({ meetingId })
  const { sections, problems } = await keeper().minutes.get({ meetingId })
  expect(problems.filter((problem) => problem.includes('มติ'))).toEqual([])
  expect(sections.find(({ itemId }) => itemId === first)?.resolution).toContain(reason)
  const call = { host: meeting.test.host } as Parameters<typeof buildMinutesModel>[0]
  const { items } = buildMinutesModel(call, { meetingId, digits: 'arabic' })
  const postponed = items.find(({ title }) => title === 'ข้อเสนอทดสอบ 1')
  expect(postponed?.recorded).toEqual([
    'ประธานในที่ประชุมวินิจฉัยว่า ให้ผู้แทนส่วนราชการออกจากห้องก่อนลงมติ',
    `ที่ประชุมให้เลื่อนการพิจารณาเรื่องนี้ไปในการประชุมครั้งต่อไป เนื่องจาก ${reason}`,
  ])
})
