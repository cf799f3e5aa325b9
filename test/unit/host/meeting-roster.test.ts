import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { DEFAULT_RULES } from '../../../shared/domain/committee.ts'
import { APPROVAL, createMeetingFixture, type MeetingFixture, SEATS } from '../../helpers/meeting-fixture.ts'

/** The people and the rules of a meeting are those with which it opened, whatever becomes of the committee. */
let meeting: MeetingFixture
afterEach(() => meeting.test.close())

const keeper = () => meeting.cast.keeper.client
const read = () => keeper().meeting.get({ meetingId: meeting.meetingId })
const seatOf = async (personId: string) => {
  const { seats } = await keeper().committee.get({ committeeId: meeting.committeeId })
  return seats.find((seat) => seat.personId === personId)?.id ?? ''
}
const namesOf = async () => (await read()).attendees.map(({ name }) => name)
const addVacantSeats = async (count: number) => {
  for (let line = 0; line < count; line += 1)
    await keeper().committee.addSeat({
      committeeId: meeting.committeeId,
      holder: 'ผู้แทนที่ยังไม่ได้แต่งตั้ง',
      personId: null,
      ...SEATS.ant,
    })
}

describe('before it opens', () => {
  beforeEach(async () => {
    meeting = await createMeetingFixture({ upTo: 'preparing' })
  })

  test('the roster is the committee’s of today', async () => {
    await keeper().committee.withdrawSeat({
      seatId: await seatOf(meeting.cast.cat.personId),
      reason: 'ลาออก',
    })
    expect(await namesOf()).not.toContain(meeting.cast.cat.name)
  })

  test('ม. 79: a voting seat that nobody holds is still a member of the body', async () => {
    await addVacantSeats(6)
    const { quorum, quorumNote } = await read()
    expect(quorum).toMatchObject({ members: 11, vacant: 6, needed: 6 })
    expect(quorumNote).toContain('ตำแหน่งว่าง 6')
  })
})

describe('from the opening on', () => {
  beforeEach(async () => {
    meeting = await createMeetingFixture({ upTo: 'item_open' })
  })

  test('seats that come, go or change hands change nothing in it', async () => {
    const before = await read()
    const seatId = await seatOf(meeting.cast.ant.personId)
    const heir = { holder: meeting.cast.outsider.name, personId: meeting.cast.outsider.personId }
    await keeper().committee.updateSeat({ seatId, ...heir, ...SEATS.ant })
    await keeper().committee.withdrawSeat({
      seatId: await seatOf(meeting.cast.cat.personId),
      reason: 'ลาออก',
    })
    await addVacantSeats(4)
    const after = await read()
    expect(after.attendees).toEqual(before.attendees)
    expect(after.quorum).toEqual(before.quorum)
    await keeper().person.update({
      personId: meeting.cast.bee.personId,
      name: 'ชื่อใหม่',
      position: 'ตำแหน่งใหม่',
    })
    expect(await namesOf()).toEqual(before.attendees.map(({ name }) => name))
  })

  test('new rules count from the next meeting on', async () => {
    const { committeeId, itemIds } = meeting
    await keeper().committee.setRules({
      committeeId,
      rules: {
        ...DEFAULT_RULES,
        quorumKind: 'number',
        hasCastingVote: false,
        sources: { ...DEFAULT_RULES.sources, quorum: { citation: 'คำสั่งใหม่', isConfirmed: true } },
      },
    })
    const { quorumNote } = await read()
    expect(quorumNote).toContain(DEFAULT_RULES.sources.quorum.citation)
    // Two against two and one who abstains: the casting vote is the one that stood at the opening.
    const count = { inFavour: 2, against: 2, abstained: 1 }
    const vote = { ...APPROVAL, method: 'show_of_hands' as const, count, castingVote: 'in_favour' as const }
    await meeting.cast.chair.client.resolution.record({ itemId: itemIds[0] ?? '', ...vote })
  })
})
