import { describe, expect, it } from 'vitest'
import { rosterQuorum } from '../../../renderer/features/committees/roster-quorum.ts'
import { findRulesProblem, withSubstitutes } from '../../../shared/domain/check-rules.ts'
import { DEFAULT_RULES } from '../../../shared/domain/committee.ts'

const HALF = DEFAULT_RULES
const seats = (held: number, vacant: number, advisers = 0) => [
  ...Array.from({ length: held }, (_, index) => ({ personId: `p${index}`, isVoting: true })),
  ...Array.from({ length: vacant }, () => ({ personId: null, isVoting: true })),
  ...Array.from({ length: advisers }, (_, index) => ({ personId: `a${index}`, isVoting: false })),
]

describe('what the quorum means for a roster', () => {
  it('is half of the voting seats, rounded up; advisers are not counted', () => {
    expect(rosterQuorum(seats(9, 0, 2), HALF)).toEqual({
      voters: 9,
      vacant: 0,
      needed: 5,
      isOutOfReach: false,
    })
    expect(rosterQuorum(seats(10, 0), HALF)?.needed).toBe(5)
    expect(rosterQuorum(seats(9, 0), { ...HALF, quorumNumerator: 2, quorumDenominator: 3 })?.needed).toBe(6)
  })

  it('counts vacant seats in the body and says when too few are named', () => {
    expect(rosterQuorum(seats(4, 5), HALF)).toEqual({ voters: 9, vacant: 5, needed: 5, isOutOfReach: true })
    expect(rosterQuorum(seats(5, 4), HALF)?.isOutOfReach).toBe(false)
  })

  it('says nothing where nobody has a vote', () => {
    expect(rosterQuorum(seats(0, 0, 3), HALF)).toBeNull()
  })
})

describe('rules before they are saved', () => {
  it('refuses more than all', () => {
    expect(findRulesProblem({ ...DEFAULT_RULES, quorumNumerator: 3 })).toBe('quorum_fraction')
    expect(findRulesProblem({ ...DEFAULT_RULES, reconvenedNumerator: 4 })).toBe('reconvened_fraction')
    expect(findRulesProblem({ ...DEFAULT_RULES, quorumNumber: 0 })).toBe('quorum_number')
  })

  it('are confirmed one by one, each with its source named', () => {
    const withQuorum = (citation: string) => ({
      ...DEFAULT_RULES,
      sources: { ...DEFAULT_RULES.sources, quorum: { citation, isConfirmed: true } },
    })
    expect(findRulesProblem(DEFAULT_RULES)).toBeNull()
    expect(findRulesProblem(withQuorum(' '))).toBe('citation')
    expect(findRulesProblem(withQuorum('คำสั่ง ข้อ ๓'))).toBeNull()
  })

  it('takes the vote from substitutes who may not come', () => {
    const both = { ...DEFAULT_RULES, areSubstitutesAllowed: true, doSubstitutesVote: true }
    expect(withSubstitutes(both, false)).toMatchObject({
      areSubstitutesAllowed: false,
      doSubstitutesVote: false,
    })
    expect(withSubstitutes(both, true)).toEqual(both)
  })
})
