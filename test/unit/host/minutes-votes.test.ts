import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { resolutionBlocks } from '../../../electron/documents/compose/compose-resolution.ts'
import { createFactWriter } from '../../../electron/documents/compose/printed-facts.ts'
import { listEarlierDecisions, standingVotes } from '../../../electron/host/features/resolution/vote-facts.ts'
import type { DocumentVotes } from '../../../shared/domain/documents/document-common.ts'
import { roomSentence, votesSentence } from '../../../shared/messages/minutes-votes.ts'
import {
  APPROVAL,
  type CastName,
  castInTurn,
  createRevealedItem,
  type MeetingFixture,
  VOTERS,
} from '../../helpers/meeting-fixture.ts'

/** ม. 82, 83: the minutes say how it was decided, by whom where the vote was by name, and what was decided before. */
let meeting: MeetingFixture
let itemId = ''
beforeEach(async () => {
  ;({ meeting, itemId } = await createRevealedItem())
})
afterEach(() => meeting.test.close())

const as = (name: CastName) => meeting.cast[name].client
const nameOf = (name: CastName) => meeting.cast[name].name
const QUESTION = { kind: 'approve' as const, question: 'เห็นชอบตามที่เสนอ' }
/** chair, vice, ant, bee, cat in turn. */
async function vote(choices: string, method: 'named' | 'secret' = 'named'): Promise<string> {
  const { ballotId } = await as('keeper').ballot.open({ itemId, method, ...QUESTION })
  await castInTurn(meeting, { itemId, ballotId, choices })
  return ballotId
}
async function count(choices: string, method: 'named' | 'secret' = 'named'): Promise<string> {
  const ballotId = await vote(choices, method)
  await as('chair').ballot.close({ itemId, ballotId })
  return ballotId
}
const record = (more: object) =>
  as('keeper').resolution.record({ itemId, ...APPROVAL, text: QUESTION.question, ...more } as never)
const sentence = () => {
  const { votes } = standingVotes(meeting.test.host.db.read, itemId)
  return votes ? votesSentence(votes, String) : ''
}
const earlier = () => {
  const { db } = meeting.test.host
  return listEarlierDecisions({ db: db.read, meetingId: meeting.meetingId, itemId, show: String })
}
const MAJORITY = '(พระราชบัญญัติวิธีปฏิบัติราชการทางปกครอง พ.ศ. 2539 มาตรา 82 วรรคหนึ่ง)'

describe('the votes of a resolution', () => {
  test('by name: who stood where, and who gave no vote', async () => {
    await record({ ballotId: await count('++-o') })
    expect(sentence()).toBe(
      `ออกเสียงโดยเปิดเผยรายชื่อ เห็นด้วย 2 เสียง ไม่เห็นด้วย 1 เสียง งดออกเสียง 1 เสียง ผู้เห็นด้วย ได้แก่ ${nameOf('chair')}, ${nameOf('vice')} ผู้ไม่เห็นด้วย ได้แก่ ${nameOf('ant')} ผู้งดออกเสียง ได้แก่ ${nameOf('bee')} ไม่ได้ออกเสียง 1 คน ได้แก่ ${nameOf('cat')} ${MAJORITY}`,
    )
  })

  test('in secret: nobody’s name, not of those who gave no vote either', async () => {
    await record({ ballotId: await count('++-', 'secret') })
    expect(sentence()).toBe(
      `ออกเสียงลงคะแนนลับ เห็นด้วย 2 เสียง ไม่เห็นด้วย 1 เสียง งดออกเสียง 0 เสียง ไม่ได้ออกเสียง 2 คน ${MAJORITY}`,
    )
    for (const name of VOTERS) expect(sentence()).not.toContain(nameOf(name))
  })

  test('by hands with a tie: the casting vote and its own section', async () => {
    const votes = { inFavour: 2, against: 2, abstained: 1 }
    await record({ method: 'show_of_hands', count: votes, castingVote: 'in_favour' })
    expect(sentence()).toBe(
      'ออกเสียงโดยการยกมือ เห็นด้วย 2 เสียง ไม่เห็นด้วย 2 เสียง งดออกเสียง 1 เสียง คะแนนเสียงเท่ากัน ประธานในที่ประชุมออกเสียงเพิ่มขึ้นอีกเสียงหนึ่งเป็นเสียงชี้ขาด เห็นด้วย (พระราชบัญญัติวิธีปฏิบัติราชการทางปกครอง พ.ศ. 2539 มาตรา 82 วรรคสอง)',
    )
  })

  test('beside the room of that item: who is recused is out of both counts', async () => {
    await as('cat').score.recuse({ itemId, reason: 'เป็นที่ปรึกษาของกรมนี้' })
    await record({})
    const { quorum } = standingVotes(meeting.test.host.db.read, itemId)
    expect(quorum && roomSentence(quorum, String)).toBe(
      'ขณะลงมติ มีกรรมการอยู่ในที่ประชุม 4 คน จากกรรมการ 4 คน (ไม่นับผู้ออกจากการพิจารณา 1 คน) องค์ประชุมต้องมีอย่างน้อย 2 คน',
    )
  })

  test('where nobody thought otherwise', async () => {
    await record({})
    expect(sentence()).toBe(
      'ประธานถามที่ประชุมแล้ว ไม่มีผู้เห็นเป็นอย่างอื่น (พระราชบัญญัติวิธีปฏิบัติราชการทางปกครอง พ.ศ. 2539 มาตรา 82 วรรคสาม)',
    )
  })

  test('stand in the paper in its digits', () => {
    const votes: DocumentVotes = {
      ...{ method: 'named', castingVote: null, citation: 'มาตรา 82 วรรคหนึ่ง' },
      count: { inFavour: 1, against: 0, abstained: 0 },
      names: { inFavour: ['สมาชิกตัวอย่าง ๑'], against: [], abstained: [] },
    }
    const resolution = { kind: 'approve' as const, text: 'เห็นชอบ', conditions: [], votes }
    const printed = JSON.stringify(resolutionBlocks(resolution, createFactWriter('thai')))
    expect(printed).toContain('เห็นด้วย ๑ เสียง')
    expect(printed).toContain('ผู้เห็นด้วย ได้แก่ สมาชิกตัวอย่าง ๑')
    expect(printed).toContain('(มาตรา ๘๒ วรรคหนึ่ง)')
  })
})

