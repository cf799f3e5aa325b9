import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { MAJORITIES, type Majority } from '../../../shared/domain/committee.ts'
import { type CastingVote, decideVote, type VoteOutcome } from '../../../shared/domain/voting.ts'
import { VOTE_CASES } from './law-cases-votes.ts'

type Casting = CastingVote | null

describe('decideVote: worked by hand', () => {
  it.each(VOTE_CASES)('$what', (given) => {
    const [inFavour, against, abstained] = given.votes
    const { majority, members, hasCastingVote, result, byCastingVote = false } = given
    const outcome = decideVote({
      count: { inFavour, against, abstained },
      voters: given.voters ?? inFavour + against + abstained,
      castingVote: given.casting ?? null,
      ...(majority ? { majority } : {}),
      ...(members ? { members } : {}),
      ...(hasCastingVote === undefined ? {} : { hasCastingVote }),
    })
    expect(outcome.kind).toBe(result)
    if (outcome.kind === 'carried' || outcome.kind === 'lost')
      expect(outcome.byCastingVote).toBe(byCastingVote)
  })
})

/**
 * The oracle: people one by one, each with a slip, laid on piles; a majority is found by taking one from each side until
 * a side is empty, or by giving every person of the whole a stone. It shares no arithmetic with the rule.
 */
function oracle(facts: {
  slips: string[]
  vacantOrAway: number
  majority: Majority
  hasCastingVote: boolean
  casting: Casting
}): VoteOutcome {
  const { slips, vacantOrAway, majority, hasCastingVote, casting } = facts
  const wins = (ballots: string[], others: number): boolean => {
    const yes = ballots.filter((slip) => slip === 'in_favour')
    const no = ballots.filter((slip) => slip === 'against')
    if (majority === 'of_votes') {
      while (yes.length > 0 && no.length > 0) {
        yes.pop()
        no.pop()
      }
      return yes.length > 0
    }
    if (majority === 'two_thirds_of_votes') {
      if (yes.length === 0) return false
      // For every one against there are two in favour.
      while (no.length > 0) {
        no.pop()
        if (!yes.pop() || !yes.pop()) return false
      }
      return true
    }
    // Seats in pairs: whoever has more than one of each pair has more than half.
    const seats = slips.length + (majority === 'of_members' ? others : 0)
    let half = 0
    while ((half + 1) * 2 <= seats) half += 1
    return yes.length > half
  }
  if (wins(slips, vacantOrAway)) return { kind: 'carried', byCastingVote: false }
  const isEqual =
    slips.filter((slip) => slip === 'in_favour').length === slips.filter((slip) => slip === 'against').length
  if (!hasCastingVote || !isEqual || !wins([...slips, 'in_favour'], vacantOrAway))
    return { kind: 'lost', byCastingVote: false }
  if (casting === null) return { kind: 'tie' }
  return { kind: casting === 'in_favour' ? 'carried' : 'lost', byCastingVote: true }
}

describe('decideVote agrees with people one by one', () => {
  it('for every way of counting a majority, with and without a casting vote', () => {
    const slip = fc.constantFrom('in_favour', 'against', 'abstained')
    fc.assert(
      fc.property(
        fc.array(slip, { maxLength: 30 }),
        fc.nat({ max: 12 }),
        fc.constantFrom(...MAJORITIES),
        fc.boolean(),
        fc.constantFrom<Casting>('in_favour', 'against', null),
        (slips, vacantOrAway, majority, hasCastingVote, casting) => {
          const of = (kind: string) => slips.filter((each) => each === kind).length
          const count = { inFavour: of('in_favour'), against: of('against'), abstained: of('abstained') }
          const members = slips.length + vacantOrAway
          const given = {
            count,
            voters: slips.length,
            castingVote: casting,
            majority,
            members,
            hasCastingVote,
          }
          expect(decideVote(given)).toEqual(
            oracle({ slips, vacantOrAway, majority, hasCastingVote, casting }),
          )
        },
      ),
      { numRuns: 3_000 },
    )
  })

  it('and a count that is not of those who vote is no result, whatever else is asked for', () => {
    fc.assert(
      fc.property(
        fc.nat({ max: 20 }),
        fc.nat({ max: 20 }),
        fc.nat({ max: 20 }),
        fc.integer({ min: 1, max: 9 }),
        (inFavour, against, abstained, off) => {
          const voters = inFavour + against + abstained + off
          expect(decideVote({ count: { inFavour, against, abstained }, voters, castingVote: null })).toEqual({
            kind: 'miscounted',
            counted: voters - off,
            expected: voters,
          })
        },
      ),
    )
  })
})
