import type { ReadConnection, WriteConnection } from '../../../../db/open.ts'
import { findCommittee } from '../../../../db/queries/committee.ts'
import { findItem, updateItem, updateMeeting } from '../../../../db/queries/meeting.ts'
import { setProposalStage } from '../../../../db/queries/proposal.ts'
import { insertDissent, insertResolution } from '../../../../db/queries/resolution.ts'
import { deleteDraftsOf, listSheets, setFrozen } from '../../../../db/queries/score.ts'
import type { FrozenInputs } from '../../../../db/schema/index.ts'
import type { ParsedInputOf } from '../../../../shared/contract/index.ts'
import { nextStage } from '../../../../shared/domain/proposal-stage.ts'
import { decideVote } from '../../../../shared/domain/voting.ts'
import { canonicalJson, sha256 } from '../../audit-log.ts'
import { type Call, found, refuse } from '../../call.ts'
import { checkpointSoon } from '../../checkpoint.ts'
import type { Handler } from '../../handler.ts'
import { getMeetingRow, listAttendees, quorumNow, rubricOf } from '../meeting/room.ts'
import { assertPresiding } from '../score/presiding.ts'
import { readResults } from '../score/results.ts'
import { freezeProposal } from './freeze-proposal.ts'

type Input = ParsedInputOf<'resolution.record'>

export const recordResolution: Handler<'resolution.record'> = (call, input) => {
  const { voterIds, hasCastingVote, ...inputs } = gatherInputs(call, input.itemId)
  assertMayResolve(call, input, inputs)
  assertVote(input, { voterIds, hasCastingVote })
  if (input.castingVote || call.actorId() === call.scope.presidingPersonId)
    assertPresiding(call, input.itemId)
  if (isSheetToOpen(call, inputs)) refuse('SCORES_SEALED')
  const resolutionId = save(call, input, inputs)
  checkpointSoon(call.host.db)
  return { resolutionId }
}

/** What the decision rests on, as it stands at this moment. */
function gatherInputs(
  call: Call,
  itemId: string,
): FrozenInputs & { voterIds: string[]; hasCastingVote: boolean } {
  const db: ReadConnection = call.host.db.read
  const meeting = getMeetingRow(db, call.scope.meetingId)
  const attendees = listAttendees(db, meeting)
  const { voterIds, recusedIds, rules, ...quorum } = quorumNow(db, { meeting, attendees, itemId })
  const { members, vacant, present, recused, needed } = quorum
  const rubric = rubricOf(db, meeting)
  const { sheets } = readResults(db, itemId, rubric)
  return {
    rubric: { id: rubric.id, version: rubric.version },
    rules,
    quorum: { members, vacant, present, recused, needed },
    presentIds: attendees.filter(({ isPresent }) => isPresent).map(({ personId }) => personId),
    recusedIds,
    scores: sheets
      .filter(({ state }) => state === 'revealed' || state === 'frozen')
      .map(({ personId, values }) => ({ personId, values })),
    abstainedIds: sheets.filter(({ state }) => state === 'abstained').map(({ personId }) => personId),
    voterIds,
    hasCastingVote: rules.hasCastingVote,
  }
}

/** A sheet that the reveal left shut, since its member was recused, stands in nobody's way. */
function isSheetToOpen(call: Call, { recusedIds }: FrozenInputs): boolean {
  if (call.scope.itemState !== 'open') return false
  return listSheets(call.host.db.read, call.scope.itemId ?? '').some(
    ({ personId, state }) => state === 'sealed' && !recusedIds.includes(personId),
  )
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

function save(call: Call, input: Input, gathered: FrozenInputs): string {
  const { itemId, kind, text, method, count, castingVote, dissents } = input
  const resolutionId = call.host.newId()
  call.record((db, log) => {
    const item = found(findItem(db, itemId), 'item')
    const proposalId = found(item.proposalId, 'proposal')
    const proposal = freezeProposal(db, log, { call, proposalId })
    const inputs: FrozenInputs = { ...gathered, proposal, sha256OfNote: sha256(item.note) }
    const votes = {
      inFavour: count?.inFavour ?? null,
      against: count?.against ?? null,
      abstained: count?.abstained ?? null,
    }
    const by = { recordedAt: call.now, recordedById: call.actorId() }
    insertResolution(db, {
      id: resolutionId,
      itemId,
      kind,
      text,
      method,
      ...votes,
      castingVote,
      inputs,
      ...by,
    })
    for (const dissent of dissents) insertDissent(db, { id: call.host.newId(), resolutionId, ...dissent })
    setFrozen(db, { itemId, isFrozen: true })
    deleteDraftsOf(db, itemId)
    updateItem(db, itemId, { state: 'resolved', closedAt: call.now })
    updateMeeting(db, item.meetingId, { currentItemId: null })
    passOn(db, { call, kind, proposal })
    const sha256OfInputs = sha256(canonicalJson(inputs))
    const data = { itemId, resolutionId, kind, text, method, count, castingVote, dissents, sha256OfInputs }
    log({ type: 'resolution.recorded', data })
  })
  return resolutionId
}

function passOn(
  db: WriteConnection,
  facts: { call: Call; kind: Input['kind']; proposal: NonNullable<FrozenInputs['proposal']> },
): void {
  const { call, kind, proposal } = facts
  const { kind: committeeKind } = found(findCommittee(db, call.scope.committeeId ?? ''), 'committee')
  const { id: proposalId, stageBefore } = proposal
  const stage = nextStage({ committeeKind, stage: stageBefore, resolutionKind: kind })
  if (stage !== stageBefore) setProposalStage(db, { proposalId, stage, now: call.now })
}
