import { listItems, updateItem } from '../../../../db/queries/meeting.ts'
import { found } from '../../call.ts'
import type { Handler } from '../../handler.ts'

/** Moves within its ระเบียบวาระ; `position` is the place among that section's items, from 0. */
export const moveItem: Handler<'agenda.moveItem'> = (call, { itemId, position }) => {
  call.record((db, log) => {
    const items = listItems(db, call.scope.meetingId ?? '').map(({ item }) => item)
    const moved = found(
      items.find(({ id }) => id === itemId),
      'item',
    )
    const section = items.filter((item) => item.section === moved.section)
    const places = section.map((item) => item.position).sort((a, b) => a - b)
    const order = section.filter(({ id }) => id !== itemId)
    order.splice(Math.min(position, order.length), 0, moved)
    for (const [index, item] of order.entries()) updateItem(db, item.id, { position: places[index] ?? index })
    log({ type: 'agenda.item_moved', data: { itemId, position } })
  })
  return {}
}
