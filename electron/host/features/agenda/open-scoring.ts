import type { ReadConnection } from '../../../../db/open.ts'
import { findItem, updateItem, updateMeeting } from '../../../../db/queries/meeting.ts'
import { deleteDraftsOf, listSheets } from '../../../../db/queries/score.ts'
import { found, refuse } from '../../call.ts'
import { checkpointSoon } from '../../checkpoint.ts'
import type { Handler } from '../../handler.ts'
import { getMeetingRow } from '../meeting/room.ts'
import { rubricToFreeze } from './rubric-to-freeze.ts'

/**
 * Several proposals are scored before any of them is discussed: each is open for sheets, none is before the meeting
 * (`currentItemId` is), and none has begun its time (`openedAt` is empty until its turn).
 */
export const openScoring: Handler<'agenda.openScoring'> = (call, { meetingId, itemIds }) => {
  call.record((db, log) => {
    const meeting = getMeetingRow(db, meetingId)
    const rubricId = rubricToFreeze(db, meeting)
    for (const itemId of new Set(itemIds)) {
      const item = getItemOf(db, { meetingId, itemId })
      if (item.kind !== 'proposal') refuse('STATE_CONFLICT', { what: 'no_proposal' })
      if (item.state !== 'waiting') refuse('STATE_CONFLICT', { what: 'item' })
      updateItem(db, itemId, { state: 'open' })
    }
    updateMeeting(db, meetingId, { rubricId })
    log({ type: 'agenda.scoring_opened', data: { meetingId, itemIds: [...new Set(itemIds)], rubricId } })
  })
  return {}
}

/** Back to waiting, while nobody has sealed or abstained: what was committed to is not thrown away. */
export const cancelScoring: Handler<'agenda.cancelScoring'> = (call, { meetingId, itemIds }) => {
  call.record((db, log) => {
    const { currentItemId } = getMeetingRow(db, meetingId)
    for (const itemId of new Set(itemIds)) {
      const { state } = getItemOf(db, { meetingId, itemId })
      if (state !== 'open' || itemId === currentItemId) refuse('STATE_CONFLICT', { what: 'item' })
      if (listSheets(db, itemId).length > 0) refuse('STATE_CONFLICT', { what: 'sheet' })
      deleteDraftsOf(db, itemId)
      updateItem(db, itemId, { state: 'waiting' })
    }
    log({ type: 'agenda.scoring_cancelled', data: { meetingId, itemIds: [...new Set(itemIds)] } })
  })
  checkpointSoon(call.host.db)
  return {}
}

/** An item named in a list: it must be the meeting's, since access was decided on the meeting alone. */
export function getItemOf(db: ReadConnection, { meetingId, itemId }: { meetingId: string; itemId: string }) {
  const item = found(findItem(db, itemId), 'item')
  if (item.meetingId !== meetingId) refuse('NOT_FOUND', { what: 'item' })
  return item
}
