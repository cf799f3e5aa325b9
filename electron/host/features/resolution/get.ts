import { findResolutionDraft } from '../../../../db/queries/resolution.ts'
import { found } from '../../call.ts'
import type { Handler } from '../../handler.ts'
import { listAttendees } from '../meeting/attendees.ts'
import { quorumNow } from '../meeting/meter.ts'
import { getMeetingRow } from '../meeting/room.ts'
import { readResolutions } from './list.ts'

export const getResolution: Handler<'resolution.get'> = (call, { itemId }) => {
  const db = call.host.db.read
  const meetingId = found(call.scope.meetingId, 'item')
  const meeting = getMeetingRow(db, meetingId)
  const attendees = listAttendees(db, meeting)
  const { voterIds } = quorumNow(db, { meeting, attendees, itemId })
  const draft = findResolutionDraft(db, itemId)
  return {
    draft: { kind: draft?.kind ?? null, text: draft?.text ?? '', updatedAt: draft?.updatedAt ?? null },
    recorded: readResolutions(db, meetingId).find((row) => row.itemId === itemId) ?? null,
    voters: voterIds.length,
  }
}
