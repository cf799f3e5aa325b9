import { listItems, updateItem } from '../../../../db/queries/meeting.ts'
import { refuse } from '../../call.ts'
import type { Handler } from '../../handler.ts'

/**
 * Puts the whole agenda into an order at once: every item keeps its ระเบียบวาระ, and those that are not waiting keep their
 * places. An order that is not of exactly the standing items is one of an agenda that has changed since.
 */
export const reorderAgenda: Handler<'agenda.reorder'> = (call, { meetingId, itemIds }) => {
  call.record((db, log) => {
    const items = listItems(db, meetingId).map(({ item }) => item)
    const byId = new Map(items.map((item) => [item.id, item]))
    const ordered = itemIds.flatMap((itemId) => byId.get(itemId) ?? [])
    const isWhole = ordered.length === items.length && new Set(itemIds).size === itemIds.length
    if (!isWhole || itemIds.length !== items.length) refuse('STALE_VERSION')
    for (const [index, now] of items.entries()) {
      const next = ordered[index]
      const isFixed = now.state !== 'waiting' && next?.id !== now.id
      if (next?.section !== now.section || isFixed) refuse('STALE_VERSION')
    }
    for (const [section, inSection] of Map.groupBy(items, (item) => item.section)) {
      const places = inSection.map(({ position }) => position).sort((a, b) => a - b)
      const inOrder = ordered.filter((item) => item.section === section)
      for (const [index, item] of inOrder.entries())
        updateItem(db, item.id, { position: places[index] ?? index })
    }
    log({ type: 'agenda.reordered', data: { meetingId, itemIds } })
  })
  return {}
}
