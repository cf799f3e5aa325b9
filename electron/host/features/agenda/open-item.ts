import { findNewestRubric } from '../../../../db/queries/committee.ts'
import { updateItem, updateMeeting } from '../../../../db/queries/meeting.ts'
import { found, refuse } from '../../call.ts'
import type { Handler } from '../../handler.ts'
import { getMeetingRow } from '../meeting/room.ts'

/** One item at a time. The first one that opens freezes rubric, weights and threshold for the whole meeting. */
export const openItem: Handler<'agenda.openItem'> = (call, { itemId }) => {
  call.record((db, log) => {
    const meeting = getMeetingRow(db, call.scope.meetingId)
    if (meeting.currentItemId) refuse('STATE_CONFLICT', { what: 'open_item' })
    const rubricId = meeting.rubricId ?? found(findNewestRubric(db, meeting.committeeId), 'rubric').id
    updateItem(db, itemId, { state: 'open', openedAt: call.now })
    updateMeeting(db, meeting.id, { currentItemId: itemId, rubricId })
    log({ type: 'agenda.item_opened', data: { itemId, rubricId } })
  })
  return {}
}
