import { type BallotRow, findBallot, listCasts } from '../../../../db/queries/ballot.ts'
import type { OutputOf } from '../../../../shared/contract/index.ts'
import { type Call, found } from '../../call.ts'
import type { Handler } from '../../handler.ts'
import { listAttendees } from '../meeting/attendees.ts'
import { getMeetingRow } from '../meeting/room.ts'
import { gatherVoters } from './facts.ts'
import { countOf, stateOf } from './state.ts'

export const getBallotOf: Handler<'ballot.get'> = (call, { itemId }) => {
  const row = findBallot(call.host.db.read, itemId)
  return row && view(call, row)
}

function view(call: Call, row: BallotRow): NonNullable<OutputOf<'ballot.get'>> {
  const db = call.host.db.read
  const personId = call.actorId()
  const casts = listCasts(db, row.id)
  const isOpen = row.closedAt === null
  const isNamed = row.method === 'named'
  const { id, method, kind, question, openedAt, closedAt, castingVote } = row
  const hasVoted = casts.some((cast) => cast.personId === personId)
  const count = countOf(row)
  const isVoter =
    row.voterIds.includes(personId) && gatherVoters(call, row.itemId).voterIds.includes(personId)
  return {
    ...{ id, method, kind, question, openedAt, closedAt, castingVote, hasVoted },
    state: stateOf(db, row, found(call.scope.meetingId, 'item')),
    voters: row.voterIds.length,
    cast: row.isTyped && count ? count.inFavour + count.against + count.abstained : casts.length,
    mayVote: isOpen && isVoter && !hasVoted,
    count: isOpen ? null : count,
    votes: isNamed && !isOpen ? casts.flatMap(votesOf) : null,
    waitingFor: isNamed && isOpen ? namesOf(call, row, casts) : null,
  }
}

const votesOf = ({ personId, name, choice }: ReturnType<typeof listCasts>[number]) =>
  choice ? [{ personId, name, choice }] : []

function namesOf(call: Call, row: BallotRow, casts: ReturnType<typeof listCasts>): string[] {
  const db = call.host.db.read
  const voted = new Set(casts.map(({ personId }) => personId))
  return listAttendees(db, getMeetingRow(db, call.scope.meetingId)).flatMap(({ personId, name }) =>
    row.voterIds.includes(personId) && !voted.has(personId) ? [name] : [],
  )
}
