import {
  findProposal,
  listMeetingsOfProposal,
  withdrawProposal as saveWithdrawal,
} from '../../../../db/queries/proposal.ts'
import { found, refuse } from '../../call.ts'
import type { Handler } from '../../handler.ts'
import { meetingTitle } from '../home/meeting-title.ts'

/** Nothing vanishes, and nothing is taken from under a meeting: the secretary takes it off that agenda first. */
export const withdrawProposal: Handler<'proposal.withdraw'> = (call, { proposalId, reason }) => {
  call.record((db, log) => {
    found(findProposal(db, proposalId), 'proposal')
    const waiting = listMeetingsOfProposal(db, proposalId).find(
      (row) => row.meetingState !== 'closed' && row.resolutionKind === null,
    )
    if (waiting) refuse('STATE_CONFLICT', { what: 'agenda', meeting: meetingTitle(waiting) })
    saveWithdrawal(db, { proposalId, at: call.now, reason })
    log({ type: 'proposal.withdrawn', data: { proposalId, reason } })
  })
  return {}
}
