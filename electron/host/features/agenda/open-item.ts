import type { WriteConnection } from '../../../../db/open.ts'
import { findItem, updateItem, updateMeeting } from '../../../../db/queries/meeting.ts'
import type { LogWriter } from '../../audit-log.ts'
import { type Call, found, refuse } from '../../call.ts'
import type { Handler } from '../../handler.ts'
import { getMeetingRow } from '../meeting/room.ts'
import { parkCurrent, refuseBallotOfCurrent, takeUp } from './item-runs.ts'
import { rubricToFreeze } from './rubric-to-freeze.ts'

/** One item at a time is before the meeting. To leave it undecided for another is a jump, which is said so. */
export const openItem: Handler<'agenda.openItem'> = (call, { itemId }) => {
  call.record((db, log) => {
    const meeting = getMeetingRow(db, call.scope.meetingId)
    if (meeting.currentItemId) refuse('STATE_CONFLICT', { what: 'open_item' })
    open(db, log, { call, meeting, itemId })
  })
  return {}
}

/** The item that is open is put aside as it stands, and another is taken up; coming back goes on where it was. */
export const jumpTo: Handler<'agenda.jumpTo'> = (call, { itemId }) => {
  call.record((db, log) => {
    const meeting = getMeetingRow(db, call.scope.meetingId)
    if (meeting.currentItemId === itemId) refuse('STATE_CONFLICT', { what: 'item' })
    refuseBallotOfCurrent(db, meeting)
    parkCurrent(db, log, { call, meeting })
    open(db, log, { call, meeting, itemId })
  })
  return {}
}

/**
 * An item that was scored ahead of its turn, or put aside, keeps its state and the moment at which it began. The first
 * one that opens freezes rubric, weights and threshold for the whole meeting.
 */
function open(
  db: WriteConnection,
  log: LogWriter,
  facts: { call: Call; meeting: ReturnType<typeof getMeetingRow>; itemId: string },
): void {
  const { call, meeting, itemId } = facts
  const rubricId = rubricToFreeze(db, meeting)
  const item = found(findItem(db, itemId), 'item')
  const state = item.state === 'waiting' ? 'open' : item.state
  updateItem(db, itemId, { state, openedAt: item.openedAt ?? call.now })
  updateMeeting(db, meeting.id, { rubricId })
  takeUp(db, { call, meetingId: meeting.id, itemId })
  log({ type: 'agenda.item_opened', data: { itemId, rubricId } })
}
