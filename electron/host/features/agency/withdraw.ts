import { findAgency, withdrawAgency } from '../../../../db/queries/agency.ts'
import { found } from '../../call.ts'
import type { Handler } from '../../handler.ts'

export const withdrawOneAgency: Handler<'agency.withdraw'> = (call, { agencyId, reason }) => {
  call.record((db, log) => {
    found(findAgency(db, agencyId), 'agency')
    withdrawAgency(db, { agencyId, at: call.now })
    log({ type: 'agency.withdrawn', data: { agencyId, reason } })
  })
  return {}
}
