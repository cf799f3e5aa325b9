import type { WriteConnection } from '../../../../db/open.ts'
import { findCommittee } from '../../../../db/queries/committee.ts'
import { findItem, updateItem } from '../../../../db/queries/meeting.ts'
import { findProposalEver, setProposalStage } from '../../../../db/queries/proposal.ts'
import { findResolution, supersedeResolution } from '../../../../db/queries/resolution.ts'
import { setFrozen } from '../../../../db/queries/score.ts'
import { nextStage } from '../../../../shared/domain/proposal-stage.ts'
import { type Call, found } from '../../call.ts'
import type { Handler } from '../../handler.ts'
import { callOff } from '../ballot/standing.ts'
import { getMeetingRow } from '../meeting/room.ts'
import { assertPresiding } from '../score/presiding.ts'
import { parkCurrent, refuseBallotOfCurrent, takeUp } from './item-runs.ts'

/** What is open meanwhile is put aside. The resolution stays on record as superseded; revealed scores may be changed again, with a reason. */
export const reopenItem: Handler<'agenda.reopenItem'> = (call, { itemId, reason }) => {
  assertPresiding(call, itemId)
  call.record((db, log) => {
    const meeting = getMeetingRow(db, call.scope.meetingId)
    refuseBallotOfCurrent(db, meeting)
    parkCurrent(db, log, { call, meeting })
    // Not by the sheets: when all abstained, the reveal opened none.
    const isRevealed = found(findItem(db, itemId), 'item').revealedAt !== null
    const resolution = findResolution(db, itemId)
    supersedeResolution(db, { itemId, reason, at: call.now })
    // What was voted was voted on what is open again: another vote may be held.
    if (resolution?.ballotId)
      callOff(db, log, { now: call.now, cancelled: { itemId, ballotId: resolution.ballotId, reason } })
    setFrozen(db, { itemId, isFrozen: false })
    updateItem(db, itemId, { state: isRevealed ? 'revealed' : 'open', closedAt: null })
    takeUp(db, { call, meetingId: meeting.id, itemId })
    takeBack(db, { call, resolution })
    log({ type: 'agenda.item_reopened', data: { itemId, reason } })
  })
  return {}
}

/** What the resolution passed on is at the stage before again; what somebody has moved since is left alone. */
function takeBack(
  db: WriteConnection,
  facts: { call: Call; resolution: ReturnType<typeof findResolution> },
): void {
  const { call, resolution } = facts
  const frozen = resolution?.inputs.proposal
  if (!resolution || !frozen) return
  const { kind: committeeKind } = found(findCommittee(db, call.scope.committeeId ?? ''), 'committee')
  const { id: proposalId, stageBefore: stage } = frozen
  const passedOnTo = nextStage({ committeeKind, stage, resolutionKind: resolution.kind })
  const hasMoved = findProposalEver(db, proposalId)?.stage !== passedOnTo
  if (!hasMoved) setProposalStage(db, { proposalId, stage, now: call.now })
}
