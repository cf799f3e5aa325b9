import { updateItem } from '../../../../db/queries/meeting.ts'
import type { Handler } from '../../handler.ts'

export const changeItem: Handler<'agenda.updateItem'> = (call, { itemId, title, plannedMinutes }) => {
  call.record((db, log) => {
    updateItem(db, itemId, { title, plannedMinutes })
    log({ type: 'agenda.item_updated', data: { itemId, title } })
  })
  return {}
}
