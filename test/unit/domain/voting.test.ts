import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decideVote, type VoteOutcome } from '../../../shared/domain/voting.ts'

type Casting = 'in_favour' | 'against' | null
const carried = (byCastingVote: boolean): VoteOutcome => ({ kind: 'carried', byCastingVote })
const lost = (byCastingVote: boolean): VoteOutcome => ({ kind: 'lost', byCastingVote })

const TABLE: [
  what: string,
  votes: [number, number, number],
  voters: number,
  casting: Casting,
  VoteOutcome,
][] = [
  ['majority in favour', [5, 3, 0], 8, null, carried(false)],
  ['majority against', [3, 5, 0], 8, null, lost(false)],
  ['abstentions give no vote: 2 to 1 of 9 carries', [2, 1, 6], 9, null, carried(false)],
  ['a tie waits for the presiding member', [4, 4, 1], 9, null, { kind: 'tie' }],
  ['a tie, cast in favour', [4, 4, 1], 9, 'in_favour', carried(true)],
  ['a tie, cast against', [4, 4, 1], 9, 'against', lost(true)],
  ['all abstain: a tie of none', [0, 0, 5], 5, null, { kind: 'tie' }],
  ['a casting vote where there is no tie decides nothing', [3, 5, 0], 8, 'in_favour', lost(false)],
  ['one vote too few', [4, 3, 0], 8, null, { kind: 'miscounted', counted: 7, expected: 8 }],
  ['one vote too many', [5, 4, 0], 8, 'in_favour', { kind: 'miscounted', counted: 9, expected: 8 }],
]

describe('decideVote: พ.ร.บ. วิธีปฏิบัติราชการทางปกครอง ม. 82 (เสียงข้างมาก, ประธานชี้ขาด)', () => {
  it.each(TABLE)('%s', (_what, [inFavour, against, abstained], voters, castingVote, outcome) => {
    expect(decideVote({ count: { inFavour, against, abstained }, voters, castingVote })).toEqual(outcome)
  })

  it('agrees with counting ballot by ballot, the presiding member’s second one on a tie only', () => {
    const ballot = fc.constantFrom('in_favour', 'against', 'abstained')
    const casting = fc.constantFrom<Casting>('in_favour', 'against', null)
    fc.assert(
      fc.property(fc.array(ballot, { maxLength: 60 }), casting, (ballots, castingVote) => {
        const cast = (kind: string) => ballots.filter((each) => each === kind).length
        const count = { inFavour: cast('in_favour'), against: cast('against'), abstained: cast('abstained') }
        const outcome = decideVote({ count, voters: ballots.length, castingVote })
        let balance = 0
        for (const each of ballots) balance += each === 'in_favour' ? 1 : each === 'against' ? -1 : 0
        const isTie = balance === 0
        if (isTie && castingVote === 'in_favour') balance = 1
        if (isTie && castingVote === 'against') balance = -1
        const kind = balance > 0 ? 'carried' : balance < 0 ? 'lost' : 'tie'
        expect(outcome).toEqual(kind === 'tie' ? { kind } : { kind, byCastingVote: isTie })
      }),
      { numRuns: 1000 },
    )
  })

  it('never takes a count that is not that of the voters in the room for a result', () => {
    const number = fc.integer({ min: 0, max: 30 })
    fc.assert(
      fc.property(number, number, number, number, (inFavour, against, abstained, voters) => {
        const outcome = decideVote({ count: { inFavour, against, abstained }, voters, castingVote: null })
        expect(outcome.kind === 'miscounted').toBe(inFavour + against + abstained !== voters)
      }),
    )
  })

  it.each([
    [{ inFavour: -1, against: 0, abstained: 6 }, 5],
    [{ inFavour: 2.5, against: 2.5, abstained: 0 }, 5],
    [{ inFavour: Number.NaN, against: 0, abstained: 0 }, 5],
  ])('refuses what is no count: %j', (count, voters) => {
    expect(decideVote({ count, voters, castingVote: null }).kind).toBe('miscounted')
  })
})
