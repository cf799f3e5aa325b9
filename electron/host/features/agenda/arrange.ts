import { listItems, updateItem } from '../../../../db/queries/meeting.ts'
import { found, refuse } from '../../call.ts'
import type { Handler } from '../../handler.ts'
import { getMeetingRow } from '../meeting/room.ts'

/** The named items share out the places that they hold now, so that whatever stands between them stays where it is. */
export const arrange: Handler<'agenda.arrange'> = (call, { meetingId, items: wanted }) => {
  const ids = new Set(wanted.map(({ itemId }) => itemId))
  if (ids.size !== wanted.length) refuse('INPUT_INVALID', { fields: ['items'] })
  call.record((db, log) => {
    const { currentItemId } = getMeetingRow(db, meetingId)
    const items = new Map(listItems(db, meetingId).map(({ item }) => [item.id, item]))
    const named = wanted.map(({ itemId }) => found(items.get(itemId), 'item'))
    const isMovable = named.every(
      ({ id, kind, state }) => kind === 'proposal' && state !== 'resolved' && id !== currentItemId,
    )
    if (!isMovable || new Set(named.map(({ section }) => section)).size > 1)
      refuse('STATE_CONFLICT', { what: 'item' })
    const places = named.map(({ position }) => position).sort((a, b) => a - b)
    for (const [index, { itemId, plannedMinutes }] of wanted.entries())
      updateItem(db, itemId, { position: places[index] ?? 0, plannedMinutes })
    log({ type: 'agenda.arranged', data: { meetingId, items: wanted } })
  })
  return {}
}
