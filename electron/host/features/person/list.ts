import { listPeople } from '../../../../db/queries/person.ts'
import type { Handler } from '../../handler.ts'

export const listEverybody: Handler<'person.list'> = ({ host }) =>
  listPeople(host.db.read).map(({ id, name, position, isKeeper, hasPin }) => ({
    id,
    name,
    position,
    isKeeper,
    hasPin,
  }))
