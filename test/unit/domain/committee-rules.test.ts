import { describe, expect, it } from 'vitest'
import { completeRules, DEFAULT_RULES, RULE_TOPICS } from '../../../shared/domain/committee.ts'

/** As files of the first version hold them: one citation for everything. */
const OLD = {
  quorumNumerator: 2,
  quorumDenominator: 3,
  hasCastingVote: false,
  noticeDays: 7,
  areSubstitutesAllowed: true,
  doSubstitutesVote: false,
}
const OLD_DEFAULT = 'พ.ร.บ. วิธีปฏิบัติราชการทางปกครอง พ.ศ. 2539 มาตรา 79–83 (ตามค่าตั้งต้น)'

describe('rules of older files', () => {
  it('keep what they say and get the Act for what they lack', () => {
    const rules = completeRules({ ...OLD, citation: OLD_DEFAULT, isConfirmed: false })
    expect(rules).toEqual({ ...DEFAULT_RULES, ...OLD })
    expect(Object.keys(rules).toSorted()).toEqual(Object.keys(DEFAULT_RULES).toSorted())
  })

  it('keep the order that was confirmed, for the rules that existed then', () => {
    const { sources } = completeRules({ ...OLD, citation: 'คำสั่งที่ 70/2556 ข้อ 4', isConfirmed: true })
    const confirmed = RULE_TOPICS.filter((topic) => sources[topic].isConfirmed)
    expect(confirmed).toEqual(['quorum', 'majority', 'casting_vote', 'notice', 'substitutes'])
    expect(sources.quorum.citation).toBe('คำสั่งที่ 70/2556 ข้อ 4')
    expect(sources.reconvened).toEqual(DEFAULT_RULES.sources.reconvened)
  })

  it('are left as they are when they are whole', () => {
    expect(completeRules(DEFAULT_RULES)).toEqual(DEFAULT_RULES)
  })

  it('get the source of a rule that came later', () => {
    const { advisers, ...sources } = DEFAULT_RULES.sources
    const stored = { ...DEFAULT_RULES, sources: sources as typeof DEFAULT_RULES.sources }
    expect(completeRules(stored).sources.advisers).toEqual(advisers)
  })
})
