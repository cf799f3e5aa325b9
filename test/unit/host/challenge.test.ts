import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { listConflictSentences } from '../../../electron/host/features/challenge/facts.ts'
import {
  approve,
  type CastName,
  codeOf,
  createMeetingFixture,
  fillSheet,
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

const as = (name: CastName) => meeting.cast[name].client
const idOf = (name: CastName) => meeting.cast[name].personId
const REASON = { ground: 'affiliation' as const, reason: 'เคยเป็นรองอธิบดีของกรมผู้เสนอ' }
const raise = async (against: CastName, by: CastName = 'bee') =>
  (await as(by).challenge.raise({ itemId, personId: idOf(against), ...REASON, raisedById: null })).challengeId
const explain = (challengeId: string, by: CastName = 'ant') =>
  as(by).challenge.explain({ itemId, challengeId, explanation: 'ย้ายออกมาแล้วสิบปี' })
const decide = (challengeId: string, forStaying: number, againstStaying: number) =>
  as('keeper').challenge.decide({ itemId, challengeId, forStaying, againstStaying })
const quorum = async () => (await as('keeper').meeting.get({ meetingId: meeting.meetingId })).quorum
const sentences = () =>
  listConflictSentences(meeting.test.host.db.read, { itemId }).map(({ sentence }) => sentence)
const dataOf = (call: Promise<unknown>) => call.then(null, ({ data }: { data: unknown }) => data)

describe('while a challenge waits (ม. 15)', () => {
  test('the body consists of the others: quorum at once, no scoring by the member, no reveal, no resolution', async () => {
    await fillSheet(as('ant'), itemId, 4)
    expect(await quorum()).toMatchObject({ members: 5, present: 5, recused: 0 })
    await raise('ant')
    expect(await quorum()).toMatchObject({ members: 4, present: 4, recused: 1 })
    expect(await codeOf(as('ant').score.put({ itemId, criterion: 'CON-1', value: 1 }))).toBe(
      'CHALLENGE_WAITS',
    )
    expect(await codeOf(as('ant').score.seal({ itemId }))).toBe('CHALLENGE_WAITS')
    expect(await codeOf(as('ant').score.abstain({ itemId, reason: 'ขอ งด' }))).toBe('CHALLENGE_WAITS')
    for (const name of VOTERS.filter((voter) => voter !== 'ant')) {
      await fillSheet(as(name), itemId, 3)
      await as(name).score.seal({ itemId })
    }
    const refused = await dataOf(revealByPin(meeting, itemId))
    expect(refused).toEqual({ names: [meeting.cast.ant.name] })
    expect(await codeOf(approve(meeting, itemId))).not.toBe('answered')
  })

  test('after the reveal the member changes no score, and nothing is resolved', async () => {
    await sealEverybody(meeting, itemId)
    await revealByPin(meeting, itemId)
    await raise('ant')
    const change = { itemId, criterion: 'CON-1', value: 5, reason: 'ฟังแล้ว' }
    expect(await codeOf(as('ant').score.change(change))).toBe('CHALLENGE_WAITS')
    expect(await codeOf(as('bee').score.change(change))).toBe('answered')
    expect(await codeOf(approve(meeting, itemId))).toBe('CHALLENGE_WAITS')
  })

  test('taken back, the member takes part as if it had not been, and the draft is still there', async () => {
    await fillSheet(as('ant'), itemId, 4)
    const challengeId = await raise('ant')
    await as('bee').challenge.withdraw({ itemId, challengeId, reason: 'ได้รับคำชี้แจงแล้ว' })
    expect(await quorum()).toMatchObject({ members: 5, recused: 0 })
    expect(await codeOf(as('ant').score.seal({ itemId }))).toBe('answered')
    expect(sentences().at(-1)).toBe('ผู้คัดค้านถอนคำคัดค้าน เนื่องจากได้รับคำชี้แจงแล้ว สมาชิกตัวอย่าง ant จึงร่วมพิจารณาต่อไป')
  })

  test('who gives way leaves without a vote, and cannot come back by taking a declaration back', async () => {
    await raise('ant')
    await as('ant').score.recuse({ itemId, reason: 'เพื่อความเป็นกลาง' })
    const [row] = await as('bee').challenge.list({ itemId })
    expect(row).toMatchObject({ outcome: 'leaves', forStaying: null })
    const refused = await dataOf(as('ant').score.withdrawRecusal({ itemId, reason: 'เปลี่ยนใจ' }))
    expect(refused).toEqual({ what: 'recused_by_challenge' })
    expect(sentences().at(-1)).toContain('โดยที่ประชุมไม่ต้องลงคะแนน')
  })
})

describe('the vote of the others', () => {
  test('lets the member stay by two thirds of the others, finally', async () => {
    await fillSheet(as('ant'), itemId, 4)
    const challengeId = await raise('ant')
    await explain(challengeId)
    // Four others: three are needed.
    expect(await decide(challengeId, 3, 1)).toEqual({ outcome: 'stays' })
    expect(await quorum()).toMatchObject({ members: 5, recused: 0 })
    expect(await codeOf(as('ant').score.seal({ itemId }))).toBe('answered')
    expect(await dataOf(raise('ant'))).toEqual({ what: 'challenge_final' })
    const other = { itemId, personId: idOf('ant'), ground: 'relative' as const, reason: 'เป็นญาติกับอธิบดี' }
    expect(await codeOf(as('bee').challenge.raise({ ...other, raisedById: null }))).toBe('answered')
  })

  test('sends the member out by less, and the sentence of the minutes has the figures', async () => {
    const challengeId = await raise('ant')
    await explain(challengeId)
    expect(await decide(challengeId, 2, 2)).toEqual({ outcome: 'leaves' })
    expect(await as('ant').score.mine({ itemId })).toMatchObject({ state: 'recused' })
    expect(sentences()).toEqual([
      'สมาชิกตัวอย่าง bee คัดค้าน สมาชิกตัวอย่าง ant ด้วยเหตุสังกัดหรือเคยสังกัดส่วนราชการผู้เสนอ: เคยเป็นรองอธิบดีของกรมผู้เสนอ',
      'สมาชิกตัวอย่าง ant ชี้แจงว่า ย้ายออกมาแล้วสิบปี',
      'เมื่อ สมาชิกตัวอย่าง ant ออกจากที่ประชุมแล้ว ที่ประชุมลงคะแนนลับ ให้ปฏิบัติหน้าที่ต่อไป 2 เสียง ไม่ให้ปฏิบัติหน้าที่ 2 เสียง จากกรรมการที่ไม่ถูกคัดค้าน 4 คน น้อยกว่าสองในสาม (3 เสียง) สมาชิกตัวอย่าง ant จึงไม่ร่วมพิจารณาเรื่องนี้ การใดที่ทำไว้ก่อนหยุดการพิจารณาไม่เสียไป (พระราชบัญญัติวิธีปฏิบัติราชการทางปกครอง พ.ศ. 2539 มาตรา 17) มตินี้เป็นที่สุด (พระราชบัญญัติวิธีปฏิบัติราชการทางปกครอง พ.ศ. 2539 มาตรา 15 วรรคสาม)',
    ])
    expect(await codeOf(decide(challengeId, 4, 0))).toBe('STATE_CONFLICT')
  })

  test('is of all the others, those who are absent too', async () => {
    const challengeId = await raise('ant')
    await explain(challengeId)
    await as('keeper').attendance.leave({ meetingId: meeting.meetingId, personId: idOf('cat'), at: null })
    await as('keeper').attendance.leave({ meetingId: meeting.meetingId, personId: idOf('bee'), at: null })
    // Two of four are there: a quorum, and both for staying are not two thirds of four.
    expect(await codeOf(decide(challengeId, 3, 0))).toBe('VOTES_DO_NOT_ADD_UP')
    expect(await decide(challengeId, 2, 0)).toEqual({ outcome: 'leaves' })
  })

  test('needs the quorum of the others, who presides not to be the one, and the member to be heard', async () => {
    const challengeId = await raise('ant')
    expect(await dataOf(decide(challengeId, 4, 0))).toEqual({ what: 'no_explanation' })
    await explain(challengeId)
    for (const name of ['bee', 'cat', 'vice'] as const)
      await as('keeper').attendance.leave({ meetingId: meeting.meetingId, personId: idOf(name), at: null })
    expect(await codeOf(decide(challengeId, 1, 0))).toBe('QUORUM_NOT_MET')
    await as('keeper').attendance.arrive({
      meetingId: meeting.meetingId,
      personIds: [idOf('bee'), idOf('vice')],
      at: null,
    })
    const ofChair = await raise('chair')
    await explain(ofChair, 'chair')
    expect(await dataOf(decide(ofChair, 1, 0))).toEqual({ what: 'presiding_recused' })
  })
})

describe('what is said aloud', () => {
  test('a declaration is noted by the secretary, counts at once, and stands in the minutes with its end', async () => {
    await as('keeper').recusal.note({ itemId, personId: idOf('ant'), reason: 'คู่สมรสเป็นข้าราชการของกรม' })
    expect(await quorum()).toMatchObject({ members: 4, recused: 1 })
    expect(await codeOf(as('ant').score.put({ itemId, criterion: 'CON-1', value: 1 }))).toBe('RECUSED')
    await as('keeper').recusal.withdrawNote({ itemId, personId: idOf('ant'), reason: 'เป็นคนละกรม' })
    expect(await quorum()).toMatchObject({ members: 5, recused: 0 })
    expect(sentences()).toEqual([
      'สมาชิกตัวอย่าง ant แจ้งส่วนได้เสียต่อที่ประชุมด้วยวาจาว่าคู่สมรสเป็นข้าราชการของกรม จึงออกจากที่ประชุมและไม่ร่วมพิจารณาเรื่องนี้',
      'ต่อมา สมาชิกตัวอย่าง ant ถอนการแจ้งส่วนได้เสีย เนื่องจากเป็นคนละกรม และกลับเข้าร่วมพิจารณา',
    ])
  })

  test('a challenge is noted in the name of who raised it', async () => {
    const challenge = { itemId, personId: idOf('ant'), ...REASON, raisedById: idOf('cat') }
    await as('keeper').challenge.raise(challenge)
    const [row] = await as('adviser').challenge.list({ itemId })
    expect(row).toMatchObject({ raisedByName: meeting.cast.cat.name, others: 4, othersPresent: 4, needed: 3 })
  })
})
