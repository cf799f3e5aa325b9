import { listAgencies } from '../../../../db/queries/agency.ts'
import type { Handler } from '../../handler.ts'

export const listAllAgencies: Handler<'agency.list'> = ({ host }) =>
  listAgencies(host.db.read).map(({ withdrawnAt, ...row }) => ({ ...row, isWithdrawn: withdrawnAt !== null }))
