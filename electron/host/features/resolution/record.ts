import { findBallot, listCasts } from '../../../../db/queries/ballot.ts'
import { findMeeting } from '../../../../db/queries/meeting.ts'
import type { FrozenInputs } from '../../../../db/schema/index.ts'
import type { ParsedInputOf } from '../../../../shared/contract/index.ts'
import type { CommitteeRules } from '../../../../shared/domain/committee.ts'
import { decideVote, type VoteOutcome } from '../../../../shared/domain/voting.ts'
import { type Call, refuse } from '../../call.ts'
import { checkpointSoon } from '../../checkpoint.ts'
import type { Handler } from '../../handler.ts'
import { namedVotes, notVotedOf } from '../ballot/close.ts'
import { getBallot } from '../ballot/facts.ts'
import { assertNobodyRecusedSince } from '../ballot/standing.ts'
import { countOf, stateOf } from '../ballot/state.ts'
import { assertNoChallenge } from '../challenge/who.ts'
import { assertPresiding } from '../score/presiding.ts'
import { gatherInputs, isSheetToOpen } from './gather-inputs.ts'
import { saveResolution } from './save-resolution.ts'

type Input = ParsedInputOf<'resolution.record'>

export const recordResolution: Handler<'resolution.record'> = (call, given) => {
  const inputs = gatherInputs(call, given.itemId)
  const { voterIds } = inputs
  const { input, ballot } = given.ballotId
    ? restOnBallot(call, given, inputs.recusedIds)
    : { input: given, ballot: undefined }
  assertCurrent(call)
  assertMayResolve(call, input, inputs)
  assertNoOpenBallot(call, given)
  if (!ballot) assertVote(input, { voterIds, members: inputs.quorum.members, rules: inputs.rules })
  assertDissents(input, ballot?.voterIds ?? voterIds)
  // Whoever types it, somebody presides: a resolution without is nobody's (ม. 81).
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

/**
 * While votes are out, or a tie waits for the presiding member, nothing is resolved past them; and what the meeting has
 * just voted down is not what nobody thinks otherwise of: it is voted on anew.
 */
function assertNoOpenBallot(call: Call, { itemId, ballotId, kind, method }: Input): void {
  const db = call.host.db.read
  const row = ballotId ? null : findBallot(db, itemId)
  if (!row) return
  if (stateOf(db, row, call.scope.meetingId ?? '') !== 'lost')
    refuse('STATE_CONFLICT', { what: 'ballot_stands' })
  if (method === 'no_objection' && row.kind === kind) refuse('VOTES_DO_NOT_ADD_UP', { what: 'lost' })
}

/** Method, count, casting vote and the words that are resolved are the ballot's: nothing else was voted on. */
function restOnBallot(call: Call, given: Input, recusedIds: readonly string[]) {
  const db = call.host.db.read
  const row = getBallot(db, { itemId: given.itemId, ballotId: given.ballotId ?? '' })
  const state = stateOf(db, row, call.scope.meetingId ?? '')
  if (state !== 'carried') refuse('VOTES_DO_NOT_ADD_UP', { what: state === 'open' ? 'ballot_open' : state })
  assertNoChallenge(db, given.itemId)
  assertNobodyRecusedSince(db, row, recusedIds)
  if (row.kind !== given.kind || row.question !== given.text)
    refuse('VOTES_DO_NOT_ADD_UP', { what: 'another_question' })
  const casts = listCasts(db, row.id)
  const input: Input = { ...given, method: row.method, count: countOf(row), castingVote: row.castingVote }
  return {
    input,
    ballot: {
      id: row.id,
      voterIds: row.voterIds,
      notVotedIds: row.isTyped ? [] : notVotedOf(row, casts, recusedIds),
      votes: row.method === 'named' ? namedVotes(casts, recusedIds) : null,
    },
  }
}
