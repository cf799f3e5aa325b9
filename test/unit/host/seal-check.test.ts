import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { score } from '../../../db/schema/index.ts'
import {
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
  await sealEverybody(meeting, itemId, { ant: [1, 2, 3, 4], bee: 5 })
})
afterEach(() => meeting.test.close())

const check = () => meeting.cast.adviser.client.score.check({ itemId })
const ofAnt = async () =>
  (await check()).members.find(({ personId }) => personId === meeting.cast.ant.personId)

describe('checking the seals', () => {
  test('every commitment is worked out anew and agrees; a later change stands beside it', async () => {
    await revealByPin(meeting, itemId)
    await meeting.cast.ant.client.score.change({ itemId, criterion: 'CON-1', value: 4, reason: 'ฟังคำชี้แจง' })
    const { isWhole, members } = await check()
    expect(isWhole).toBe(true)
    expect(members.map(({ verdict }) => verdict)).toEqual(VOTERS.map(() => 'matches'))
    const own = await ofAnt()
    expect(own?.recomputed).toBe(own?.commitment)
    expect(own?.values).toMatchObject({ 'CON-1': 1, 'CON-2': 2 })
    expect(own?.changes).toMatchObject([{ criterion: 'CON-1', before: 1, after: 4 }])
  })

  test('before the reveal there is nothing to check, for nobody', async () => {
    for (const name of ['keeper', 'chair', 'ant', 'adviser'] as const)
      expect(await codeOf(meeting.cast[name].client.score.check({ itemId })), name).toBe('STATE_CONFLICT')
  })

  test('a value that was changed in the table is found', async () => {
    await revealByPin(meeting, itemId)
    meeting.test.host.db.write((db) => db.update(score).set({ value: 2 }).run())
    const { isWhole, members } = await check()
    expect(isWhole).toBe(false)
    expect(members.every(({ verdict }) => verdict === 'differs')).toBe(true)
  })

  test('scores that no reveal in the log knows of are found', async () => {
    await revealByPin(meeting, itemId)
    const { personId } = meeting.cast.adviser
    const row = { id: meeting.test.host.newId(), itemId, personId, criterion: 'CON-1', value: 5 }
    meeting.test.host.db.write((db) =>
      db
        .insert(score)
        .values({ ...row, revision: 1, recordedAt: '2014-01-15T02:00:00.000Z' })
        .run(),
    )
    const { isWhole, members } = await check()
    expect(isWhole).toBe(false)
    expect(members.at(-1)).toMatchObject({ personId, verdict: 'not_sealed' })
  })
})
