import { findItem, updateItem } from '../../../../db/queries/meeting.ts'
import { deleteDraftsOf, listSheets } from '../../../../db/queries/score.ts'
import { found, refuse } from '../../call.ts'
import { checkpointSoon } from '../../checkpoint.ts'
import type { Handler } from '../../handler.ts'
import { refuseStandingBallot } from '../ballot/standing.ts'
import { getMeetingRow } from '../meeting/room.ts'
import { putAside } from './item-runs.ts'

/**
 * The item leaves this meeting's count and waits for a later one. Sealed sheets stay sealed and are opened by nobody:
 * the next meeting scores it anew, under its own key. Half-filled ones are wiped.
 */
export const postponeItem: Handler<'agenda.postponeItem'> = (call, { itemId, reason }) => {
  call.record((db, log) => {
    const meeting = getMeetingRow(db, call.scope.meetingId)
    refuseStandingBallot(db, { meetingId: meeting.id, itemId })
    if (meeting.currentItemId === itemId) putAside(db, { call, meetingId: meeting.id, itemId })
    deleteDraftsOf(db, itemId)
    updateItem(db, itemId, { state: 'postponed', postponedAt: call.now, postponedReason: reason })
    log({ type: 'agenda.item_postponed', data: { itemId, reason } })
  })
  checkpointSoon(call.host.db)
  return {}
}

/** Put off by mistake, or there is time after all: it is where it was, while no other meeting has taken it up. */
export const resumeItem: Handler<'agenda.resumeItem'> = (call, { itemId, reason }) => {
  call.record((db, log) => {
    const item = found(findItem(db, itemId), 'item')
    if (item.postponedToItemId !== null) refuse('STATE_CONFLICT', { what: 'taken_up' })
    const hasBegun = item.openedAt !== null || listSheets(db, itemId).length > 0
    const state = item.revealedAt !== null ? 'revealed' : hasBegun ? 'open' : 'waiting'
    updateItem(db, itemId, { state, postponedAt: null, postponedReason: null })
    log({ type: 'agenda.item_resumed', data: { itemId, reason } })
  })
  return {}
}
