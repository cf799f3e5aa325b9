import { findAgency, updateAgency } from '../../../../db/queries/agency.ts'
import { refreshProposalTextOfAgency } from '../../../../db/queries/proposal.ts'
import { found } from '../../call.ts'
import type { Handler } from '../../handler.ts'

export const changeAgency: Handler<'agency.update'> = (call, change) => {
  call.record((db, log) => {
    const before = found(findAgency(db, change.agencyId), 'agency')
    updateAgency(db, change)
    if (before.name !== change.name) refreshProposalTextOfAgency(db, change.agencyId)
    log({ type: 'agency.updated', data: { agencyId: change.agencyId, name: change.name } })
  })
  return {}
}
