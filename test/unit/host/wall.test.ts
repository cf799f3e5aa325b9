import { afterEach, beforeEach, expect, test } from 'vitest'
import {
  approve,
  codeOf,
  createMeetingFixture,
  type MeetingFixture,
  revealByPin,
  type StageWindow,
  sealEverybody,
} from '../../helpers/meeting-fixture.ts'

let meeting: MeetingFixture
let wall: StageWindow
let itemId = ''
beforeEach(async () => {
  meeting = await createMeetingFixture()
  itemId = meeting.itemIds[0] ?? ''
  wall = openWall()
})
afterEach(() => meeting.test.close())

const openWall = () => {
  const { meetingId, test: own } = meeting
  return meeting.openWindow(own.host.tickets.issue({ kind: 'projector', meetingId }))
}
const view = () => wall.client.projector.view({})
const set = (mode: 'live' | 'frozen' | 'blank', name: 'keeper' | 'chair' | 'ant' = 'keeper') =>
  meeting.cast[name].client.wall.set({ meetingId: meeting.meetingId, mode })

test('a frozen wall shows nothing of what is revealed and resolved later, in a window opened anew neither', async () => {
  await sealEverybody(meeting, itemId, { ant: 5, bee: 1 })
  const before = await view()
  await set('frozen', 'chair')
  const frozen = await view()
  expect(frozen).toMatchObject({ mode: 'frozen', scores: null, resolution: null })
  await revealByPin(meeting, itemId)
  await approve(meeting, itemId)
  await meeting.cast.keeper.client.agenda.openItem({ itemId: meeting.itemIds[1] ?? '' })
  expect(await view()).toEqual(frozen)
  expect(await openWall().client.projector.view({})).toEqual(frozen)
  expect(frozen.item?.title).toBe(before.item?.title)
  await set('live')
  expect((await view()).item?.title).not.toBe(before.item?.title)
})

test('freezing what is frozen keeps the frame of the first time', async () => {
  await sealEverybody(meeting, itemId)
  await set('frozen')
  await revealByPin(meeting, itemId)
  await set('frozen', 'chair')
  expect((await view()).scores).toBeNull()
})

test('the timer of a frozen frame stands still', async () => {
  meeting.test.clock.now = new Date(meeting.test.clock.now.getTime() + 60_000)
  await set('frozen')
  expect((await view()).item).toMatchObject({ usedMs: 60_000, runningSince: null })
})

test('a resting wall is sent the name of the committee and nothing else', async () => {
  await sealEverybody(meeting, itemId)
  await revealByPin(meeting, itemId)
  await set('blank')
  const { committeeName, isSample, ...rest } = await view()
  expect([committeeName, isSample]).toEqual(['คณะอนุกรรมการทดสอบ', false])
  expect(rest).toEqual({
    mode: 'blank',
    meetingTitle: '',
    item: null,
    scores: null,
    resolution: null,
    vote: null,
    present: 0,
    needed: 0,
    isQuorumMet: false,
  })
})

test('chair and secretary run it; a member does not, the wall itself neither', async () => {
  expect(await codeOf(set('blank', 'ant'))).toBe('NOT_ALLOWED')
  expect(await codeOf(wall.client.wall.set({ meetingId: meeting.meetingId, mode: 'live' }))).toBe(
    'NOT_ALLOWED',
  )
  await set('blank', 'chair')
  await set('live', 'keeper')
})

test('the wall tells how many have voted, then what was counted, and never who', async () => {
  await sealEverybody(meeting, itemId)
  await revealByPin(meeting, itemId)
  const { keeper, chair, ant, bee } = meeting.cast
  const motion = { itemId, kind: 'approve' as const, question: 'เห็นชอบตามที่เสนอ' }
  expect((await view()).vote).toBeNull()
  const { ballotId } = await keeper.client.ballot.open({ ...motion, method: 'named' })
  await ant.client.ballot.cast({ itemId, ballotId, choice: 'against' })
  const open = (await view()).vote
  expect(open).toMatchObject({ state: 'open', method: 'named', cast: 1, count: null, castingVote: null })
  for (const voter of [chair, bee]) await voter.client.ballot.cast({ itemId, ballotId, choice: 'in_favour' })
  await keeper.client.ballot.close({ itemId, ballotId })
  const closed = await view()
  expect(closed.vote).toMatchObject({ state: 'carried', count: { inFavour: 2, against: 1, abstained: 0 } })
  // Attendance is a number on the wall; names of voters are in none of its fields.
  const told = JSON.stringify(closed.vote)
  for (const { personId } of (await keeper.client.meeting.get({ meetingId: meeting.meetingId })).attendees)
    expect(told).not.toContain(personId)
  await keeper.client.resolution.record({
    ...{ itemId, ballotId, kind: motion.kind, text: motion.question },
    ...{ method: 'named' as const, count: null, castingVote: null, dissents: [] },
  })
  expect(await view()).toMatchObject({ vote: null, resolution: { method: 'named', inFavour: 2 } })
})

test('a ballot that was called off leaves the wall', async () => {
  await sealEverybody(meeting, itemId)
  await revealByPin(meeting, itemId)
  const { client } = meeting.cast.keeper
  const { ballotId } = await client.ballot.open({
    ...{ itemId, method: 'secret' as const },
    ...{ kind: 'approve' as const, question: 'เห็นชอบตามที่เสนอ' },
  })
  expect((await view()).vote).toMatchObject({ state: 'open' })
  await client.ballot.cancel({ itemId, ballotId, reason: 'แก้ถ้อยคำ' })
  expect((await view()).vote).toBeNull()
})
