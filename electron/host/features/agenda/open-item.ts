import { findItem, updateItem, updateMeeting } from '../../../../db/queries/meeting.ts'
import { found, refuse } from '../../call.ts'
import type { Handler } from '../../handler.ts'
import { getMeetingRow } from '../meeting/room.ts'
import { rubricToFreeze } from './rubric-to-freeze.ts'

/**
 * One item at a time is before the meeting. An item that was scored ahead of its turn keeps its state. The first one
 * that opens freezes rubric, weights and threshold for the whole meeting.
 */
export const openItem: Handler<'agenda.openItem'> = (call, { itemId }) => {
  call.record((db, log) => {
    const meeting = getMeetingRow(db, call.scope.meetingId)
    if (meeting.currentItemId) refuse('STATE_CONFLICT', { what: 'open_item' })
    const rubricId = rubricToFreeze(db, meeting)
    const item = found(findItem(db, itemId), 'item')
    const state = item.state === 'waiting' ? 'open' : item.state
    updateItem(db, itemId, { state, openedAt: call.now })
    updateMeeting(db, meeting.id, { currentItemId: itemId, rubricId })
    log({ type: 'agenda.item_opened', data: { itemId, rubricId } })
  })
  return {}
}
