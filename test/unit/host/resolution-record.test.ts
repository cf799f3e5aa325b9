import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { findResolution } from '../../../db/queries/resolution.ts'
import { canonicalJson, sha256 } from '../../../electron/host/audit-log.ts'
import {
  APPROVAL,
  approve,
  type CastName,
  codeOf,
  createMeetingFixture,
  type MeetingFixture,
  openSession,
  revealByPin,
  SEATS,
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

type Record = Parameters<typeof meeting.cast.keeper.client.resolution.record>[0]
const record = (change: Partial<Record>) =>
  meeting.cast.keeper.client.resolution.record({ itemId, ...APPROVAL, ...change })
const hands = (inFavour: number, against: number, abstained = 0): Partial<Record> => ({
  method: 'show_of_hands',
  count: { inFavour, against, abstained },
})
const leave = async (...names: CastName[]) => {
  for (const name of names)
    await meeting.cast.keeper.client.attendance.leave({
      meetingId: meeting.meetingId,
      personId: meeting.cast[name].personId,
      at: null,
    })
}
const dissent = (name: CastName) => ({ personId: meeting.cast[name].personId, reason: 'เห็นว่าตัวชี้วัดยังไม่ชัดเจน' })

describe('the quorum (ม. 79)', () => {
  test('three of five are enough, two are not, and nothing is written', async () => {
    await leave('ant', 'bee')
    expect((await meeting.cast.chair.client.resolution.get({ itemId })).voters).toBe(3)
    await leave('cat')
    await expect(record({})).rejects.toMatchObject({
      code: 'QUORUM_NOT_MET',
      data: { present: 2, needed: 3 },
    })
    expect(findResolution(meeting.test.host.db.read, itemId)).toBeNull()
    const { personId } = meeting.cast.cat
    meeting.test.clock.now = new Date(meeting.test.clock.now.getTime() + 1_000)
    await meeting.cast.keeper.client.attendance.arrive({
      meetingId: meeting.meetingId,
      personIds: [personId],
      at: null,
    })
    expect(await codeOf(record({}))).toBe('answered')
  })

  test('advisers and guests fill no seat in it', async () => {
    const { meetingId } = meeting
    await meeting.cast.keeper.client.attendance.addGuest({ meetingId, name: 'ผู้ชี้แจง', position: '' })
    const { quorum } = await meeting.cast.adviser.client.meeting.get({ meetingId })
    expect(quorum).toMatchObject({ members: 5, present: 5, needed: 3 })
  })

  test('who is recused is in neither count (ม. 15)', async () => {
    await meeting.cast.ant.client.score.recuse({ itemId, reason: 'เป็นที่ปรึกษาโครงการ' })
    await leave('bee', 'cat')
    const { quorum } = await meeting.cast.chair.client.meeting.get({ meetingId: meeting.meetingId })
    expect(quorum).toMatchObject({ members: 4, present: 2, recused: 1, needed: 2, isMet: true })
    expect(await codeOf(record(hands(1, 1, 1)))).toBe('VOTES_DO_NOT_ADD_UP')
    expect(await codeOf(record(hands(2, 0)))).toBe('answered')
  })
})

describe('the count (ม. 82)', () => {
  test.each([
    ['one vote too many', hands(4, 2), { what: 'sum', counted: 6, expected: 5 }],
    ['one voter not counted', hands(3, 1), { what: 'sum', counted: 4, expected: 5 }],
    ['a tie', hands(2, 2, 1), { what: 'tie' }],
    ['a lost vote', hands(2, 3), { what: 'lost' }],
    ['a tie broken the other way', { ...hands(2, 2, 1), castingVote: 'against' as const }, { what: 'lost' }],
    [
      'a casting vote without a tie',
      { ...hands(3, 2), castingVote: 'in_favour' as const },
      { what: 'needless_casting_vote' },
    ],
  ])('%s is refused', async (_what, change, data) => {
    await expect(record(change)).rejects.toMatchObject({ code: 'VOTES_DO_NOT_ADD_UP', data })
  })

  test('the casting vote decides a tie, where the committee has one', async () => {
    expect(await codeOf(record({ ...hands(2, 2, 1), castingVote: 'in_favour' }))).toBe('answered')
  })

  test('and is refused where it had none when the meeting opened', async () => {
    await meeting.test.close()
    meeting = await createMeetingFixture({ upTo: 'preparing' })
    const { client } = meeting.cast.keeper
    const { rules } = await client.committee.get({ committeeId: meeting.committeeId })
    await client.committee.setRules({
      committeeId: meeting.committeeId,
      rules: { ...rules, hasCastingVote: false },
    })
    await openSession(meeting)
    itemId = meeting.itemIds[0] ?? ''
    await client.agenda.openItem({ itemId })
    expect(await codeOf(record({ ...hands(2, 2, 1), castingVote: 'in_favour' }))).toBe('NOT_ALLOWED')
  })

  test('a count belongs to a show of hands and to nothing else', async () => {
    expect(await codeOf(record({ method: 'show_of_hands', count: null }))).toBe('INPUT_INVALID')
    expect(
      await codeOf(record({ method: 'no_objection', count: { inFavour: 5, against: 0, abstained: 0 } })),
    ).toBe('INPUT_INVALID')
  })
})

describe('dissents', () => {
  test('are no more than the votes against', async () => {
    expect(await codeOf(record({ ...hands(4, 1), dissents: [dissent('ant'), dissent('bee')] }))).toBe(
      'VOTES_DO_NOT_ADD_UP',
    )
    expect(await codeOf(record({ ...hands(3, 2), dissents: [dissent('ant'), dissent('bee')] }))).toBe(
      'answered',
    )
    const { recorded } = await meeting.cast.chair.client.resolution.get({ itemId })
    expect(recorded?.dissents.map(({ personId }) => personId)).toEqual(
      [meeting.cast.ant, meeting.cast.bee].map(({ personId }) => personId),
    )
  })

  test('do not go with a resolution to which nobody objected', async () => {
    expect(await codeOf(record({ dissents: [dissent('ant')] }))).toBe('VOTES_DO_NOT_ADD_UP')
  })

  test('are those of voters in the room, each once', async () => {
    await meeting.cast.cat.client.score.recuse({ itemId, reason: 'เป็นที่ปรึกษาโครงการ' })
    await leave('bee')
    const tries = [[dissent('adviser')], [dissent('outsider')], [dissent('cat')], [dissent('bee')]]
    for (const dissents of [...tries, [dissent('ant'), dissent('ant')]]) {
      const refused = record({ ...hands(2, 1), dissents })
      await expect(refused).rejects.toMatchObject({ code: 'VOTES_DO_NOT_ADD_UP', data: { what: 'dissents' } })
    }
    const nobody = { personId: '00000000-0000-7000-8000-000000000000', reason: 'ไม่มีตัวตน' }
    expect(await codeOf(record({ ...hands(2, 1), dissents: [nobody] }))).toBe('VOTES_DO_NOT_ADD_UP')
    expect(await codeOf(record({ ...hands(2, 1), dissents: [dissent('ant')] }))).toBe('answered')
  })
})

describe('a decision freezes its inputs', () => {
  test('sealed sheets must be opened first', async () => {
    await sealEverybody(meeting, itemId)
    expect(await codeOf(approve(meeting, itemId))).toBe('SCORES_SEALED')
  })

  test('scores, attendance and rubric are kept with it, and their hash in the log', async () => {
    await sealEverybody(meeting, itemId, { ant: [5, 4, 3, 2] })
    await revealByPin(meeting, itemId)
    await approve(meeting, itemId)
    expect(
      await codeOf(
        meeting.cast.ant.client.score.change({ itemId, criterion: 'CON-1', value: 1, reason: 'แก้ไข' }),
      ),
    ).toBe('STATE_CONFLICT')
    const kept = findResolution(meeting.test.host.db.read, itemId)
    expect(kept?.inputs).toMatchObject({ quorum: { members: 5, present: 5, needed: 3 }, recusedIds: [] })
    expect(kept?.inputs.scores).toHaveLength(VOTERS.length)
    // In the room: five voters, the adviser and the secretary.
    expect(kept?.inputs.presentIds).toHaveLength(Object.keys(SEATS).length)
    const { entries } = await meeting.cast.keeper.client.audit.list({ limit: 1 })
    expect(entries[0]?.type).toBe('resolution.recorded')
    expect(sha256(canonicalJson(kept?.inputs))).toMatch(/^[0-9a-f]{64}$/)
  })

  test('drafts that nobody sealed are gone: a decided item has no half sheet', async () => {
    await meeting.cast.ant.client.score.put({ itemId, criterion: 'CON-1', value: 4 })
    await approve(meeting, itemId)
    expect(await meeting.cast.ant.client.score.mine({ itemId })).toMatchObject({ state: 'none', values: {} })
  })
})

describe('reopening', () => {
  const reopen = () => meeting.cast.chair.client.agenda.reopenItem({ itemId, reason: 'ที่ประชุมขอทบทวน' })

  test('keeps the first resolution as superseded, lets scores change with a reason, and takes a second one', async () => {
    await sealEverybody(meeting, itemId)
    await revealByPin(meeting, itemId)
    await approve(meeting, itemId)
    await reopen()
    expect((await meeting.cast.chair.client.resolution.get({ itemId })).recorded).toBeNull()
    const { ant } = meeting.cast
    await ant.client.score.change({ itemId, criterion: 'CON-1', value: 5, reason: 'มีข้อมูลเพิ่ม' })
    await record({ kind: 'return', text: 'ให้ส่งกลับไปปรับปรุง' })
    const { sheets } = await ant.client.score.results({ itemId })
    const own = sheets.find(({ personId }) => personId === ant.personId)
    expect(own?.changes).toMatchObject([{ criterion: 'CON-1', before: 3, after: 5, reason: 'มีข้อมูลเพิ่ม' }])
    const list = await meeting.cast.adviser.client.resolution.list({ meetingId: meeting.meetingId })
    expect(list).toMatchObject([{ itemId, kind: 'return' }])
  })

  test('takes the proposal back from the screening committee until it is resolved anew', async () => {
    const { client } = meeting.cast.keeper
    const stage = async () => (await client.proposal.get({ proposalId: meeting.proposalIds[0] ?? '' })).stage
    expect(await stage()).toBe('subcommittee')
    await approve(meeting, itemId)
    expect(await stage()).toBe('screening')
    await reopen()
    expect(await stage()).toBe('subcommittee')
    await record({ kind: 'reject', text: 'ไม่เห็นชอบ' })
    expect(await stage()).toBe('subcommittee')
  })

  test('is for who presides, with a reason; what is open meanwhile is put aside', async () => {
    await approve(meeting, itemId)
    for (const name of ['keeper', 'vice', 'ant'] as const) {
      const { client } = meeting.cast[name]
      expect(await codeOf(client.agenda.reopenItem({ itemId, reason: 'ขอทบทวน' }))).toBe('NOT_ALLOWED')
    }
    expect(await codeOf(meeting.cast.chair.client.agenda.reopenItem({ itemId, reason: ' ' }))).toBe(
      'INPUT_INVALID',
    )
    await meeting.cast.keeper.client.agenda.openItem({ itemId: meeting.itemIds[1] ?? '' })
    await reopen()
    const { currentItemId } = await meeting.cast.keeper.client.meeting.get({ meetingId: meeting.meetingId })
    expect(currentItemId).toBe(itemId)
  })
})
