import { updateItem } from '../../../../db/queries/meeting.ts'
import type { Handler } from '../../handler.ts'

export const withdrawItem: Handler<'agenda.withdrawItem'> = (call, { itemId, reason }) => {
  call.record((db, log) => {
    updateItem(db, itemId, { withdrawnAt: call.now, withdrawnReason: reason })
    log({ type: 'agenda.item_withdrawn', data: { itemId, reason } })
  })
  return {}
}
