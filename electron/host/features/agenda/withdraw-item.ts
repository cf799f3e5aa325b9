import { updateItem } from '../../../../db/queries/meeting.ts'
import { unlinkPostponed } from '../../../../db/queries/postponed.ts'
import { deleteDraftsOf } from '../../../../db/queries/score.ts'
import { refuse } from '../../call.ts'
import { checkpointSoon } from '../../checkpoint.ts'
import type { Handler } from '../../handler.ts'
import { wasVotedOn } from '../ballot/standing.ts'
import { getMeetingRow } from '../meeting/room.ts'

/** Not what is before the meeting; what was only scored ahead of its turn may still go, with its sheets as they are. */
export const withdrawItem: Handler<'agenda.withdrawItem'> = (call, { itemId, reason }) => {
  call.record((db, log) => {
    const { currentItemId } = getMeetingRow(db, call.scope.meetingId)
    if (currentItemId === itemId) refuse('STATE_CONFLICT', { what: 'open_item' })
    // Withdrawn, it would be in no minutes; what was voted on is put off instead.
    if (wasVotedOn(db, itemId)) refuse('STATE_CONFLICT', { what: 'was_voted' })
    deleteDraftsOf(db, itemId)
    unlinkPostponed(db, itemId)
    updateItem(db, itemId, { withdrawnAt: call.now, withdrawnReason: reason })
    log({ type: 'agenda.item_withdrawn', data: { itemId, reason } })
  })
  checkpointSoon(call.host.db)
  return {}
}
