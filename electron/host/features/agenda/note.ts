import { findItem, updateItem } from '../../../../db/queries/meeting.ts'
import { sha256 } from '../../audit-log.ts'
import { found } from '../../call.ts'
import type { Handler } from '../../handler.ts'

export const getNote: Handler<'agenda.getNote'> = ({ host }, { itemId }) => {
  const { note, noteUpdatedAt } = found(findItem(host.db.read, itemId), 'item')
  return { text: note, updatedAt: noteUpdatedAt }
}

/**
 * Overwritten as it is typed; the decision that ends the item puts its hash into the log. A note that is touched up
 * after that is raw material of the minutes still, but no longer changes without a trace.
 */
export const editNote: Handler<'agenda.editNote'> = (call, { itemId, text }) => {
  const change = { note: text, noteUpdatedAt: call.now }
  const { state, note } = found(findItem(call.host.db.read, itemId), 'item')
  if (state !== 'resolved') call.overwrite((db) => updateItem(db, itemId, change))
  else if (note !== text)
    call.record((db, log) => {
      updateItem(db, itemId, change)
      log({ type: 'agenda.note_changed', data: { itemId, sha256OfNote: sha256(text) } })
    })
  return { savedAt: call.now }
}
