import type { WriteConnection } from '../../../../db/open.ts'
import { findCommittee } from '../../../../db/queries/committee.ts'
import { findItem, findMeeting, updateItem } from '../../../../db/queries/meeting.ts'
import { setProposalStage } from '../../../../db/queries/proposal.ts'
import { insertDissent, insertResolution } from '../../../../db/queries/resolution.ts'
import { deleteDraftsOf, setFrozen } from '../../../../db/queries/score.ts'
import type { FrozenInputs } from '../../../../db/schema/index.ts'
import type { ParsedInputOf } from '../../../../shared/contract/index.ts'
import { nextStage } from '../../../../shared/domain/proposal-stage.ts'
import { canonicalJson, type LogWriter, sha256 } from '../../audit-log.ts'
import { type Call, found } from '../../call.ts'
import { putAside } from '../agenda/item-runs.ts'
import { assertNoChallenge } from '../challenge/who.ts'
import { freezeProposal } from './freeze-proposal.ts'

type Input = ParsedInputOf<'resolution.record'>

/**
 * Writes one resolution with what it rests on, and passes the proposal on; in the caller's transaction, so that a bundle
 * is recorded whole or not at all. Decides nothing: the caller has.
 */
export function saveResolution(
  db: WriteConnection,
  log: LogWriter,
  facts: { call: Call; input: Input; gathered: FrozenInputs; bundleId?: string },
): string {
  const { call, input, gathered, bundleId } = facts
  const { itemId, kind, text, method, count, castingVote, dissents } = input
  const resolutionId = call.host.newId()
  assertNoChallenge(db, itemId)
  const item = found(findItem(db, itemId), 'item')
  const proposal = freezeProposal(db, log, { call, proposalId: found(item.proposalId, 'proposal') })
  const inputs: FrozenInputs = { ...gathered, proposal, sha256OfNote: sha256(item.note) }
  const { inFavour, against, abstained } = count ?? { inFavour: null, against: null, abstained: null }
  insertResolution(db, {
    id: resolutionId,
    itemId,
    kind,
    text,
    method,
    inFavour,
    against,
    abstained,
    castingVote,
    inputs,
    recordedAt: call.now,
    recordedById: call.actorId(),
    bundleId: bundleId ?? null,
    ballotId: gathered.ballot?.id ?? null,
  })
  for (const dissent of dissents) insertDissent(db, { id: call.host.newId(), resolutionId, ...dissent })
  endItem(db, { call, itemId, meetingId: item.meetingId })
  passOn(db, { call, kind, proposal })
  const sha256OfInputs = sha256(canonicalJson(inputs))
  const data = { itemId, resolutionId, kind, text, method, count, castingVote, dissents, sha256OfInputs }
  log({ type: 'resolution.recorded', data: bundleId ? { ...data, bundleId } : data })
  return resolutionId
}

/** What was scored is frozen, half-filled sheets go, and the meeting is free for the next item. */
function endItem(db: WriteConnection, facts: { call: Call; itemId: string; meetingId: string }): void {
  const { call, itemId, meetingId } = facts
  setFrozen(db, { itemId, isFrozen: true })
  deleteDraftsOf(db, itemId)
  updateItem(db, itemId, { state: 'resolved', closedAt: call.now })
  if (findMeeting(db, meetingId)?.currentItemId === itemId) putAside(db, { call, meetingId, itemId })
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
