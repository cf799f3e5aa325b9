import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { codeOf, createMeetingFixture, type MeetingFixture } from '../../helpers/meeting-fixture.ts'

/** Who is here does not hang on the clock of the laptop. */
let meeting: MeetingFixture
beforeEach(async () => {
  meeting = await createMeetingFixture()
})
afterEach(() => meeting.test.close())

const keeper = () => meeting.cast.keeper.client
const setClock = (minutes: number) => {
  meeting.test.clock.now = new Date(meeting.test.clock.now.getTime() + minutes * 60_000)
}
const read = () => keeper().meeting.get({ meetingId: meeting.meetingId })

describe('a clock that is set back', () => {
  test('leaves everybody in the room', async () => {
    setClock(-20)
    expect((await read()).quorum.present).toBe(5)
  })

  test('lets a member leave, not before the arrival', async () => {
    setClock(-20)
    const { personId } = meeting.cast.ant
    await keeper().attendance.leave({ meetingId: meeting.meetingId, personId, at: null })
    const ant = (await read()).attendees.find((attendee) => attendee.personId === personId)
    expect(ant?.isPresent).toBe(false)
    expect(ant?.stays[0]?.leftAt).toBe(ant?.stays[0]?.arrivedAt)
  })
})

test('nobody comes or goes in the future, but a minute’s difference between clocks is let pass', async () => {
  const { meetingId } = meeting
  const { personId } = meeting.cast.ant
  const later = (seconds: number) =>
    new Date(meeting.test.clock.now.getTime() + seconds * 1_000).toISOString()
  expect(await codeOf(keeper().attendance.leave({ meetingId, personId, at: later(300) }))).toBe(
    'INPUT_INVALID',
  )
  expect(await codeOf(keeper().attendance.leave({ meetingId, personId, at: later(30) }))).toBe('answered')
  const arrive = keeper().attendance.arrive({ meetingId, personIds: [personId], at: later(300) })
  expect(await codeOf(arrive)).toBe('INPUT_INVALID')
  const stays = (await read()).attendees.find((attendee) => attendee.personId === personId)?.stays ?? []
  const wrong = {
    meetingId,
    stayId: stays[0]?.id ?? '',
    arrivedAt: later(300),
    leftAt: null,
    reason: 'พิมพ์ผิด',
  }
  expect(await codeOf(keeper().attendance.correctStay(wrong))).toBe('INPUT_INVALID')
})
