import { deleteSheet, findSheet } from '../../../../db/queries/score.ts'
import { found, refuse } from '../../call.ts'
import { checkpointSoon } from '../../checkpoint.ts'
import type { Handler } from '../../handler.ts'

/** A slip of the typing, or a paper that is not the member's: gone before the reveal, with its reason in the log. */
export const withdrawSheet: Handler<'paperSheet.withdraw'> = (call, { itemId, personId, reason }) => {
  const sheet = found(findSheet(call.host.db.read, { itemId, personId }), 'sheet')
  const actorId = call.actorId()
  const isTheirs = actorId === personId || actorId === sheet.enteredById
  if (sheet.enteredById === null || !isTheirs) refuse('NOT_ALLOWED')
  if (sheet.state !== 'sealed' && sheet.state !== 'abstained') refuse('STATE_CONFLICT', { what: 'revealed' })
  call.record((db, log) => {
    deleteSheet(db, { itemId, personId })
    log({ type: 'score.entry_withdrawn', data: { itemId, personId, reason } })
  })
  checkpointSoon(call.host.db)
  return {}
}
