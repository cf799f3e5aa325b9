import { findProposal } from '../../../../db/queries/proposal.ts'
import { insertSelectionCheck } from '../../../../db/queries/selection.ts'
import { found } from '../../call.ts'
import type { Handler } from '../../handler.ts'

export const setSelection: Handler<'selection.set'> = (call, input) => {
  found(findProposal(call.host.db.read, input.proposalId), 'proposal')
  call.record((db, log) => {
    const by = { recordedAt: call.now, recordedById: call.actorId() }
    insertSelectionCheck(db, { id: call.host.newId(), ...input, ...by })
    log({ type: 'selection.checked', data: input })
  })
  return {}
}
