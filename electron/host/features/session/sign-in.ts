import { findPerson } from '../../../../db/queries/person.ts'
import { found } from '../../call.ts'
import type { Handler } from '../../handler.ts'
import { checkPin } from '../../pin-vault.ts'

/** The PIN gives this window a ticket of its own; other windows of the same person keep theirs. */
export const signIn: Handler<'session.signIn'> = async ({ host }, { personId, pin }) => {
  found(findPerson(host.db.read, personId), 'person')
  await checkPin(host.db, { personId, pin, now: host.clock() })
  return { ticket: host.tickets.issue({ kind: 'main', personId }), personId }
}
