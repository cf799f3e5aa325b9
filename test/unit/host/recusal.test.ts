import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { findResolution } from '../../../db/queries/resolution.ts'
import {
  approve,
  codeOf,
  createMeetingFixture,
  type MeetingFixture,
  revealByPin,
  sealEverybody,
  VOTERS,
} from '../../helpers/meeting-fixture.ts'

let meeting: MeetingFixture
let itemId = ''
beforeEach(async () => {
  meeting = await createMeetingFixture()
  itemId = meeting.itemIds[0] ?? ''
})
afterEach(() => meeting.test.close())

const ant = () => meeting.cast.ant.client
const recuse = () => ant().score.recuse({ itemId, reason: 'เป็นที่ปรึกษาโครงการ' })
const withdraw = () => ant().score.withdrawRecusal({ itemId, reason: 'ตรวจแล้วไม่เกี่ยวข้อง' })
const results = () => meeting.cast.bee.client.score.results({ itemId })
const stateOfAnt = async () => {
  const { sheets } = await results()
  return sheets.filter(({ personId }) => personId === meeting.cast.ant.personId).map(({ state }) => state)
}

describe('a recusal', () => {
  test('is taken after sealing: the sheet stays shut at the reveal and counts nowhere', async () => {
    await sealEverybody(meeting, itemId, { ant: 5 })
    expect(await recuse()).toMatchObject({ state: 'recused', reason: 'เป็นที่ปรึกษาโครงการ' })
    await revealByPin(meeting, itemId)
    expect(await results()).toMatchObject({ scorers: VOTERS.length - 1, recused: 1, total: { n: 3, d: 1 } })
    expect(await stateOfAnt()).toEqual(['recused'])
    await approve(meeting, itemId)
    const { inputs } = findResolution(meeting.test.host.db.read, itemId) ?? {}
    const { personId } = meeting.cast.ant
    expect(inputs?.recusedIds).toEqual([personId])
    expect(inputs?.scores.map((sheet) => sheet.personId)).not.toContain(personId)
  })

  test('is taken after the reveal: the revealed sheet leaves the results', async () => {
    await sealEverybody(meeting, itemId, { ant: 5 })
    await revealByPin(meeting, itemId)
    expect(await codeOf(recuse())).toBe('answered')
    expect(await results()).toMatchObject({ scorers: VOTERS.length - 1, recused: 1, total: { n: 3, d: 1 } })
    expect(await stateOfAnt()).toEqual(['recused'])
  })

  test('is taken after an abstention too, and then is the one state that counts', async () => {
    await ant().score.abstain({ itemId, reason: 'ขอศึกษาเพิ่มเติม' })
    await recuse()
    for (const name of VOTERS.filter((voter) => voter !== 'ant'))
      await meeting.cast[name].client.score.abstain({ itemId, reason: 'ขอศึกษาเพิ่มเติม' })
    await revealByPin(meeting, itemId)
    expect(await results()).toMatchObject({ abstained: VOTERS.length - 1, recused: 1 })
    expect(await stateOfAnt()).toEqual(['recused'])
  })

  test('is declared once, and not after the resolution', async () => {
    await recuse()
    expect(await codeOf(recuse())).toBe('RECUSED')
    await approve(meeting, itemId)
    expect(await codeOf(recuse())).toBe('STATE_CONFLICT')
  })
})

describe('a recusal taken back', () => {
  test('gives the member a sheet again, with the reason in the log', async () => {
    await recuse()
    expect(await withdraw()).toMatchObject({ state: 'none' })
    const { entries } = await meeting.cast.keeper.client.audit.list({ limit: 1 })
    expect(entries[0]).toMatchObject({ type: 'score.recusal_withdrawn' })
    expect(entries[0]?.summary).toContain('ตรวจแล้วไม่เกี่ยวข้อง')
    expect(await codeOf(ant().score.put({ itemId, criterion: 'CON-1', value: 3 }))).toBe('answered')
    expect(await codeOf(recuse())).toBe('answered')
  })

  test('lets a sealed sheet be opened with the others, a revealed one count again', async () => {
    await sealEverybody(meeting, itemId)
    await recuse()
    expect(await withdraw()).toMatchObject({ state: 'sealed' })
    await revealByPin(meeting, itemId)
    expect(await stateOfAnt()).toEqual(['revealed'])
    await recuse()
    await withdraw()
    expect(await results()).toMatchObject({ scorers: VOTERS.length, recused: 0 })
  })

  test('after the reveal leaves shut what was not opened there, and the item can be resolved', async () => {
    await sealEverybody(meeting, itemId)
    await recuse()
    await revealByPin(meeting, itemId)
    await withdraw()
    expect(await results()).toMatchObject({ scorers: VOTERS.length - 1, recused: 0 })
    expect((await meeting.cast.keeper.client.resolution.get({ itemId })).voters).toBe(VOTERS.length)
    expect(await codeOf(approve(meeting, itemId))).toBe('answered')
  })

  test('needs one that stands, a reason, and no resolution yet', async () => {
    expect(await codeOf(withdraw())).toBe('STATE_CONFLICT')
    await recuse()
    expect(await codeOf(ant().score.withdrawRecusal({ itemId, reason: ' ' }))).toBe('INPUT_INVALID')
    expect(await codeOf(meeting.cast.bee.client.score.withdrawRecusal({ itemId, reason: 'แทน' }))).toBe(
      'STATE_CONFLICT',
    )
    await approve(meeting, itemId)
    expect(await codeOf(withdraw())).toBe('STATE_CONFLICT')
  })
})
