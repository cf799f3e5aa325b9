import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import {
  APPROVAL,
  approve,
  codeOf,
  createMeetingFixture,
  fillSheet,
  type MeetingFixture,
  openSession,
  revealByPin,
  SCHEDULE,
  sealEverybody,
} from '../../helpers/meeting-fixture.ts'

/** From preparation to the closed meeting: what each state lets happen, and what it refuses. */
let meeting: MeetingFixture
let first = ''
let second = ''
beforeEach(async () => {
  meeting = await createMeetingFixture({ upTo: 'preparing' })
  const [one = '', two = ''] = meeting.itemIds
  first = one
  second = two
})
afterEach(() => meeting.test.close())

const keeper = () => meeting.cast.keeper.client
const chair = () => meeting.cast.chair.client
const stateOf = async () => {
  const { state, items, currentItemId } = await keeper().meeting.get({ meetingId: meeting.meetingId })
  return {
    state,
    currentItemId,
    items: items.filter(({ kind }) => kind === 'proposal').map((item) => item.state),
  }
}
const refusals = async (calls: Record<string, Promise<unknown>>) => {
  const codes: Record<string, string> = {}
  for (const [name, call] of Object.entries(calls)) codes[name] = await codeOf(call)
  return codes
}
const allAre = (codes: Record<string, string>, code: string) =>
  Object.fromEntries(Object.keys(codes).map((name) => [name, code]))

describe('while it is prepared', () => {
  test('nothing of the session can happen yet', async () => {
    const { meetingId } = meeting
    const codes = await refusals({
      openItem: keeper().agenda.openItem({ itemId: first }),
      score: meeting.cast.ant.client.score.put({ itemId: first, criterion: 'CON-1', value: 3 }),
      seal: meeting.cast.ant.client.score.seal({ itemId: first }),
      results: meeting.cast.ant.client.score.results({ itemId: first }),
      resolve: approve(meeting, first),
      draft: keeper().minutes.draft({ meetingId }),
      close: keeper().meeting.close({ meetingId }),
      document: keeper().document.make({ meetingId, kind: 'minutes_pdf', jobId: crypto.randomUUID() }),
    })
    expect(codes).toEqual(allAre(codes, 'STATE_CONFLICT'))
    // Nobody presides yet, not even the chair.
    expect(await codeOf(revealByPin(meeting, first))).toBe('NOT_ALLOWED')
    expect(await stateOf()).toEqual({
      state: 'preparing',
      currentItemId: null,
      items: ['waiting', 'waiting'],
    })
  })

  test('only a voting member who knows the own PIN presides', async () => {
    const { meetingId } = meeting
    const open = (name: 'adviser' | 'outsider' | 'ant', pin: string) =>
      codeOf(
        keeper().meeting.open({
          meetingId,
          presidingPersonId: meeting.cast[name].personId,
          presidingPin: pin,
        }),
      )
    expect(await open('adviser', 'any-pin')).toBe('NOT_ALLOWED')
    expect(await open('outsider', 'any-pin')).toBe('NOT_ALLOWED')
    expect(await open('ant', 'any-pin')).toBe('PIN_NOT_SET')
    const wrong = { meetingId, presidingPersonId: meeting.cast.chair.personId, presidingPin: '0000' }
    expect(await codeOf(keeper().meeting.open(wrong))).toBe('PIN_WRONG')
    expect((await stateOf()).state).toBe('preparing')
  })

  test('a chair who sits in the room is not passed over', async () => {
    const { meetingId } = meeting
    const { chair, ant } = meeting.cast
    const open = () =>
      codeOf(keeper().meeting.open({ meetingId, presidingPersonId: ant.personId, presidingPin: 'any-pin' }))
    await keeper().attendance.arrive({ meetingId, personIds: [chair.personId, ant.personId], at: null })
    expect(await open()).toBe('STATE_CONFLICT')
    await keeper().attendance.leave({ meetingId, personId: chair.personId, at: null })
    expect(await open()).toBe('PIN_NOT_SET')
  })

  test('the number is taken once a year and committee, and the end comes after the start', async () => {
    const { committeeId } = meeting
    expect(await codeOf(keeper().meeting.create({ committeeId, ...SCHEDULE }))).toBe('ALREADY_EXISTS')
    const nextYear = { ...SCHEDULE, date: '2015-01-15' }
    expect(await codeOf(keeper().meeting.create({ committeeId, ...nextYear }))).toBe('answered')
    const backwards = { ...SCHEDULE, number: 2, startsAt: '12:00', endsAt: '09:00' }
    expect(await codeOf(keeper().meeting.create({ committeeId, ...backwards }))).toBe('INPUT_INVALID')
  })

  test('a proposal stands on the agenda once, and items move within their section', async () => {
    const { meetingId, proposalIds } = meeting
    expect(await keeper().agenda.addProposals({ meetingId, proposalIds, plannedMinutes: 5 })).toEqual({
      added: 0,
    })
    await keeper().agenda.moveItem({ itemId: second, position: 0 })
    const { items } = await keeper().meeting.get({ meetingId })
    const proposals = items.filter(({ kind }) => kind === 'proposal')
    expect(proposals.map(({ id, number }) => [id, number])).toEqual([
      [second, '4.1'],
      [first, '4.2'],
    ])
  })
})

