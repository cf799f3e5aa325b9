import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import {
  approve,
  codeOf,
  createMeetingFixture,
  fillSheet,
  type MeetingFixture,
  sealEverybody,
  VOTERS,
} from '../../helpers/meeting-fixture.ts'

let meeting: MeetingFixture
let meetingId = ''
let itemIds: string[] = []
beforeEach(async () => {
  meeting = await createMeetingFixture({ proposals: 3, upTo: 'in_session' })
  meetingId = meeting.meetingId
  itemIds = meeting.itemIds
})
afterEach(() => meeting.test.close())

const keeper = () => meeting.cast.keeper.client
const chair = () => meeting.cast.chair.client
const at = (index: number) => itemIds[index] ?? ''
const ahead = () => keeper().agenda.openScoring({ meetingId, itemIds })
const revealAll = (ids = itemIds) =>
  chair().score.revealTogether({ meetingId, itemIds: ids, key: { by: 'pin', pin: meeting.cast.chair.pin } })
const states = async () => {
  const { items } = await keeper().meeting.get({ meetingId })
  return items.filter(({ kind }) => kind === 'proposal').map(({ state }) => state)
}

describe('scoring ahead of the turn', () => {
  test('many items are open for sheets, none is before the meeting, and the rubric is frozen', async () => {
    await ahead()
    expect(await states()).toEqual(['open', 'open', 'open'])
    const { currentItemId, isRubricFrozen, items } = await keeper().meeting.get({ meetingId })
    expect([currentItemId, isRubricFrozen]).toEqual([null, true])
    expect(items.map(({ openedAt }) => openedAt)).toEqual(items.map(() => null))
  })

  test('own sheets are counted for their member, states of all for the officers', async () => {
    await ahead()
    const ant = meeting.cast.ant.client
    await fillSheet(ant, at(0), 4)
    await ant.score.seal({ itemId: at(0) })
    await ant.score.put({ itemId: at(1), criterion: 'CON-1', value: 2 })
    const mine = await ant.score.mineOfMeeting({ meetingId })
    expect(mine.map(({ state, given }) => [state, given])).toEqual([
      ['sealed', 0],
      ['draft', 1],
      ['none', 0],
    ])
    const rows = await keeper().score.progressOfMeeting({ meetingId })
    const sealed = rows.map(({ members }) => members.filter(({ state }) => state === 'sealed').length)
    expect(sealed).toEqual([1, 0, 0])
  })

  test('one turn of the key opens all of them, or none while a sheet is missing in one', async () => {
    await ahead()
    for (const itemId of itemIds.slice(0, 2)) await sealEverybody(meeting, itemId)
    expect(await codeOf(revealAll())).toBe('SCORES_INCOMPLETE')
    expect(await states()).toEqual(['open', 'open', 'open'])
    await revealAll(itemIds.slice(0, 2))
    expect(await states()).toEqual(['revealed', 'revealed', 'open'])
    const { scorers } = await meeting.cast.bee.client.score.results({ itemId: at(1) })
    expect(scorers).toBe(VOTERS.length)
  })

  test('is resolved only when it is before the meeting; its turn leaves the scores as they are', async () => {
    await ahead()
    for (const itemId of itemIds) await sealEverybody(meeting, itemId)
    await revealAll()
    expect(await codeOf(approve(meeting, at(0)))).toBe('STATE_CONFLICT')
    await keeper().agenda.openItem({ itemId: at(0) })
    expect(await states()).toEqual(['revealed', 'revealed', 'revealed'])
    expect(await codeOf(keeper().agenda.openItem({ itemId: at(1) }))).toBe('STATE_CONFLICT')
    await approve(meeting, at(0))
    expect(await states()).toEqual(['resolved', 'revealed', 'revealed'])
  })

  test('the meeting cannot close over it; a withdrawal with its reason lets it', async () => {
    await ahead()
    expect(await codeOf(keeper().meeting.close({ meetingId }))).toBe('STATE_CONFLICT')
    for (const itemId of itemIds) await keeper().agenda.withdrawItem({ itemId, reason: 'ส่วนราชการขอถอน' })
    expect(await codeOf(keeper().meeting.close({ meetingId }))).toBe('answered')
  })

  test('is cancelled while nobody has sealed, and no draft is left', async () => {
    await ahead()
    await fillSheet(meeting.cast.ant.client, at(0), 4)
    await keeper().agenda.cancelScoring({ meetingId, itemIds: [at(0)] })
    await keeper().agenda.openScoring({ meetingId, itemIds: [at(0)] })
    expect(await meeting.cast.ant.client.score.mine({ itemId: at(0) })).toMatchObject({ values: {} })
    await fillSheet(meeting.cast.ant.client, at(0), 4)
    await meeting.cast.ant.client.score.seal({ itemId: at(0) })
    expect(await codeOf(keeper().agenda.cancelScoring({ meetingId, itemIds: [at(0)] }))).toBe(
      'STATE_CONFLICT',
    )
  })
})

describe('what must not work', () => {
  test('an item of another meeting, one with no proposal, one that is open already', async () => {
    const { items } = await keeper().meeting.get({ meetingId })
    const plain = items.find(({ kind }) => kind !== 'proposal')?.id ?? ''
    const stranger = '00000000-0000-7000-8000-000000000000'
    expect(await codeOf(keeper().agenda.openScoring({ meetingId, itemIds: [plain] }))).toBe('STATE_CONFLICT')
    expect(await codeOf(keeper().agenda.openScoring({ meetingId, itemIds: [stranger] }))).toBe('NOT_FOUND')
    await ahead()
    expect(await codeOf(ahead())).toBe('STATE_CONFLICT')
  })

  test('nobody but who presides opens the sheets together', async () => {
    await ahead()
    for (const itemId of itemIds) await sealEverybody(meeting, itemId)
    const key = { by: 'pin', pin: meeting.cast.chair.pin } as const
    for (const name of ['keeper', 'vice', 'ant', 'adviser', 'outsider'] as const)
      expect(
        await codeOf(meeting.cast[name].client.score.revealTogether({ meetingId, itemIds, key })),
        name,
      ).toBe('NOT_ALLOWED')
    expect(await codeOf(revealAll())).toBe('answered')
  })

  test('a presiding person with an own interest in one of them opens none of them', async () => {
    await ahead()
    for (const itemId of itemIds) await sealEverybody(meeting, itemId)
    await chair().score.recuse({ itemId: at(2), reason: 'เป็นที่ปรึกษาโครงการ' })
    expect(await codeOf(revealAll())).toBe('STATE_CONFLICT')
    expect(await states()).toEqual(['open', 'open', 'open'])
  })
})
