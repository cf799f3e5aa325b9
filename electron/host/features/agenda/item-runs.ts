import type { ReadConnection, WriteConnection } from '../../../../db/open.ts'
import { endRun, insertRun } from '../../../../db/queries/item-run.ts'
import { updateMeeting } from '../../../../db/queries/meeting.ts'
import type { LogWriter } from '../../audit-log.ts'
import type { Call } from '../../call.ts'
import { refuseStandingBallot } from '../ballot/standing.ts'

/** The item is before the meeting from now on, and its time runs. */
export function takeUp(db: WriteConnection, facts: { call: Call; meetingId: string; itemId: string }): void {
  const { call, meetingId, itemId } = facts
  updateMeeting(db, meetingId, { currentItemId: itemId })
  insertRun(db, { id: call.host.newId(), itemId, startedAt: call.now })
}

/** The item is no longer before the meeting, decided or not; its time stands still. */
export function putAside(
  db: WriteConnection,
  facts: { call: Call; meetingId: string; itemId: string },
): void {
  endRun(db, { itemId: facts.itemId, endedAt: facts.call.now })
  updateMeeting(db, facts.meetingId, { currentItemId: null })
}

/** Nobody leaves an item by a jump while its votes are out, or while what was carried is not on record. */
export function refuseBallotOfCurrent(
  db: ReadConnection,
  { id: meetingId, currentItemId: itemId }: { id: string; currentItemId: string | null },
): void {
  if (itemId !== null) refuseStandingBallot(db, { meetingId, itemId })
}

/** Whatever is before the meeting is put aside as it stands: sheets, drafts and text stay, and it is taken up later. */
export function parkCurrent(
  db: WriteConnection,
  log: LogWriter,
  facts: { call: Call; meeting: { id: string; currentItemId: string | null } },
): void {
  const { call, meeting } = facts
  if (meeting.currentItemId === null) return
  putAside(db, { call, meetingId: meeting.id, itemId: meeting.currentItemId })
  log({ type: 'agenda.item_parked', data: { itemId: meeting.currentItemId } })
}
