import { findProposal, setProposalStage } from '../../../../db/queries/proposal.ts'
import { found } from '../../call.ts'
import type { Handler } from '../../handler.ts'

export const setStage: Handler<'proposal.setStage'> = (call, { proposalId, stage }) => {
  const standing = found(findProposal(call.host.db.read, proposalId), 'proposal')
  if (standing.stage === stage) return {}
  call.record((db, log) => {
    setProposalStage(db, { proposalId, stage, now: call.now })
    log({ type: 'proposal.stage_set', data: { proposalId, stage } })
  })
  return {}
}
