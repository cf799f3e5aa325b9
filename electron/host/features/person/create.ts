import { insertPerson } from '../../../../db/queries/person.ts'
import type { Handler } from '../../handler.ts'

export const createPerson: Handler<'person.create'> = (call, { name, position }) => {
  const personId = call.host.newId()
  call.record((db, log) => {
    insertPerson(db, { id: personId, name, position, createdAt: call.now })
    log({ type: 'person.created', data: { personId, name, position } })
  })
  return { personId }
}
