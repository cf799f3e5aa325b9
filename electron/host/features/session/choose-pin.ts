import { findPerson, findPin, savePin } from '../../../../db/queries/person.ts'
import { found, refuse } from '../../call.ts'
import type { Handler } from '../../handler.ts'
import { hashPin } from '../../pin-vault.ts'

/** A PIN belongs to its person: it is chosen at the first hand-over, and nobody else ever sets it. */
export const choosePin: Handler<'session.choosePin'> = async (call, { personId, pin }) => {
  const { host } = call
  const person = found(findPerson(host.db.read, personId), 'person')
  if (person.isGuest) refuse('NOT_ALLOWED')
  const hashed = await hashPin(pin)
  call.record((db, log) => {
    if (findPin(db, personId)) refuse('ALREADY_EXISTS', { what: 'pin' })
    savePin(db, { personId, ...hashed, setAt: call.now })
    log({ type: 'person.pin_chosen', data: { personId } })
  })
  return { ticket: host.tickets.issue({ kind: 'main', personId }), personId }
}
