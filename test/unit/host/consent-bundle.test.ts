import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { findResolution } from '../../../db/queries/resolution.ts'
import {
  codeOf,
  createMeetingFixture,
  type MeetingFixture,
  sealEverybody,
} from '../../helpers/meeting-fixture.ts'

let meeting: MeetingFixture
let meetingId = ''
let itemIds: string[] = []
const at = (index: number) => itemIds[index] ?? ''
const keeper = () => meeting.cast.keeper.client
const chair = () => meeting.cast.chair.client
const pass = (ids = itemIds) => chair().resolution.passBundle({ meetingId, itemIds: ids })
const analysis = () => meeting.cast.bee.client.score.analysis({ meetingId })
const blocksOf = async (itemId: string) =>
  (await analysis()).items.find((item) => item.itemId === itemId)?.blocks

/** Four items, scored in one go and revealed: three on which all agree, and the last, which is disputed. */
beforeEach(async () => {
  meeting = await createMeetingFixture({ proposals: 4, upTo: 'in_session' })
  meetingId = meeting.meetingId
  itemIds = meeting.itemIds
  await keeper().agenda.openScoring({ meetingId, itemIds })
  for (const itemId of itemIds.slice(0, 3)) await sealEverybody(meeting, itemId, { ...allOf(4), ant: 5 })
  await sealEverybody(meeting, at(3), { ...allOf(4), ant: 1, bee: 5 })
  const key = { by: 'pin', pin: meeting.cast.chair.pin } as const
  await chair().score.revealTogether({ meetingId, itemIds, key })
})
afterEach(() => meeting.test.close())

const allOf = (value: number) => ({ chair: value, vice: value, ant: value, bee: value, cat: value })

describe('the analysis of a meeting', () => {
  test('puts the most disputed first and says why it is not in the bundle', async () => {
    const { items, severity, suggestion } = await analysis()
    expect(items[0]).toMatchObject({ itemId: at(3), blocks: ['member_below', 'wide_spread'] })
    expect(items.slice(1).map(({ blocks }) => blocks)).toEqual([[], [], []])
    expect(severity).toMatchObject({ state: 'fitted', isComplete: true })
    expect(suggestion[0]?.itemId).toBe(at(3))
  })

  test('has no word of what is still sealed or only drafted', async () => {
    const other = await createMeetingFixture({ proposals: 3, upTo: 'in_session' })
    try {
      const ids = other.itemIds
      await other.cast.keeper.client.agenda.openScoring({ meetingId: other.meetingId, itemIds: ids })
      for (const itemId of ids) await sealEverybody(other, itemId, { ant: 5 })
      const asked = await other.cast.ant.client.score.analysis({ meetingId: other.meetingId })
      expect(asked).toEqual({
        items: [],
        severity: { state: 'too_thin', isComplete: false, members: [] },
        suggestion: [],
      })
    } finally {
      await other.test.close()
    }
  })

  test('is for the people of the room', async () => {
    expect(await codeOf(meeting.cast.outsider.client.score.analysis({ meetingId }))).toBe('NOT_ALLOWED')
  })
})

describe('the suggested order', () => {
  test('is taken over in one step, places and minutes', async () => {
    const { suggestion } = await analysis()
    await keeper().agenda.arrange({ meetingId, items: suggestion })
    const { items } = await keeper().meeting.get({ meetingId })
    const proposals = items.filter(({ kind }) => kind === 'proposal')
    expect(proposals.map(({ id, plannedMinutes }) => ({ itemId: id, plannedMinutes }))).toEqual(suggestion)
  })

  test('moves neither what is decided nor what is before the meeting', async () => {
    await keeper().agenda.openItem({ itemId: at(3) })
    const items = [{ itemId: at(3), plannedMinutes: 5 }]
    expect(await codeOf(keeper().agenda.arrange({ meetingId, items }))).toBe('STATE_CONFLICT')
  })
})

describe('passing the bundle', () => {
  test('gives each item a resolution of its own under one bundle; the disputed one falls out with its reason', async () => {
    const { passed, fellOut } = await pass()
    expect(passed).toEqual(itemIds.slice(0, 3))
    expect(fellOut).toEqual([{ itemId: at(3), blocks: ['member_below', 'wide_spread'] }])
    const rows = passed.map((itemId) => findResolution(meeting.test.host.db.read, itemId))
    expect(new Set(rows.map((row) => row?.bundleId)).size).toBe(1)
    expect(rows[0]).toMatchObject({ kind: 'approve', method: 'no_objection' })
    expect(rows[0]?.inputs.scores).toHaveLength(5)
    const { items } = await keeper().meeting.get({ meetingId })
    expect(items.filter(({ kind }) => kind === 'proposal').map(({ state }) => state)).toEqual([
      'resolved',
      'resolved',
      'resolved',
      'revealed',
    ])
  })

  test('uses the words that the secretary drafted', async () => {
    const text = 'เห็นชอบตามที่เสนอ และให้รายงานผลทุกสามเดือน'
    await keeper().resolution.editDraft({ itemId: at(0), kind: 'approve', text })
    await pass()
    expect(findResolution(meeting.test.host.db.read, at(0))?.text).toBe(text)
  })

  test('any member takes an item out beforehand, and only that member puts it back', async () => {
    await meeting.cast.adviser.client.agenda.takeOutOfBundle({ itemId: at(1) })
    expect(await blocksOf(at(1))).toEqual(['taken_out'])
    expect(await codeOf(meeting.cast.ant.client.agenda.putBackInBundle({ itemId: at(1) }))).toBe(
      'NOT_ALLOWED',
    )
    expect((await pass()).passed).toEqual([at(0), at(2)])
    expect(await codeOf(meeting.cast.outsider.client.agenda.takeOutOfBundle({ itemId: at(3) }))).toBe(
      'NOT_ALLOWED',
    )
  })

  test('an interest declared in one of them lets that one fall out, and no other', async () => {
    await meeting.cast.cat.client.score.recuse({ itemId: at(2), reason: 'เคยเป็นที่ปรึกษาของกรม' })
    const { passed, fellOut } = await pass()
    expect(passed).toEqual([at(0), at(1)])
    expect(fellOut.find(({ itemId }) => itemId === at(2))?.blocks).toContain('recused')
  })

  test('without the quorum nothing is passed', async () => {
    for (const name of ['vice', 'ant', 'bee'] as const)
      await keeper().attendance.leave({ meetingId, personId: meeting.cast[name].personId, at: null })
    const { passed, fellOut } = await pass()
    expect(passed).toEqual([])
    for (const { blocks } of fellOut) expect(blocks).toContain('no_quorum')
  })

  test('is for who presides, from inside the room, and between two items', async () => {
    for (const name of ['keeper', 'vice', 'ant', 'adviser', 'outsider'] as const)
      expect(
        await codeOf(meeting.cast[name].client.resolution.passBundle({ meetingId, itemIds })),
        name,
      ).toBe('NOT_ALLOWED')
    await keeper().agenda.openItem({ itemId: at(3) })
    expect(await codeOf(pass())).toBe('STATE_CONFLICT')
  })

  test('an item that was passed is not passed again', async () => {
    await pass()
    expect((await pass()).passed).toEqual([])
  })
})
