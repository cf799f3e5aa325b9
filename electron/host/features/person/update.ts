import { findPerson, updatePerson } from '../../../../db/queries/person.ts'
import { found } from '../../call.ts'
import type { Handler } from '../../handler.ts'

export const changePerson: Handler<'person.update'> = (call, change) => {
  call.record((db, log) => {
    found(findPerson(db, change.personId), 'person')
    updatePerson(db, change)
    log({ type: 'person.updated', data: change })
  })
  return {}
}
