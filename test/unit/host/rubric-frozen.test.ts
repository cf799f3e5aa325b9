import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import {
  approve,
  codeOf,
  createMeetingFixture,
  fillSheet,
  type MeetingFixture,
  revealByPin,
  sealEverybody,
} from '../../helpers/meeting-fixture.ts'

let meeting: MeetingFixture
beforeEach(async () => {
  meeting = await createMeetingFixture({ upTo: 'in_session' })
})
afterEach(() => meeting.test.close())

const change = (scaleMax: number, weights: Record<string, number> = {}) =>
  meeting.cast.keeper.client.rubric.change({
    committeeId: meeting.committeeId,
    scaleMax,
    thresholdHundredths: 400,
    weights,
  })
const seen = () => meeting.cast.ant.client.meeting.get({ meetingId: meeting.meetingId })

describe('rubric, weights and threshold', () => {
  test('may be changed until the first item opens, and then hold for the meeting', async () => {
    await change(10, { 'CON-1': 3 })
    expect(await seen()).toMatchObject({ isRubricFrozen: false, rubric: { version: 2, scaleMax: 10 } })
    const [first = '', second = ''] = meeting.itemIds
    await meeting.cast.keeper.client.agenda.openItem({ itemId: first })
    await change(5, { 'CON-1': 1 })
    expect(await seen()).toMatchObject({
      isRubricFrozen: true,
      rubric: { version: 2, scaleMax: 10, thresholdHundredths: 400 },
    })
    // Ten is on the frozen scale and off the new one.
    await sealEverybody(meeting, first, { ant: [10, 2, 2, 2] })
    await revealByPin(meeting, first)
    await approve(meeting, first)
    await meeting.cast.keeper.client.agenda.openItem({ itemId: second })
    expect(await codeOf(fillSheet(meeting.cast.ant.client, second, 10))).toBe('answered')
    expect((await seen()).rubric.version).toBe(2)
  })

  test('an item without a proposal freezes them too: it is the meeting that has begun to decide', async () => {
    const { items } = await seen()
    const opening = items.find(({ kind, state }) => kind !== 'proposal' && state === 'waiting')
    await meeting.cast.keeper.client.agenda.openItem({ itemId: opening?.id ?? '' })
    await change(7)
    expect(await seen()).toMatchObject({ isRubricFrozen: true, rubric: { version: 1 } })
  })

  test('the next meeting takes the newest', async () => {
    await meeting.cast.keeper.client.agenda.openItem({ itemId: meeting.itemIds[0] ?? '' })
    await change(7)
    const { client } = meeting.cast.keeper
    const schedule = { number: 2, date: '2014-02-15', startsAt: '09:00', endsAt: '12:00', place: 'ห้อง ๒' }
    const { meetingId } = await client.meeting.create({ committeeId: meeting.committeeId, ...schedule })
    expect((await client.meeting.get({ meetingId })).rubric).toMatchObject({ version: 2, scaleMax: 7 })
  })

  test('a weight for a criterion that there is not is refused, not passed over', async () => {
    expect(await codeOf(change(5, { 'CON-9': 2 }))).toBe('INPUT_INVALID')
    expect(await codeOf(change(3))).toBe('INPUT_INVALID')
    expect((await seen()).rubric.version).toBe(1)
  })
})
