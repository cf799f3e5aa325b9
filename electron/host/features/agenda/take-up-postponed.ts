import type { WriteConnection } from '../../../../db/open.ts'
import {
  findItem,
  insertItem,
  listItems,
  nextItemPosition,
  updateItem,
} from '../../../../db/queries/meeting.ts'
import { listPostponed } from '../../../../db/queries/postponed.ts'
import { describeMeeting } from '../../../../shared/messages/meeting-title.ts'
import { type Call, found, refuse } from '../../call.ts'
import type { Handler } from '../../handler.ts'

/** What other meetings of this committee put off and nobody has taken up. */
export const listPostponedItems: Handler<'agenda.listPostponed'> = (call, { meetingId }) =>
  waiting(call, meetingId).map(
    ({ item, meetingNumber, meetingDate, proposalCode, proposalTitle, agencyName }) => ({
      itemId: item.id,
      title: proposalTitle ?? item.title,
      proposalCode,
      agencyName,
      plannedMinutes: item.plannedMinutes,
      fromMeeting: describeMeeting({ number: meetingNumber, date: meetingDate }),
      reason: item.postponedReason ?? '',
    }),
  )

/** Each stands on this agenda under its ระเบียบวาระ, to be begun anew; the old item says where it went. */
export const takeUpPostponed: Handler<'agenda.takeUpPostponed'> = (call, { meetingId, itemIds }) => {
  const known = new Set(waiting(call, meetingId).map(({ item }) => item.id))
  const chosen = [...new Set(itemIds)]
  if (chosen.some((id) => !known.has(id))) refuse('STATE_CONFLICT', { what: 'taken_up' })
  call.record((db, log) => {
    const items = carryOver(db, { call, meetingId, itemIds: chosen })
    log({ type: 'agenda.postponed_taken_up', data: { meetingId, items } })
  })
  return { added: chosen.length }
}

const waiting = (call: Call, meetingId: string) =>
  listPostponed(call.host.db.read, { meetingId, committeeId: call.scope.committeeId ?? '' })

/**
 * Copies items of another meeting onto this agenda, waiting, in the order given; a proposal that stands there already
 * is only linked. The caller has decided that they may be.
 */
export function carryOver(
  db: WriteConnection,
  facts: { call: Call; meetingId: string; itemIds: readonly string[] },
): { fromItemId: string; toItemId: string }[] {
  const { call, meetingId, itemIds } = facts
  const there = new Map(listItems(db, meetingId).map(({ item }) => [item.proposalId, item.id]))
  let position = nextItemPosition(db, meetingId)
  return itemIds.map((fromItemId) => {
    const { section, kind, title, proposalId, plannedMinutes } = found(findItem(db, fromItemId), 'item')
    const standing = proposalId === null ? undefined : there.get(proposalId)
    const toItemId = standing ?? call.host.newId()
    const row = { id: toItemId, meetingId, section, kind, title, proposalId, plannedMinutes, position }
    if (standing === undefined) insertItem(db, { ...row, state: 'waiting' })
    updateItem(db, fromItemId, { postponedToItemId: toItemId })
    position += 1
    return { fromItemId, toItemId }
  })
}
