import { describe, expect, it } from 'vitest'
import type { BodySeat } from '../../../shared/domain/body.ts'
import { measureQuorum } from '../../../shared/domain/meter.ts'
import { judgeNotice } from '../../../shared/domain/notice.ts'
import { judgeReconvened } from '../../../shared/domain/reconvened.ts'
import { QUORUM_CASES } from './law-cases.ts'
import { NOTICE_CASES, RECONVENED_CASES, rulesWith } from './law-cases-days.ts'

const words = (text = '') => text.split(' ').filter((word) => word !== '')
const ROLES = { m: 'member', v: 'member', a: 'adviser', o: 'observer', s: 'secretary' } as const

function seatOf(word: string): BodySeat {
  const [seatId = '', holder] = word.split('=')
  const letter = seatId[0] as keyof typeof ROLES
  return {
    seatId,
    personId: letter === 'v' ? null : (holder ?? seatId),
    role: ROLES[letter],
    // An observer's seat that somebody marked as voting has no vote all the same.
    isVoting: letter !== 'a' && letter !== 's',
  }
}

describe('the table of hand-worked cases', () => {
  it('is long enough, and every case names its section', () => {
    expect(QUORUM_CASES.length + RECONVENED_CASES.length + NOTICE_CASES.length).toBeGreaterThanOrEqual(60)
    for (const { cite } of QUORUM_CASES) expect(cite).toMatch(/ม\. \d+|คำสั่ง/)
    expect(new Set(QUORUM_CASES.map(({ name }) => name)).size).toBe(QUORUM_CASES.length)
  })

  it.each(QUORUM_CASES)('$name ($cite)', ({ seats, present, recused, sent, rules, reconvened, is }) => {
    const substitutions = words(sent).map((word) => {
      const [personId = '', seatId = ''] = word.split('>')
      return { personId, seatId }
    })
    const meter = measureQuorum({
      seats: words(seats).map(seatOf),
      substitutions,
      presentIds: words(present),
      recusedIds: words(recused),
      rules: rulesWith(rules),
      reconvened: reconvened ? 'reduced' : 'not_reconvened',
    })
    expect([meter.members, meter.present, meter.needed, meter.isMet]).toEqual(is)
    expect(meter.voterIds).toHaveLength(meter.present)
  })

  it.each(RECONVENED_CASES)(
    'ม. 79, 64: $name',
    ({ from, cause = 'no_quorum', date, notice, carried, rules, is }) => {
      const facts = {
        from: from === null ? null : { date: from, cause },
        date,
        doesNoticeSaySo: notice ?? true,
        isCarriedOver: carried ?? true,
      }
      expect(judgeReconvened(facts, rulesWith(rules))).toBe(is)
    },
  )

  it.each(NOTICE_CASES)('ม. 80, 64: $name', ({ sentOn, date, days = 3, is }) => {
    const notice = judgeNotice({ sentOn, date, noticeDays: days })
    expect([notice.days, notice.isEnough]).toEqual(is)
  })
})
