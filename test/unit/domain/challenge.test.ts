import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decideChallenge, STAYING_RULE, votesToStay } from '../../../shared/domain/challenge.ts'

const decide = (others: number, othersPresent: number, forStaying: number, againstStaying: number) =>
  decideChallenge({ count: { forStaying, againstStaying }, others, othersPresent }).kind

describe('the vote on a challenge (ม. 15 วรรคสาม)', () => {
  it.each([
    // others, present, for, against, outcome
    [9, 9, 6, 3, 'stays'],
    [9, 9, 5, 4, 'leaves'],
    [10, 10, 7, 3, 'stays'],
    // Two thirds of ten are six and two thirds: six is less.
    [10, 10, 6, 4, 'leaves'],
    // Of the others, not of those who came: all six present are not two thirds of ten.
    [10, 6, 6, 0, 'leaves'],
    [10, 7, 7, 0, 'stays'],
    // Blank slips help nobody to stay.
    [6, 6, 3, 0, 'leaves'],
    [6, 6, 4, 0, 'stays'],
    [4, 4, 3, 1, 'stays'],
    [4, 4, 2, 2, 'leaves'],
    [1, 1, 1, 0, 'stays'],
    [1, 1, 0, 1, 'leaves'],
    // Nobody is left who could let the member stay.
    [0, 0, 0, 0, 'leaves'],
    // More slips than people, and numbers that are none.
    [4, 3, 3, 1, 'miscounted'],
    [4, 4, -1, 1, 'miscounted'],
    [4, 4, 1.5, 1, 'miscounted'],
  ] as const)('%i others, %i present: %f for and %f against is "%s"', (others, present, yes, no, outcome) => {
    expect(decide(others, present, yes, no)).toBe(outcome)
  })

  it('agrees with counting by thirds, slip by slip', () => {
    const facts = fc
      .record({ others: fc.nat(60), absent: fc.nat(60), yes: fc.nat(60), no: fc.nat(60) })
      .filter(({ others, absent, yes, no }) => absent <= others && yes + no <= others - absent)
    fc.assert(
      fc.property(facts, ({ others, absent, yes, no }) => {
        // Each of the others is three thirds; each slip for staying fills three, and two of every three must be full.
        const isEnough = others > 0 && [...Array(yes)].length * 3 >= [...Array(others)].length * 2
        expect(decide(others, others - absent, yes, no)).toBe(isEnough ? 'stays' : 'leaves')
      }),
    )
  })

  it('takes the share from the rule, which says where it comes from', () => {
    expect(votesToStay(9, { numerator: 1, denominator: 2, citation: '' })).toBe(5)
    expect(STAYING_RULE.citation).toContain('มาตรา 15 วรรคสาม')
  })
})
