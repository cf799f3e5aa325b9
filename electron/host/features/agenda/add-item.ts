import { insertItem, nextItemPosition } from '../../../../db/queries/meeting.ts'
import type { Handler } from '../../handler.ts'

export const addItem: Handler<'agenda.addItem'> = (call, input) => {
  const itemId = call.host.newId()
  const { meetingId, title } = input
  call.record((db, log) => {
    insertItem(db, { id: itemId, ...input, position: nextItemPosition(db, meetingId), state: 'waiting' })
    log({ type: 'agenda.item_added', data: { itemId, meetingId, title } })
  })
  return { itemId }
}