describe('what was decided before', () => {
  test('a vote that was lost is told, with who stood where, before the one that carried', async () => {
    await count('+---o')
    await record({ ballotId: await count('+++--') })
    expect(earlier()).toHaveLength(1)
    expect(earlier()[0]).toContain(
      'ที่ประชุมออกเสียงว่าจะเห็นชอบหรือไม่ ในข้อความว่า “เห็นชอบตามที่เสนอ” ออกเสียงโดยเปิดเผยรายชื่อ เห็นด้วย 1 เสียง ไม่เห็นด้วย 3 เสียง งดออกเสียง 1 เสียง',
    )
    expect(earlier()[0]).toMatch(/เสียงข้างมากไม่เห็นด้วย จึงไม่เป็นมติ$/)
  })

  test('a vote that was carried and called off is told with its result and the reason', async () => {
    const ballotId = await count('+++--', 'secret')
    await as('chair').ballot.cancel({ itemId, ballotId, reason: 'นับบัตรผิด' })
    expect(earlier()[0]).toMatch(/เสียงข้างมากเห็นด้วย ต่อมายกเลิกการออกเสียงนี้ เนื่องจากนับบัตรผิด$/)
  })

  test('a vote that was called off uncounted is told without what was in it', async () => {
    const ballotId = await vote('+', 'secret')
    await as('chair').ballot.cancel({ itemId, ballotId, reason: 'ใช้บัตรแทน' })
    expect(earlier()).toEqual([
      'ที่ประชุมออกเสียงว่าจะเห็นชอบหรือไม่ ในข้อความว่า “เห็นชอบตามที่เสนอ” แต่ยกเลิกก่อนนับคะแนน เนื่องจากใช้บัตรแทน',
    ])
  })

  test('a resolution that was taken up again is told once, with its votes', async () => {
    await record({ ballotId: await count('+++--') })
    await as('chair').agenda.reopenItem({ itemId, reason: 'มีข้อเท็จจริงใหม่' })
    await record({ kind: 'return', text: 'ส่งกลับไปปรับปรุง' })
    expect(earlier()).toHaveLength(1)
    expect(earlier()[0]).toContain('ที่ประชุมมีมติเห็นชอบ ในข้อความว่า “เห็นชอบตามที่เสนอ” ออกเสียงโดยเปิดเผยรายชื่อ')
    expect(earlier()[0]).toMatch(/ต่อมาประธานในที่ประชุมให้ทบทวนมตินี้ เนื่องจากมีข้อเท็จจริงใหม่$/)
  })
})
