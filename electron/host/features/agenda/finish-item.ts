import { findItem, updateItem } from '../../../../db/queries/meeting.ts'
import { sha256 } from '../../audit-log.ts'
import { found, refuse } from '../../call.ts'
import type { Handler } from '../../handler.ts'
import { getMeetingRow } from '../meeting/room.ts'
import { putAside } from './item-runs.ts'

/** Items with a proposal end by a resolution; the others end here with what was noted. */
export const finishItem: Handler<'agenda.finishItem'> = (call, { itemId }) => {
  if (call.scope.itemKind === 'proposal') refuse('STATE_CONFLICT', { what: 'needs_resolution' })
  call.record((db, log) => {
    const { id: meetingId, currentItemId } = getMeetingRow(db, call.scope.meetingId)
    if (currentItemId !== itemId) refuse('STATE_CONFLICT', { what: 'not_current' })
    const { note } = found(findItem(db, itemId), 'item')
    updateItem(db, itemId, { state: 'resolved', closedAt: call.now })
    putAside(db, { call, meetingId, itemId })
    log({ type: 'agenda.item_finished', data: { itemId, sha256OfNote: sha256(note) } })
  })
  return {}
}
