import { findPerson } from '../../../../db/queries/person.ts'
import { listSeatsOf } from '../../../../db/queries/scope.ts'
import { found } from '../../call.ts'
import type { Handler } from '../../handler.ts'

export const getCurrentSession: Handler<'session.current'> = (call) => {
  const person = found(findPerson(call.host.db.read, call.actorId()), 'person')
  const { id, name, position, isKeeper } = person
  return { person: { id, name, position, isKeeper }, seats: listSeatsOf(call.host.db.read, id) }
}
