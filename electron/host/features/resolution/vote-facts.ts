import type { ReadConnection } from '../../../../db/open.ts'
import { type BallotRow, listBallots, listCasts } from '../../../../db/queries/ballot.ts'
import { listPeople } from '../../../../db/queries/person.ts'
import { findResolution, listItemResolutions } from '../../../../db/queries/resolution.ts'
import type { FrozenInputs } from '../../../../db/schema/index.ts'
import { completeRules } from '../../../../shared/domain/committee.ts'
import type {
  DocumentResolution,
  DocumentVotes,
  VoteNames,
} from '../../../../shared/domain/documents/document-common.ts'
import type { BallotChoice } from '../../../../shared/domain/voting.ts'
import type { ShowFigure } from '../../../../shared/messages/minutes-conflicts.ts'
import { earlierResolutionSentence, earlierVoteSentence } from '../../../../shared/messages/minutes-votes.ts'
import { countOf, outcomeOf } from '../ballot/state.ts'
import { getMeetingRow } from '../meeting/room.ts'
import { rulesOf } from '../meeting/roster.ts'

type ResolutionRow = ReturnType<typeof listItemResolutions>[number]
type Names = ReadonlyMap<string, string>
type Vote = { personId: string; choice: BallotChoice }

const peopleOf = (db: ReadConnection): Names => new Map(listPeople(db).map(({ id, name }) => [id, name]))

function sidesOf(votes: readonly Vote[], names: Names): VoteNames {
  const side = (wanted: BallotChoice) =>
    votes.flatMap(({ personId, choice }) => (choice === wanted ? [names.get(personId) ?? ''] : [])).sort()
  return { inFavour: side('in_favour'), against: side('against'), abstained: side('abstained') }
}

/** Of a vote by name who gave none, of any other only how many: in secret not even that is said of anybody. */
const notVotedOf = (
  personIds: readonly string[],
  of: { isNamed: boolean; names: Names },
): { count: number; names: string[] } => ({
  count: personIds.length,
  names: of.isNamed ? personIds.map((personId) => of.names.get(personId) ?? '').sort() : [],
})

/** The rule by which the count is a resolution, as the meeting had it. */
function citationOf({ rules }: Pick<FrozenInputs, 'rules'>, castingVote: string | null): string {
  const { sources } = completeRules(rules ?? {})
  return sources[castingVote === null ? 'majority' : 'casting_vote'].citation
}

/** How the resolution was reached, as it was frozen with it. */
export function votesOf(row: ResolutionRow, names: Names): DocumentVotes {
  const { method, castingVote, inputs } = row
  const { inFavour, against, abstained } = row
  if (method === 'no_objection' || inFavour === null || against === null || abstained === null)
    return { method: 'no_objection' }
  const count = { inFavour, against, abstained }
  const vote = { method, count, castingVote, citation: citationOf(inputs, castingVote) }
  const { ballot } = inputs
  if (!ballot) return vote
  const isNamed = method === 'named'
  const notVoted = notVotedOf(ballot.notVotedIds, { isNamed, names })
  return { ...vote, notVoted, ...(ballot.votes ? { names: sidesOf(ballot.votes, names) } : {}) }
}

/** How the standing resolution of an item was reached, and the room in which it was. */
export function standingVotes(
  db: ReadConnection,
  itemId: string,
): Pick<DocumentResolution, 'votes' | 'quorum'> {
  const row = findResolution(db, itemId)
  if (!row) return { votes: null }
  const { members, present, recused, needed } = row.inputs.quorum
  return { votes: votesOf(row, peopleOf(db)), quorum: { members, present, recused, needed } }
}

type Told = { db: ReadConnection; meetingId: string; itemId: string; show: ShowFigure }

/**
 * What was voted and resolved before, in order of time: lost, called off, taken up again. A vote that failed is as much
 * part of what happened as the one that carried.
 */
export function listEarlierDecisions({ db, meetingId, itemId, show }: Told): string[] {
  const resolutions = listItemResolutions(db, itemId)
  const ballots = listBallots(db, itemId)
  if (ballots.length === 0 && resolutions.length === 0) return []
  const names = peopleOf(db)
  const restedOn = new Set(resolutions.map(({ ballotId }) => ballotId))
  const rules = rulesOf(db, getMeetingRow(db, meetingId))
  const ofBallots = ballots
    .filter(
      ({ id, closedAt, cancelledAt }) => !restedOn.has(id) && (closedAt !== null || cancelledAt !== null),
    )
    .map((row) => {
      const count = countOf(row)
      const votes =
        count && ballotVotes(db, { row, count, names, citation: citationOf({ rules }, row.castingVote) })
      const isCarried = count !== null && outcomeOf({ ...row, count }, rules).kind === 'carried'
      const { kind, question, cancelledReason, openedAt: at } = row
      return {
        at,
        sentence: earlierVoteSentence({ kind, question, votes, isCarried, cancelledReason }, show),
      }
    })
  const ofResolutions = resolutions.flatMap((row) => {
    const { kind, text, recordedAt: at, supersededAt, supersededReason } = row
    if (supersededAt === null) return []
    const fact = { kind, text, votes: votesOf(row, names), reason: supersededReason ?? '' }
    return [{ at, sentence: earlierResolutionSentence(fact, show) }]
  })
  return [...ofBallots, ...ofResolutions]
    .toSorted((left, right) => left.at.localeCompare(right.at))
    .map(({ sentence }) => sentence)
}

type CountedBallot = {
  row: BallotRow
  count: NonNullable<ReturnType<typeof countOf>>
  names: Names
  citation: string
}

function ballotVotes(db: ReadConnection, { row, count, names, citation }: CountedBallot) {
  const { method, castingVote } = row
  if (method !== 'named') return { method, count, castingVote, citation }
  const votes = listCasts(db, row.id).flatMap(({ personId, choice }) =>
    choice ? [{ personId, choice }] : [],
  )
  return { method, count, castingVote, citation, names: sidesOf(votes, names) }
}
