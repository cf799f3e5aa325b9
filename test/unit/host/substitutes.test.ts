import { afterEach, describe, expect, test } from 'vitest'
import { DEFAULT_RULES } from '../../../shared/domain/committee.ts'
import {
  codeOf,
  createMeetingFixture,
  fillSheet,
  type MeetingFixture,
  openSession,
} from '../../helpers/meeting-fixture.ts'

/** มาประชุมแทน: counted and voting only as the committee's rules say; one person is one member. */
let meeting: MeetingFixture
afterEach(() => meeting.test.close())

const keeper = () => meeting.cast.keeper.client
const read = () => keeper().meeting.get({ meetingId: meeting.meetingId })
const seatOf = async (personId: string) =>
  (await read()).attendees.find((attendee) => attendee.personId === personId)?.seatId ?? ''
const cat = () => meeting.cast.cat.personId
const outsider = () => meeting.cast.outsider

async function begin(rules: Partial<typeof DEFAULT_RULES>): Promise<void> {
  meeting = await createMeetingFixture({ upTo: 'preparing' })
  const { committeeId } = meeting
  await keeper().committee.setRules({ committeeId, rules: { ...DEFAULT_RULES, ...rules } })
  await openSession(meeting)
  await keeper().attendance.leave({ meetingId: meeting.meetingId, personId: cat(), at: null })
}
const send = async (personId: string, forId = cat()) =>
  keeper().attendance.nameSubstitute({
    meetingId: meeting.meetingId,
    seatId: await seatOf(forId),
    person: { personId },
    authority: 'หนังสือที่ ทส 1/2557',
  })
const come = (personId: string) =>
  keeper().attendance.arrive({ meetingId: meeting.meetingId, personIds: [personId], at: null })
const openFirst = async () => {
  const itemId = meeting.itemIds[0] ?? ''
  await keeper().agenda.openItem({ itemId })
  return itemId
}

describe('where the rules let substitutes vote', () => {
  const VOTING = { areSubstitutesAllowed: true, doSubstitutesVote: true }

  test('the seat is filled, and its substitute scores as anybody', async () => {
    await begin(VOTING)
    expect((await read()).quorum.present).toBe(4)
    await send(outsider().personId)
    await come(outsider().personId)
    expect((await read()).quorum).toMatchObject({ members: 5, present: 5 })
    const itemId = await openFirst()
    await fillSheet(outsider().client, itemId, 3)
    expect((await outsider().client.score.seal({ itemId })).state).toBe('sealed')
  })

  test('until the member comes: one seat is one voice', async () => {
    await begin(VOTING)
    await send(outsider().personId)
    await come(outsider().personId)
    const itemId = await openFirst()
    await come(cat())
    expect((await read()).quorum.present).toBe(5)
    await fillSheet(outsider().client, itemId, 3)
    expect(await codeOf(outsider().client.score.seal({ itemId }))).toBe('NOT_ALLOWED')
    await fillSheet(meeting.cast.cat.client, itemId, 3)
    expect(await codeOf(meeting.cast.cat.client.score.seal({ itemId }))).toBe('answered')
  })

  test('a seat has one sheet: what the substitute sealed stands when the member comes', async () => {
    await begin(VOTING)
    await send(outsider().personId)
    await come(outsider().personId)
    const itemId = await openFirst()
    await fillSheet(outsider().client, itemId, 3)
    await outsider().client.score.seal({ itemId })
    await come(cat())
    await fillSheet(meeting.cast.cat.client, itemId, 3)
    expect(await codeOf(meeting.cast.cat.client.score.seal({ itemId }))).toBe('STATE_CONFLICT')
  })

  test('nobody sits in two seats, and a seat has one substitute', async () => {
    await begin(VOTING)
    expect(await codeOf(send(meeting.cast.ant.personId))).toBe('ALREADY_EXISTS')
    await send(outsider().personId)
    expect(await codeOf(send(outsider().personId, meeting.cast.bee.personId))).toBe('ALREADY_EXISTS')
    expect(await codeOf(send(meeting.cast.adviser.personId))).toBe('ALREADY_EXISTS')
  })

  test('nobody presides in somebody’s place', async () => {
    await begin(VOTING)
    await send(outsider().personId)
    await come(outsider().personId)
    const { meetingId, recoveryCode } = meeting
    const { personId, pin } = outsider()
    const key = { by: 'recovery_code' as const, code: recoveryCode || 'AAAAA-AAAAA' }
    const take = keeper().meeting.handOver({ meetingId, personId, pin, key, reason: 'ประธานติดภารกิจ' })
    expect(await codeOf(take)).toBe('NOT_ALLOWED')
  })

  test('what was noted wrongly is taken back, but not while the person sits there', async () => {
    await begin(VOTING)
    const { substitutionId } = await send(outsider().personId)
    await come(outsider().personId)
    const { meetingId } = meeting
    const take = () => keeper().attendance.withdrawSubstitute({ meetingId, substitutionId, reason: 'ผิดคน' })
    expect(await codeOf(take())).toBe('STATE_CONFLICT')
    await keeper().attendance.leave({ meetingId, personId: outsider().personId, at: null })
    await take()
    const row = (await read()).attendees.find(({ personId }) => personId === outsider().personId)
    expect(row).toMatchObject({ role: null, isVoting: false, substituteFor: null })
    expect(await codeOf(outsider().client.meeting.get({ meetingId }))).toBe('NOT_ALLOWED')
  })
})

describe('where they do not', () => {
  test('a silent substitute sits in, and is counted in nothing', async () => {
    await begin({ areSubstitutesAllowed: true })
    await send(outsider().personId)
    await come(outsider().personId)
    expect((await read()).quorum).toMatchObject({ members: 5, present: 4 })
    const itemId = await openFirst()
    expect(await codeOf(fillSheet(outsider().client, itemId, 3))).toBe('NOT_ALLOWED')
  })

  test('and where members come in person, none is taken', async () => {
    await begin({})
    expect(await codeOf(send(outsider().personId))).toBe('STATE_CONFLICT')
  })
})

describe('advisers', () => {
  test('are of the body only where the rules say so', async () => {
    await begin({ doAdvisersVote: true })
    expect((await read()).quorum).toMatchObject({ members: 6, present: 5, needed: 3 })
    const itemId = await openFirst()
    expect(await codeOf(fillSheet(meeting.cast.adviser.client, itemId, 3))).toBe('NOT_ALLOWED')
  })

  test('score without a vote where the rules say so', async () => {
    await begin({ doAdvisersScore: true })
    expect((await read()).quorum.members).toBe(5)
    const itemId = await openFirst()
    expect(await codeOf(fillSheet(meeting.cast.adviser.client, itemId, 3))).toBe('answered')
  })
})
