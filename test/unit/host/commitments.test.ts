import { createHash } from 'node:crypto'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { listEntries } from '../../../db/queries/audit.ts'
import {
  createMeetingFixture,
  type MeetingFixture,
  revealByPin,
  sealEverybody,
  VOTERS,
} from '../../helpers/meeting-fixture.ts'

/**
 * What an outsider can check who has nothing but the log: that every value was fixed before the reveal. The hash is
 * worked out here by hand, so that the test shares nothing with the host.
 */
const hash = (text: string) => createHash('sha256').update(text, 'utf8').digest('hex')
const sorted = (values: Record<string, number>) =>
  `{${Object.keys(values)
    .sort()
    .map((key) => `${JSON.stringify(key)}:${values[key]}`)
    .join(',')}}`

type Sealed = { itemId: string; commitment: string }
type Revealed = {
  itemId: string
  sheets: { personId: string; values: Record<string, number>; nonce: string; commitment: string }[]
}

let meeting: MeetingFixture
let itemId = ''
beforeEach(async () => {
  meeting = await createMeetingFixture({ proposals: 1 })
  itemId = meeting.itemIds[0] ?? ''
})
afterEach(() => meeting.test.close())

const entriesOf = <Payload>(type: string) =>
  listEntries(meeting.test.host.db.read)
    .filter((row) => row.type === type)
    .map((row) => ({ ...row, data: JSON.parse(row.payload) as Payload }))

test('after the reveal anyone can recompute each commitment from the log alone', async () => {
  await sealEverybody(meeting, itemId, { ant: [1, 2, 3, 4], bee: 5 })
  await revealByPin(meeting, itemId)
  const sealed = entriesOf<Sealed>('score.sealed')
  const [revealed] = entriesOf<Revealed>('score.revealed')
  expect(sealed.map(({ actorId }) => actorId)).toEqual(VOTERS.map((name) => meeting.cast[name].personId))
  expect(revealed?.data.sheets).toHaveLength(VOTERS.length)
  for (const { personId, values, nonce, commitment } of revealed?.data.sheets ?? []) {
    expect(nonce).toMatch(/^[0-9a-f]{64}$/)
    expect(hash(`["${itemId}","${personId}",${sorted(values)},"${nonce}"]`)).toBe(commitment)
    const before = sealed.find(({ actorId }) => actorId === personId)
    expect(before?.data).toEqual({ itemId, commitment })
    expect(before?.sequence).toBeLessThan(revealed?.sequence ?? 0)
  }
})

test('the same sheet of two members, and of two items, gives commitments that do not look alike', async () => {
  await sealEverybody(meeting, itemId)
  const commitments = entriesOf<Sealed>('score.sealed').map(({ data }) => data.commitment)
  expect(new Set(commitments).size).toBe(VOTERS.length)
})

test('before the reveal the log holds no value: a keystroke is there, but not what it was', async () => {
  await sealEverybody(meeting, itemId, { ant: [1, 2, 3, 4] })
  const drafted = entriesOf<Record<string, unknown>>('score.drafted')
  expect(drafted).toHaveLength(VOTERS.length * 4)
  for (const { data } of drafted) expect(Object.keys(data).sort()).toEqual(['criterion', 'itemId'])
  expect(entriesOf('score.revealed')).toHaveLength(0)
})

test('two reveals at once open the sheets once', async () => {
  await sealEverybody(meeting, itemId)
  const results = await Promise.allSettled([revealByPin(meeting, itemId), revealByPin(meeting, itemId)])
  expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  const [failed] = results.filter((result) => result.status === 'rejected')
  expect(failed?.reason).toMatchObject({ code: 'STATE_CONFLICT' })
  expect(entriesOf('score.revealed')).toHaveLength(1)
})

test('who comes in while the key is being opened must seal too: the reveal is refused', async () => {
  const { keeper, cat } = meeting.cast
  const { meetingId } = meeting
  await keeper.client.attendance.leave({ meetingId, personId: cat.personId, at: null })
  for (const name of VOTERS.filter((voter) => voter !== 'cat')) {
    const { client } = meeting.cast[name]
    await client.score.abstain({ itemId, reason: 'ขอศึกษาเพิ่มเติม' })
  }
  const opening = revealByPin(meeting, itemId)
  meeting.test.clock.now = new Date(meeting.test.clock.now.getTime() + 1_000)
  await keeper.client.attendance.arrive({ meetingId, personIds: [cat.personId], at: null })
  await expect(opening).rejects.toMatchObject({ code: 'SCORES_INCOMPLETE' })
})
