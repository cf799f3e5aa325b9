import type { WriteConnection } from '../../../../db/open.ts'
import { findItem, updateItem, updateMeeting } from '../../../../db/queries/meeting.ts'
import { findProposal, setProposalStage } from '../../../../db/queries/proposal.ts'
import { supersedeResolution } from '../../../../db/queries/resolution.ts'
import { listSheets, setFrozen } from '../../../../db/queries/score.ts'
import { refuse } from '../../call.ts'
import type { Handler } from '../../handler.ts'
import { getMeetingRow } from '../meeting/room.ts'

/** The resolution stays on record as superseded; revealed scores may be changed again, with a reason. */
export const reopenItem: Handler<'agenda.reopenItem'> = (call, { itemId, reason }) => {
  call.record((db, log) => {
    const meeting = getMeetingRow(db, call.scope.meetingId)
    if (meeting.currentItemId) refuse('STATE_CONFLICT', { what: 'open_item' })
    const isRevealed = listSheets(db, itemId).some(({ state }) => state === 'frozen')
    supersedeResolution(db, { itemId, reason, at: call.now })
    setFrozen(db, { itemId, isFrozen: false })
    updateItem(db, itemId, { state: isRevealed ? 'revealed' : 'open', closedAt: null })
    updateMeeting(db, meeting.id, { currentItemId: itemId })
    takeBack(db, { itemId, now: call.now })
    log({ type: 'agenda.item_reopened', data: { itemId, reason } })
  })
  return {}
}

/** What the resolution passed on to the screening committee is this meeting's again until it is resolved anew. */
function takeBack(db: WriteConnection, { itemId, now }: { itemId: string; now: string }): void {
  const proposalId = findItem(db, itemId)?.proposalId
  if (!proposalId || findProposal(db, proposalId)?.stage !== 'screening') return
  setProposalStage(db, { proposalId, stage: 'subcommittee', now })
}
