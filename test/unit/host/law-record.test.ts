import { afterEach, expect, test } from 'vitest'
import { readLawRecord } from '../../../electron/host/features/minutes/law-record.ts'
import { lawSentence } from '../../../shared/messages/minutes-law.ts'
import {
  approve,
  createMeetingFixture,
  type MeetingFixture,
  SCHEDULE,
} from '../../helpers/meeting-fixture.ts'

/** The minutes tell of the quorum what the record knows, whatever anybody types. */
let meeting: MeetingFixture
afterEach(() => meeting.test.close())

const write = { number: String, day: String, clock: () => '' }
const keeper = () => meeting.cast.keeper.client
/** The clock of a test stands still; in a meeting it does not. */
const wait = () => {
  const { clock } = meeting.test
  clock.now = new Date(clock.now.getTime() + 60_000)
}
const lawOf = () => readLawRecord(meeting.test.host.db.read, meeting.meetingId)
const leave = (name: 'ant' | 'bee' | 'cat') =>
  keeper().attendance.leave({
    meetingId: meeting.meetingId,
    personId: meeting.cast[name].personId,
    at: null,
  })

test('the quorum at the opening, who went and came back, where it was lost, and why it was adjourned', async () => {
  meeting = await createMeetingFixture({ proposals: 2 })
  const { meetingId, itemIds } = meeting
  await keeper().meeting.recordNotice({ meetingId, sentOn: '2014-01-13', saysReduced: false })
  await approve(meeting, itemIds[0] ?? '')
  await keeper().agenda.openItem({ itemId: itemIds[1] ?? '' })
  for (const name of ['ant', 'bee', 'cat'] as const) {
    wait()
    await leave(name)
  }
  wait()
  await keeper().attendance.arrive({ meetingId, personIds: [meeting.cast.cat.personId], at: null })
  wait()
  await leave('cat')
  wait()
  await meeting.cast.chair.client.meeting.adjourn({
    meetingId,
    cause: 'no_quorum',
    reason: 'กรรมการติดราชการด่วน',
    next: { ...SCHEDULE, number: 2, date: '2014-01-22' },
  })
  const law = lawOf()
  expect(law.opening.map(({ kind }) => kind)).toEqual(['notice', 'quorum'])
  expect(law.opening[1]).toMatchObject({ present: 5, members: 5, needed: 3, isMet: true })
  const kinds = law.items[itemIds[1] ?? '']?.map(({ kind }) => kind)
  expect(kinds?.filter((kind) => kind === 'left')).toHaveLength(4)
  expect(kinds).toContain('returned')
  expect(kinds?.filter((kind) => kind === 'quorum_lost')).toHaveLength(2)
  expect(kinds).toContain('quorum_regained')
  expect(law.closing).toMatchObject([{ kind: 'adjourned', present: 2, needed: 3 }])
  const told = [...law.opening, ...law.closing].map((fact) => lawSentence(fact, write))
  expect(told[0]).toContain('แจ้งล่วงหน้า 2 วัน ซึ่งไม่ถึง 3 วัน (พระราชบัญญัติวิธีปฏิบัติราชการทางปกครอง พ.ศ. 2539 มาตรา 80')
  expect(told[1]).toContain('มาประชุม 5 คน จากกรรมการทั้งหมด 5 คน')
  expect(told[1]).toContain('ครบองค์ประชุม ตามพระราชบัญญัติวิธีปฏิบัติราชการทางปกครอง')
  expect(told[2]).toContain('โดยให้เหตุผลว่า กรรมการติดราชการด่วน')
})

test('who stays to the end has not left, and who was there at the beginning has not come late', async () => {
  meeting = await createMeetingFixture({ proposals: 1 })
  await approve(meeting, meeting.itemIds[0] ?? '')
  await meeting.cast.chair.client.meeting.close({ meetingId: meeting.meetingId })
  const law = lawOf()
  expect(Object.values(law.items).flat()).toEqual([])
  expect(law.opening.map(({ kind }) => kind)).toEqual(['quorum'])
})
