import { findMeeting } from '../../../../db/queries/meeting.ts'
import type { FrozenInputs } from '../../../../db/schema/index.ts'
import type { ParsedInputOf } from '../../../../shared/contract/index.ts'
import { decideVote } from '../../../../shared/domain/voting.ts'
import { type Call, refuse } from '../../call.ts'
import { checkpointSoon } from '../../checkpoint.ts'
import type { Handler } from '../../handler.ts'
import { assertPresiding } from '../score/presiding.ts'
import { gatherInputs, isSheetToOpen } from './gather-inputs.ts'
import { saveResolution } from './save-resolution.ts'

type Input = ParsedInputOf<'resolution.record'>

export const recordResolution: Handler<'resolution.record'> = (call, input) => {
  const { voterIds, hasCastingVote, ...inputs } = gatherInputs(call, input.itemId)
  assertCurrent(call)
  assertMayResolve(call, input, inputs)
  assertVote(input, { voterIds, hasCastingVote })
  if (input.castingVote || call.actorId() === call.scope.presidingPersonId)
    assertPresiding(call, input.itemId)
  if (isSheetToOpen(call, inputs)) refuse('SCORES_SEALED')
  const resolutionId = call.record((db, log) => saveResolution(db, log, { call, input, gathered: inputs }))
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

/** ม. 82: every voter counted once, a majority for what is resolved, the casting vote only on a tie. */
function assertVote(input: Input, facts: { voterIds: string[]; hasCastingVote: boolean }): void {
  if (input.method === 'no_objection') {
    if (input.count || input.castingVote) refuse('INPUT_INVALID', { fields: ['count'] })
    return
  }
  if (!input.count) refuse('INPUT_INVALID', { fields: ['count'] })
  if (input.castingVote && !facts.hasCastingVote) refuse('NOT_ALLOWED', { what: 'casting_vote' })
  const { castingVote, count } = input
  const outcome = decideVote({ count, voters: facts.voterIds.length, castingVote })
  const { kind } = outcome
  if (kind === 'miscounted')
    refuse('VOTES_DO_NOT_ADD_UP', { what: 'sum', counted: outcome.counted, expected: outcome.expected })
  if (kind === 'tie') refuse('VOTES_DO_NOT_ADD_UP', { what: 'tie' })
  if (kind === 'lost') refuse('VOTES_DO_NOT_ADD_UP', { what: 'lost' })
  if (castingVote && !outcome.byCastingVote) refuse('VOTES_DO_NOT_ADD_UP', { what: 'needless_casting_vote' })
  const dissenters = new Set(input.dissents.map(({ personId }) => personId))
  const isOfVoters =
    dissenters.isSubsetOf(new Set(facts.voterIds)) && dissenters.size === input.dissents.length
  if (!isOfVoters || dissenters.size > count.against) refuse('VOTES_DO_NOT_ADD_UP', { what: 'dissents' })
}
