import { findAgencyByCode, insertAgency } from '../../../../db/queries/agency.ts'
import { refuse } from '../../call.ts'
import type { Handler } from '../../handler.ts'

export const createAgency: Handler<'agency.create'> = (call, input) => {
  const agencyId = call.host.newId()
  call.record((db, log) => {
    if (findAgencyByCode(db, input.code)) refuse('ALREADY_EXISTS', { what: 'agency', code: input.code })
    insertAgency(db, { id: agencyId, region: null, ...input })
    log({ type: 'agency.created', data: { agencyId, code: input.code, name: input.name } })
  })
  return { agencyId }
}
