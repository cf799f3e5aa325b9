import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { BallotChoice } from '../../../shared/domain/voting.ts'
import {
  APPROVAL,
  type CastName,
  castInTurn,
  createRevealedItem,
  type MeetingFixture,
} from '../../helpers/meeting-fixture.ts'

/** ม. 15, 82, 83: no sequence of calls goes past a vote, or makes of it what was not voted. */
let meeting: MeetingFixture
let itemId = ''
beforeEach(async () => {
  ;({ meeting, itemId } = await createRevealedItem())
})
afterEach(() => meeting.test.close())

const as = (name: CastName) => meeting.cast[name].client
const idOf = (name: CastName) => meeting.cast[name].personId
const whatOf = (call: Promise<unknown>): Promise<unknown> =>
  call.then(
    () => 'answered',
    ({ code, data }: { code: string; data?: { what?: string } }) => data?.what ?? code,
  )
const QUESTION = { kind: 'approve' as const, question: 'เห็นชอบตามที่เสนอ' }
const open = async (method: 'named' | 'secret' = 'named') =>
  (await as('keeper').ballot.open({ itemId, method, ...QUESTION })).ballotId
const cast = (ballotId: string, name: CastName, choice: BallotChoice) =>
  as(name).ballot.cast({ itemId, ballotId, choice })
const close = (ballotId: string) => as('chair').ballot.close({ itemId, ballotId })
/** chair, vice, ant, bee, cat in turn. */
async function voted(choices: string, method: 'named' | 'secret' = 'named'): Promise<string> {
  const ballotId = await open(method)
  await castInTurn(meeting, { itemId, ballotId, choices })
  return ballotId
}
const record = (more: object = {}) =>
  as('keeper').resolution.record({ itemId, ...APPROVAL, text: QUESTION.question, ...more } as never)
const leave = (name: CastName) =>
  as('keeper').attendance.leave({ meetingId: meeting.meetingId, personId: idOf(name), at: null })
const recuse = (name: CastName) => as(name).score.recuse({ itemId, reason: 'เป็นที่ปรึกษาของกรมนี้' })
const challenge = async (name: CastName) =>
  (
    await as('bee').challenge.raise({
      ...{ itemId, personId: idOf(name), ground: 'affiliation', reason: 'เคยเป็นรองอธิบดี' },
      raisedById: null,
    })
  ).challengeId

describe('a vote and an interest (ม. 15)', () => {
  test('while a challenge waits nothing is counted and no casting vote given: the vote of the challenged is not taken out and the challenge withdrawn', async () => {
    const ballotId = await voted('++-+-')
    const challengeId = await challenge('ant')
    expect(await whatOf(close(ballotId))).toBe('CHALLENGE_WAITS')
    await as('bee').challenge.withdraw({ itemId, challengeId, reason: 'ได้รับคำชี้แจงแล้ว' })
    await close(ballotId)
    const view = await as('bee').ballot.get({ itemId })
    expect(view?.count).toEqual({ inFavour: 3, against: 2, abstained: 0 })
  })

  test('a tie waits too', async () => {
    const ballotId = await voted('++--o')
    await close(ballotId)
    await challenge('ant')
    const give = as('chair').ballot.giveCastingVote({ itemId, ballotId, choice: 'in_favour' })
    expect(await whatOf(give)).toBe('CHALLENGE_WAITS')
  })

  test.each(['named', 'secret'] as const)(
    'who is recused after a %s vote was counted makes it void: nothing rests on it',
    async (method) => {
      const ballotId = await voted('+++--', method)
      await close(ballotId)
      await recuse('ant')
      expect(await whatOf(record({ ballotId }))).toBe(
        method === 'named' ? 'recused_after_vote' : 'recused_after_secret_vote',
      )
      await as('keeper').ballot.cancel({ itemId, ballotId, reason: 'มีผู้ออกจากการพิจารณา' })
      await as('keeper').ballot.open({ itemId, method, ...QUESTION })
    },
  )

  test('likewise after hands were counted', async () => {
    const count = { inFavour: 3, against: 2, abstained: 0 }
    const counted = await as('keeper').ballot.enterCount({
      ...{ itemId, ...QUESTION, method: 'show_of_hands', count },
    })
    await recuse('ant')
    expect(await whatOf(record({ ballotId: counted.ballotId }))).toBe('recused_after_vote')
  })

  test('who is recused before the count is in no count and no list, also after coming back', async () => {
    const ballotId = await voted('++-+')
    await recuse('ant')
    await recuse('cat')
    await close(ballotId)
    for (const name of ['ant', 'cat'] as const)
      await as(name).score.withdrawRecusal({ itemId, reason: 'ตรวจแล้วไม่เกี่ยวข้อง' })
    const view = await as('bee').ballot.get({ itemId })
    expect(view?.count).toEqual({ inFavour: 3, against: 0, abstained: 0 })
    expect(view?.votes?.map(({ personId }) => personId).sort()).toEqual(
      [idOf('chair'), idOf('vice'), idOf('bee')].sort(),
    )
  })
})

