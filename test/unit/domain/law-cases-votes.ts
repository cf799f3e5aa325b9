import type { Majority } from '../../../shared/domain/committee.ts'
import type { CastingVote, VoteOutcome } from '../../../shared/domain/voting.ts'

export type VoteCase = {
  /** The case in words, with the section that it rests on. */
  what: string
  votes: [inFavour: number, against: number, abstained: number]
  /** Given where it is not the sum: a miscount. */
  voters?: number
  members?: number
  majority?: Majority
  hasCastingVote?: boolean
  casting?: CastingVote
  result: VoteOutcome['kind']
  byCastingVote?: boolean
}

/**
 * Worked by hand from พ.ร.บ. วิธีปฏิบัติราชการทางปกครอง พ.ศ. 2539 ม. 82 (majority; one member, one vote; the presiding member's
 * additional vote where votes are equal), and from what a committee's own order may ask for instead.
 */
export const VOTE_CASES: readonly VoteCase[] = [
  { what: 'ม. 82: five to four carries', votes: [5, 4, 0], result: 'carried' },
  { what: 'ม. 82: four to five is lost', votes: [4, 5, 0], result: 'lost' },
  { what: 'ม. 82: one vote alone carries where all others abstain', votes: [1, 0, 8], result: 'carried' },
  { what: 'ม. 82: one vote against alone loses where all others abstain', votes: [0, 1, 8], result: 'lost' },
  {
    what: 'ม. 82: abstentions are on neither side: three to two of eleven',
    votes: [3, 2, 6],
    result: 'carried',
  },
  { what: 'ม. 82: unanimous', votes: [11, 0, 0], result: 'carried' },
  { what: 'ม. 82: unanimous against', votes: [0, 11, 0], result: 'lost' },
  { what: 'ม. 82 วรรคสอง: equal votes wait for the presiding member', votes: [4, 4, 1], result: 'tie' },
  {
    what: 'ม. 82 วรรคสอง: equal votes, cast in favour',
    votes: [4, 4, 1],
    casting: 'in_favour',
    result: 'carried',
    byCastingVote: true,
  },
  {
    what: 'ม. 82 วรรคสอง: equal votes, cast against',
    votes: [4, 4, 1],
    casting: 'against',
    result: 'lost',
    byCastingVote: true,
  },
  { what: 'ม. 82 วรรคสอง: nobody but abstentions is equal too', votes: [0, 0, 5], result: 'tie' },
  { what: 'ม. 82 วรรคสอง: of two who vote, one and one', votes: [1, 1, 0], result: 'tie' },
  {
    what: 'a casting vote where votes are not equal decides nothing',
    votes: [4, 5, 0],
    casting: 'in_favour',
    result: 'lost',
  },
  {
    what: 'an order without a casting vote: equal votes are no majority',
    votes: [4, 4, 0],
    hasCastingVote: false,
    result: 'lost',
  },
  { what: 'ม. 82: one vote too few is no count', votes: [4, 3, 0], voters: 8, result: 'miscounted' },
  { what: 'ม. 82: one vote too many is no count', votes: [5, 4, 0], voters: 8, result: 'miscounted' },
  { what: 'a half vote is no vote', votes: [4.5, 3.5, 0], voters: 8, result: 'miscounted' },
  { what: 'fewer than none is no vote', votes: [5, -1, 4], voters: 8, result: 'miscounted' },
  {
    what: 'more than half of those present: five of nine',
    majority: 'of_present',
    votes: [5, 2, 2],
    result: 'carried',
  },
  {
    what: 'more than half of those present: four of nine is none, though it leads',
    majority: 'of_present',
    votes: [4, 2, 3],
    result: 'lost',
  },
  {
    what: 'more than half of those present: exactly half is not more',
    majority: 'of_present',
    votes: [4, 3, 1],
    result: 'lost',
  },
  {
    what: 'of those present, four to four of eight: the casting vote is the fifth',
    majority: 'of_present',
    votes: [4, 4, 0],
    result: 'tie',
  },
  {
    what: 'of those present, three to three of nine: a fourth would not be half, so it is not asked for',
    majority: 'of_present',
    votes: [3, 3, 3],
    result: 'lost',
  },
  {
    what: 'of those present, four to four of nine with one abstaining: the casting vote is the fifth of nine',
    majority: 'of_present',
    votes: [4, 4, 1],
    casting: 'in_favour',
    result: 'carried',
    byCastingVote: true,
  },
  {
    what: 'more than half of all eleven members: six',
    majority: 'of_members',
    members: 11,
    votes: [6, 1, 0],
    result: 'carried',
  },
  {
    what: 'more than half of all eleven members: five is not, though only one is against',
    majority: 'of_members',
    members: 11,
    votes: [5, 1, 1],
    result: 'lost',
  },
  {
    what: 'of ten members five and five: the casting vote is the sixth',
    majority: 'of_members',
    members: 10,
    votes: [5, 5, 0],
    result: 'tie',
  },
  {
    what: 'of twelve members five and five: six would be half and not more',
    majority: 'of_members',
    members: 12,
    votes: [5, 5, 0],
    result: 'lost',
  },
  {
    what: 'of nine members with two vacant, five',
    majority: 'of_members',
    members: 9,
    votes: [5, 2, 0],
    result: 'carried',
  },
  {
    what: 'two thirds of the votes: six of nine',
    majority: 'two_thirds_of_votes',
    votes: [6, 3, 0],
    result: 'carried',
  },
  {
    what: 'two thirds of the votes: five of nine is not',
    majority: 'two_thirds_of_votes',
    votes: [5, 4, 0],
    result: 'lost',
  },
  {
    what: 'two thirds of the votes: abstentions are no votes, four of six',
    majority: 'two_thirds_of_votes',
    votes: [4, 2, 3],
    result: 'carried',
  },
  {
    what: 'two thirds where nobody votes: the casting vote is all the votes there are',
    majority: 'two_thirds_of_votes',
    votes: [0, 0, 9],
    casting: 'in_favour',
    result: 'carried',
    byCastingVote: true,
  },
  {
    what: 'two thirds, one to one: the casting vote makes two of three',
    majority: 'two_thirds_of_votes',
    votes: [1, 1, 4],
    result: 'tie',
  },
  {
    what: 'two thirds, four to four: five of nine would not do, so it is lost',
    majority: 'two_thirds_of_votes',
    votes: [4, 4, 0],
    result: 'lost',
  },
]
