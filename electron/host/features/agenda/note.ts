import { findItem, updateItem } from '../../../../db/queries/meeting.ts'
import { found } from '../../call.ts'
import type { Handler } from '../../handler.ts'

export const getNote: Handler<'agenda.getNote'> = ({ host }, { itemId }) => {
  const { note, noteUpdatedAt } = found(findItem(host.db.read, itemId), 'item')
  return { text: note, updatedAt: noteUpdatedAt }
}

/** Overwritten as it is typed; the decision that ends the item puts its hash into the log. */
export const editNote: Handler<'agenda.editNote'> = (call, { itemId, text }) => {
  call.overwrite((db) => updateItem(db, itemId, { note: text, noteUpdatedAt: call.now }))
  return { savedAt: call.now }
}