describe('an item whose vote waits', () => {
  test.each([
    ['is open', async () => voted('+++')],
    ['is tied', async () => closed('++--o')],
    ['is carried and not recorded', async () => closed('+++--')],
  ])('is not left by a jump and not put off when it %s', async (_, hold) => {
    await hold()
    const [, other = ''] = meeting.itemIds
    expect(await whatOf(as('chair').agenda.jumpTo({ itemId: other }))).toBe('ballot_stands')
    expect(await whatOf(as('chair').agenda.postponeItem({ itemId, reason: 'ขอเลื่อน' }))).toBe('ballot_stands')
  })
  const closed = async (choices: string) => {
    const ballotId = await voted(choices)
    await close(ballotId)
    return ballotId
  }

  test('is not reopened away from', async () => {
    const ballotId = await closed('+++--')
    await record({ ballotId })
    const [, other = ''] = meeting.itemIds
    await as('keeper').agenda.openItem({ itemId: other })
    const again = { itemId: other, method: 'named' as const, ...QUESTION }
    await as('keeper').ballot.open(again)
    expect(await whatOf(as('chair').agenda.reopenItem({ itemId, reason: 'ขอทบทวน' }))).toBe('ballot_stands')
  })

  test('once voted on, is not withdrawn from the record', async () => {
    await closed('+----')
    const [, other = ''] = meeting.itemIds
    await as('chair').agenda.jumpTo({ itemId: other })
    const withdraw = as('keeper').agenda.withdrawItem({ itemId, reason: 'กรมขอถอน' })
    expect(await whatOf(withdraw)).toBe('was_voted')
  })

  test('when the meeting is adjourned, the vote is called off with the reason, and its slips are gone', async () => {
    await voted('++-', 'secret')
    const next = { number: 99, date: '2030-01-01', startsAt: '09:00', endsAt: '12:00', place: 'ห้องประชุม' }
    const { meetingId } = meeting
    await as('chair').meeting.adjourn({ meetingId, cause: 'chair', reason: 'ไฟฟ้าดับ', next } as never)
    expect(await as('bee').ballot.get({ itemId })).toBe(null)
  })
})

describe('what was voted down', () => {
  test('is not passed as what nobody thinks otherwise of, alone or in a bundle', async () => {
    await close(await voted('+---o'))
    expect(await whatOf(record())).toBe('lost')
    const [, other = ''] = meeting.itemIds
    await as('chair').agenda.jumpTo({ itemId: other })
    await as('chair').agenda.postponeItem({ itemId: other, reason: 'หมดเวลา' })
    const { passed, fellOut } = await as('chair').resolution.passBundle({
      ...{ meetingId: meeting.meetingId, itemIds: [itemId] },
    })
    expect(passed).toEqual([])
    expect(fellOut[0]?.blocks).toContain('voted')
  })
})

test('the resolution says what was put to the vote, word for word', async () => {
  const ballotId = await voted('+++--')
  await close(ballotId)
  expect(await whatOf(record({ ballotId, text: 'เห็นชอบ และให้เพิ่มงบประมาณ' }))).toBe('another_question')
  expect(await whatOf(record({ ballotId }))).toBe('answered')
})

test('a secret ballot is not closed over one voter, read, and held anew', async () => {
  const ballotId = await voted('+', 'secret')
  expect(await whatOf(close(ballotId))).toBe('too_few_slips')
  await cast(ballotId, 'vice', 'in_favour')
  await cast(ballotId, 'ant', 'against')
  await close(ballotId)
})

describe('a resolution without anybody in the chair (ม. 81)', () => {
  test('is none, whoever types it; nor is anything put to the vote', async () => {
    await leave('chair')
    expect(await whatOf(record())).toBe('presiding_absent')
    expect(await whatOf(open())).toBe('presiding_absent')
  })
})

describe('a dissent (ม. 83)', () => {
  const dissent = (name: CastName) =>
    as('keeper').resolution.addDissent({
      ...{ itemId, personId: idOf(name), reason: 'ควรศึกษาผลกระทบก่อน', isWritten: true },
    })
  test('is of the minority, and of no more than it has', async () => {
    const count = { inFavour: 3, against: 1, abstained: 1 }
    await record({ method: 'show_of_hands', count })
    expect(await whatOf(dissent('adviser'))).toBe('no_dissenter')
    await dissent('ant')
    await dissent('bee')
    expect(await whatOf(dissent('cat'))).toBe('dissents')
  })

  test('is not of somebody where nobody thought otherwise', async () => {
    await record()
    expect(await whatOf(dissent('ant'))).toBe('objection_with_no_objection')
  })
})
