import { insertCommittee } from '../../../../db/seed/seed-reference.ts'
import type { Handler } from '../../handler.ts'

export const createCommittee: Handler<'committee.create'> = (call, { kind, name, shortName }) => {
  const { host, now } = call
  const id = host.newId()
  call.record((db, log) => {
    const row = { id, code: id, kind, name, shortName, track: null, orders: [], powers: [], isSample: false }
    insertCommittee(db, row, { assets: host.assets, newId: host.newId, now, isSample: false })
    log({ type: 'committee.created', data: { committeeId: id, name } })
  })
  return { committeeId: id }
}
