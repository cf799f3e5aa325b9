import { afterEach, expect, test } from 'vitest'
import { createMeetingFixture, type MeetingFixture } from '../../helpers/meeting-fixture.ts'

let meeting: MeetingFixture
afterEach(() => meeting.test.close())

test('the door names the seats of each person, each title once, and none that was withdrawn', async () => {
  meeting = await createMeetingFixture({ upTo: 'preparing', proposals: 1 })
  const { cast, committeeId, otherCommitteeId } = meeting
  const { personId, name } = cast.ant
  const titles = async () =>
    (await meeting.test.window().client.workspace.describe({})).people.find(({ id }) => id === personId)
      ?.titles
  expect(await titles()).toEqual(['อนุกรรมการ'])
  const seat = {
    committeeId: otherCommitteeId,
    holder: name,
    personId,
    role: 'member',
    isVoting: true,
  } as const
  await cast.keeper.client.committee.addSeat({ ...seat, title: 'อนุกรรมการ' })
  expect(await titles()).toEqual(['อนุกรรมการ'])
  const withdraw = async (from: string) => {
    const { seats } = await cast.keeper.client.committee.get({ committeeId: from })
    const seatId = seats.find((row) => row.personId === personId)?.id ?? ''
    await cast.keeper.client.committee.withdrawSeat({ seatId, reason: 'พ้นจากตำแหน่ง' })
  }
  await withdraw(committeeId)
  expect(await titles()).toEqual(['อนุกรรมการ'])
  await withdraw(otherCommitteeId)
  expect(await titles()).toEqual([])
})