describe('in session', () => {
  beforeEach(async () => {
    meeting.recoveryCode = await openSession(meeting)
  })

  test('one item at a time: waiting → open → revealed → resolved, and no step is left out', async () => {
    await keeper().agenda.openItem({ itemId: first })
    expect(await codeOf(keeper().agenda.openItem({ itemId: second }))).toBe('STATE_CONFLICT')
    expect(await codeOf(keeper().agenda.openItem({ itemId: first }))).toBe('STATE_CONFLICT')
    expect(await codeOf(keeper().agenda.finishItem({ itemId: first }))).toBe('STATE_CONFLICT')
    expect(await codeOf(chair().agenda.reopenItem({ itemId: first, reason: 'ทบทวน' }))).toBe('STATE_CONFLICT')
    await expect(revealByPin(meeting, first)).rejects.toMatchObject({ code: 'SCORES_INCOMPLETE' })
    await sealEverybody(meeting, first)
    expect(
      await codeOf(meeting.cast.ant.client.score.put({ itemId: first, criterion: 'CON-1', value: 1 })),
    ).toBe('SCORES_SEALED')
    await revealByPin(meeting, first)
    expect((await stateOf()).items).toEqual(['revealed', 'waiting'])
    const late = await refusals({
      put: meeting.cast.ant.client.score.put({ itemId: first, criterion: 'CON-1', value: 1 }),
      seal: meeting.cast.ant.client.score.seal({ itemId: first }),
      abstain: meeting.cast.ant.client.score.abstain({ itemId: first, reason: 'ไม่พร้อม' }),
      again: revealByPin(meeting, first),
      close: keeper().meeting.close({ meetingId: meeting.meetingId }),
    })
    expect(late).toEqual(allAre(late, 'STATE_CONFLICT'))
    await approve(meeting, first)
    expect(await stateOf()).toEqual({
      state: 'in_session',
      currentItemId: null,
      items: ['resolved', 'waiting'],
    })
    expect(await codeOf(approve(meeting, first))).toBe('STATE_CONFLICT')
    expect(await codeOf(keeper().agenda.openItem({ itemId: second }))).toBe('answered')
  })

  test('a sheet must be whole, on the scale, and of somebody in the room', async () => {
    await keeper().agenda.openItem({ itemId: first })
    const { client, personId } = meeting.cast.ant
    const put = (criterion: string, value: number) =>
      codeOf(client.score.put({ itemId: first, criterion, value }))
    expect(await put('CON-9', 3)).toBe('INPUT_INVALID')
    expect(await put('CON-1', 6)).toBe('INPUT_INVALID')
    expect(await put('CON-1', 0)).toBe('INPUT_INVALID')
    expect(await put('CON-1', 5)).toBe('answered')
    await expect(client.score.seal({ itemId: first })).rejects.toMatchObject({
      code: 'SCORES_INCOMPLETE',
      data: { criteria: ['CON-2', 'CON-3', 'CON-4'] },
    })
    await fillSheet(client, first, 4)
    await keeper().attendance.leave({ meetingId: meeting.meetingId, personId, at: null })
    expect(await codeOf(client.score.seal({ itemId: first }))).toBe('STATE_CONFLICT')
  })

  test('who arrived at this very moment is here, however the moment was written', async () => {
    const { meetingId } = meeting
    const { personId } = meeting.cast.ant
    await keeper().attendance.leave({ meetingId, personId, at: null })
    meeting.test.clock.now = new Date('2014-01-15T03:00:00.000Z')
    await keeper().attendance.arrive({ meetingId, personIds: [personId], at: '2014-01-15T03:00:00Z' })
    const { attendees } = await keeper().meeting.get({ meetingId })
    const ant = attendees.find((attendee) => attendee.personId === personId)
    expect(ant).toMatchObject({ isPresent: true })
    expect(ant?.stays.at(-1)?.arrivedAt).toBe('2014-01-15T03:00:00.000Z')
    const again = keeper().attendance.leave({ meetingId, personId, at: '2014-01-15T02:59:59Z' })
    expect(await codeOf(again)).toBe('INPUT_INVALID')
    const same = keeper().attendance.leave({ meetingId, personId, at: '2014-01-15T03:00:00Z' })
    expect(await codeOf(same)).toBe('answered')
  })

  test('a withdrawn item is nobody’s any more', async () => {
    await keeper().agenda.withdrawItem({ itemId: second, reason: 'หน่วยงานขอถอน' })
    expect(await codeOf(keeper().agenda.openItem({ itemId: second }))).toBe('STATE_CONFLICT')
    expect((await stateOf()).items).toEqual(['waiting'])
  })
})

describe('once it is closed', () => {
  test('the record stands: no scores, no resolutions, no attendance; the minutes begin', async () => {
    const { meetingId } = meeting
    await openSession(meeting)
    await keeper().agenda.openItem({ itemId: first })
    await approve(meeting, first)
    await keeper().agenda.withdrawItem({ itemId: second, reason: 'เลื่อนไปครั้งหน้า' })
    await keeper().meeting.close({ meetingId })
    const codes = await refusals({
      open: keeper().agenda.openItem({ itemId: second }),
      reopen: chair().agenda.reopenItem({ itemId: first, reason: 'ทบทวน' }),
      resolve: keeper().resolution.record({ itemId: first, ...APPROVAL }),
      arrive: keeper().attendance.arrive({ meetingId, personIds: [meeting.cast.ant.personId], at: null }),
      update: keeper().meeting.update({ meetingId, ...SCHEDULE }),
      again: keeper().meeting.close({ meetingId }),
      note: keeper().agenda.editNote({ itemId: first, text: 'แก้' }),
    })
    expect(codes).toEqual(allAre(codes, 'STATE_CONFLICT'))
    const { attendees } = await keeper().meeting.get({ meetingId })
    expect(attendees.flatMap(({ stays }) => stays).every(({ leftAt }) => leftAt !== null)).toBe(true)
    expect(await codeOf(keeper().minutes.draft({ meetingId }))).toBe('answered')
  })
})
