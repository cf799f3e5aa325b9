import { insertRuling } from '../../../../db/queries/ruling.ts'
import type { Handler } from '../../handler.ts'
import { getMeetingRow } from '../meeting/room.ts'
import { assertPresiding } from '../score/presiding.ts'

/** ม. 81: whoever presides gives the orders that are needed. It is of the item that is before the meeting, if one is. */
export const recordRuling: Handler<'ruling.record'> = (call, { meetingId, text }) => {
  const { currentItemId } = getMeetingRow(call.host.db.read, meetingId)
  if (currentItemId) assertPresiding(call, currentItemId)
  const rulingId = call.host.newId()
  call.record((db, log) => {
    const row = { id: rulingId, meetingId, itemId: currentItemId, text }
    insertRuling(db, { ...row, ruledAt: call.now, ruledById: call.actorId() })
    log({ type: 'ruling.recorded', data: { meetingId, rulingId, itemId: currentItemId, text } })
  })
  return { rulingId }
}
