import { findCurrentProgramme } from '../../../../db/queries/programme.ts'
import { listRegister } from '../../../../db/queries/proposal-search.ts'
import { found } from '../../call.ts'
import type { Handler } from '../../handler.ts'

export const listProposals: Handler<'proposal.list'> = ({ host }, { offset, limit, ...query }) => {
  const programme = found(findCurrentProgramme(host.db.read), 'programme')
  return listRegister(host.db.read, { programmeId: programme.id, ...query }, { offset, limit })
}
