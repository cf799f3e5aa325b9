import { findBallot, listCasts } from '../../../../db/queries/ballot.ts'
import { findMeeting } from '../../../../db/queries/meeting.ts'
import type { FrozenInputs } from '../../../../db/schema/index.ts'
import type { ParsedInputOf } from '../../../../shared/contract/index.ts'
import type { CommitteeRules } from '../../../../shared/domain/committee.ts'
import { decideVote, type VoteOutcome } from '../../../../shared/domain/voting.ts'
import { type Call, refuse } from '../../call.ts'
import { checkpointSoon } from '../../checkpoint.ts'
import type { Handler } from '../../handler.ts'
import { namedVotes } from '../ballot/close.ts'
import { countOf, getBallot, stateOf } from '../ballot/facts.ts'
import { assertPresiding } from '../score/presiding.ts'
import { gatherInputs, isSheetToOpen } from './gather-inputs.ts'
import { saveResolution } from './save-resolution.ts'

type Input = ParsedInputOf<'resolution.record'>

export const recordResolution: Handler<'resolution.record'> = (call, given) => {
  const { voterIds, ...inputs } = gatherInputs(call, given.itemId)
  const { input, ballot } = given.ballotId
    ? restOnBallot(call, given, inputs.recusedIds)
    : { input: given, ballot: undefined }
  assertCurrent(call)
  assertMayResolve(call, input, inputs)
  assertNoOpenBallot(call, given)
  if (!ballot) assertVote(input, { voterIds, members: inputs.quorum.members, rules: inputs.rules })
  assertDissents(input, voterIds)
  if (input.castingVote || call.actorId() === call.scope.presidingPersonId)
    assertPresiding(call, input.itemId)
  if (isSheetToOpen(call, inputs)) refuse('SCORES_SEALED')
  const resolutionId = call.record((db, log) =>
    saveResolution(db, log, { call, input, gathered: ballot ? { ...inputs, ballot } : inputs }),
  )
  checkpointSoon(call.host.db)
  return { resolutionId }
}

/** Items may be scored ahead of their turn; what is resolved is what is before the meeting. */
function assertCurrent(call: Call): void {
  const meeting = findMeeting(call.host.db.read, call.scope.meetingId ?? '')
  if (meeting?.currentItemId !== call.scope.itemId) refuse('STATE_CONFLICT', { what: 'not_current' })
}

/** ม. 79: without the quorum there is no meeting that could resolve. */
function assertMayResolve(call: Call, input: Input, { quorum }: FrozenInputs): void {
  if (call.scope.itemKind !== 'proposal') refuse('STATE_CONFLICT', { what: 'no_proposal' })
  const { present, needed } = quorum
  if (present < needed) refuse('QUORUM_NOT_MET', { present, needed })
  if (input.method === 'no_objection' && input.dissents.length > 0)
    refuse('VOTES_DO_NOT_ADD_UP', { what: 'objection_with_no_objection' })
}

/** ม. 82: every voter counted once, the majority that the rules ask for, the casting vote only on a tie. */
function assertVote(
  input: Input,
  facts: { voterIds: string[]; members: number; rules: CommitteeRules },
): void {
  if (input.method === 'no_objection') {
    if (input.count || input.castingVote) refuse('INPUT_INVALID', { fields: ['count'] })
    return
  }
  if (input.method === 'named') refuse('INPUT_INVALID', { fields: ['ballotId'] })
  if (!input.count) refuse('INPUT_INVALID', { fields: ['count'] })
  const { castingVote, count } = input
  const { majority, hasCastingVote } = facts.rules
  if (castingVote && !hasCastingVote) refuse('NOT_ALLOWED', { what: 'casting_vote' })
  const { voterIds, members } = facts
  refuseUncarried(
    decideVote({ count, voters: voterIds.length, castingVote, majority, hasCastingVote, members }),
    castingVote,
  )
}

function refuseUncarried(outcome: VoteOutcome, castingVote: Input['castingVote']): void {
  const { kind } = outcome
  if (kind === 'miscounted')
    refuse('VOTES_DO_NOT_ADD_UP', { what: 'sum', counted: outcome.counted, expected: outcome.expected })
  if (kind === 'tie') refuse('VOTES_DO_NOT_ADD_UP', { what: 'tie' })
  if (kind === 'lost') refuse('VOTES_DO_NOT_ADD_UP', { what: 'lost' })
  if (castingVote && !outcome.byCastingVote) refuse('VOTES_DO_NOT_ADD_UP', { what: 'needless_casting_vote' })
}

/** Of voters, once each, and no more of them than voted against (ม. 83). */
function assertDissents({ dissents, count }: Input, voterIds: readonly string[]): void {
  const dissenters = new Set(dissents.map(({ personId }) => personId))
  const isOfVoters = dissenters.isSubsetOf(new Set(voterIds)) && dissenters.size === dissents.length
  if (!isOfVoters || (dissenters.size > 0 && dissenters.size > (count?.against ?? 0)))
    refuse('VOTES_DO_NOT_ADD_UP', { what: 'dissents' })
}

/** While votes are out, or a tie waits for the presiding member, nothing is resolved past them. */
function assertNoOpenBallot(call: Call, { itemId, ballotId }: Input): void {
  const db = call.host.db.read
  const row = ballotId ? null : findBallot(db, itemId)
  if (row && stateOf(db, row, call.scope.meetingId ?? '') !== 'lost')
    refuse('STATE_CONFLICT', { what: 'ballot_stands' })
}

/** Method, count, casting vote and what is resolved are the ballot's: nobody types them a second time. */
function restOnBallot(call: Call, given: Input, recusedIds: readonly string[]) {
  const db = call.host.db.read
  const row = getBallot(db, { itemId: given.itemId, ballotId: given.ballotId ?? '' })
  const state = stateOf(db, row, call.scope.meetingId ?? '')
  if (state !== 'carried') refuse('VOTES_DO_NOT_ADD_UP', { what: state === 'open' ? 'ballot_open' : state })
  if (row.kind !== given.kind) refuse('VOTES_DO_NOT_ADD_UP', { what: 'another_question' })
  const casts = listCasts(db, row.id)
  const voted = new Set(casts.map(({ personId }) => personId))
  const input: Input = { ...given, method: row.method, count: countOf(row), castingVote: row.castingVote }
  return {
    input,
    ballot: {
      id: row.id,
      voterIds: row.voterIds,
      notVotedIds: row.isTyped ? [] : row.voterIds.filter((personId) => !voted.has(personId)),
      votes: row.method === 'named' ? namedVotes(casts, recusedIds) : null,
    },
  }
}
