import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { logEntry } from '../../../db/schema/index.ts'
import {
  codeOf,
  createMeetingFixture,
  fillSheet,
  type MeetingFixture,
  revealByPin,
  VOTERS,
} from '../../helpers/meeting-fixture.ts'

let meeting: MeetingFixture
let itemId = ''
beforeEach(async () => {
  meeting = await createMeetingFixture()
  itemId = meeting.itemIds[0] ?? ''
})
afterEach(() => meeting.test.close())

const VALUES = { 'CON-1': 4, 'CON-2': 3, 'CON-3': 5, 'CON-4': 2 }
const antId = () => meeting.cast.ant.personId
const enter = (input: { personId?: string; values?: Record<string, number>; abstainReason?: string } = {}) =>
  meeting.cast.keeper.client.paperSheet.enter({
    ...{ itemId, personId: input.personId ?? antId() },
    values: input.values ?? VALUES,
    abstainReason: input.abstainReason ?? null,
  })
const withdraw = (as: 'keeper' | 'ant' | 'bee' | 'chair') =>
  meeting.cast[as].client.paperSheet.withdraw({ itemId, personId: antId(), reason: 'พิมพ์สลับแผ่น' })
const ant = () => meeting.cast.ant.client
/** The others seal at their own laptops; the chair opens all. */
async function reveal(): Promise<void> {
  for (const name of VOTERS) {
    if (name === 'ant') continue
    await fillSheet(meeting.cast[name].client, itemId, 3)
    await meeting.cast[name].client.score.seal({ itemId })
  }
  await revealByPin(meeting, itemId)
}

describe('a sheet from paper', () => {
  test('is sealed as its member’s own, and says who typed it', async () => {
    await enter()
    expect(await ant().score.mine({ itemId })).toMatchObject({ state: 'sealed', values: {} })
    expect((await ant().score.mine({ itemId })).enteredBy).not.toBeNull()
    await reveal()
    const { members } = await ant().score.check({ itemId })
    expect(members.map(({ verdict }) => verdict)).toEqual(VOTERS.map(() => 'matches'))
    expect(members.find(({ personId }) => personId === antId())?.values).toEqual(VALUES)
  })

  test('tells nobody its values before the reveal, not even the log', async () => {
    await enter()
    const payloads = meeting.test.host.db.read.select({ payload: logEntry.payload }).from(logEntry).all()
    expect(payloads.filter(({ payload }) => payload.includes('CON-'))).toEqual([])
  })

  test('takes the place of what its member had begun to type', async () => {
    await ant().score.put({ itemId, criterion: 'CON-1', value: 1 })
    await enter()
    await reveal()
    expect((await ant().score.mine({ itemId })).values).toEqual(VALUES)
  })

  test('is withdrawn by its member or by whom it was typed in, by nobody else; the check still agrees', async () => {
    await enter()
    for (const name of ['bee', 'chair'] as const)
      expect(await codeOf(withdraw(name)), name).toBe('NOT_ALLOWED')
    await withdraw('ant')
    expect((await ant().score.mine({ itemId })).state).toBe('none')
    await enter({ values: { ...VALUES, 'CON-1': 1 } })
    await withdraw('keeper')
    await enter()
    await reveal()
    const { isWhole, members } = await ant().score.check({ itemId })
    expect(isWhole).toBe(true)
    expect(members.find(({ personId }) => personId === antId())?.values).toEqual(VALUES)
  })

  test('an own sheet is nobody’s to withdraw as paper', async () => {
    for (const [criterion, value] of Object.entries(VALUES))
      await ant().score.put({ itemId, criterion, value })
    await ant().score.seal({ itemId })
    expect(await codeOf(withdraw('ant'))).toBe('NOT_ALLOWED')
    expect(await codeOf(withdraw('keeper'))).toBe('NOT_ALLOWED')
    expect(await codeOf(enter())).toBe('SCORES_SEALED')
  })

  test('abstaining on paper is counted with its reason', async () => {
    await enter({ values: {}, abstainReason: 'มาไม่ทันฟังคำชี้แจง' })
    expect(await ant().score.mine({ itemId })).toMatchObject({
      ...{ state: 'abstained', reason: 'มาไม่ทันฟังคำชี้แจง' },
    })
  })

  test('refuses half a sheet, a value off the scale, somebody who is away, and hands that may not type', async () => {
    expect(await codeOf(enter({ values: { 'CON-1': 4 } }))).toBe('SCORES_INCOMPLETE')
    expect(await codeOf(enter({ values: { ...VALUES, 'CON-1': 9 } }))).toBe('INPUT_INVALID')
    expect(await codeOf(enter({ abstainReason: 'ทั้งสองอย่าง' }))).toBe('INPUT_INVALID')
    const { keeper, bee, chair } = meeting.cast
    const input = { itemId, personId: antId(), values: VALUES, abstainReason: null }
    for (const { client } of [bee, chair])
      expect(await codeOf(client.paperSheet.enter(input))).toBe('NOT_ALLOWED')
    await keeper.client.attendance.leave({ meetingId: meeting.meetingId, personId: antId(), at: null })
    expect(await codeOf(enter())).toBe('STATE_CONFLICT')
  })
})
