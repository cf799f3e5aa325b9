import { deletePin, findPerson } from '../../../../db/queries/person.ts'
import { found } from '../../call.ts'
import type { Handler } from '../../handler.ts'

/** The person chooses a new PIN at the next hand-over. What the old one locked stays locked. */
export const resetPin: Handler<'person.resetPin'> = (call, { personId, reason }) => {
  call.record((db, log) => {
    found(findPerson(db, personId), 'person')
    deletePin(db, personId)
    call.host.tickets.endAllOf(db, personId)
    log({ type: 'person.pin_reset', data: { personId, reason } })
  })
  return {}
}
