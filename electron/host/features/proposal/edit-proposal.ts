import { findProposal, saveProposal } from '../../../../db/queries/proposal.ts'
import { found } from '../../call.ts'
import type { Handler } from '../../handler.ts'
import { normaliseBody } from './body.ts'

/** Every keystroke ends here within a second: in place and unlogged. `proposal.keepVersion` appends what is left. */
export const editProposal: Handler<'proposal.edit'> = (call, input) => {
  const body = normaliseBody(input.body)
  call.overwrite((db) => {
    const standing = found(findProposal(db, input.proposalId), 'proposal')
    const { agencyId, track, version } = standing
    saveProposal(db, { standing, agencyId, track, body, version, now: call.now })
  })
  return { savedAt: call.now }
}
