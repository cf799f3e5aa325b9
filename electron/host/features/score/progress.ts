import type { ReadConnection } from '../../../../db/open.ts'
import { listItems } from '../../../../db/queries/meeting.ts'
import { listSheets } from '../../../../db/queries/score.ts'
import type { OutputOf } from '../../../../shared/contract/index.ts'
import type { Call } from '../../call.ts'
import type { Handler } from '../../handler.ts'
import { type Attendee, listAttendees } from '../meeting/attendees.ts'
import { quorumNow } from '../meeting/meter.ts'
import { getMeetingRow } from '../meeting/room.ts'

type Progress = OutputOf<'score.progress'>
type MeetingRow = ReturnType<typeof getMeetingRow>

export const getProgress: Handler<'score.progress'> = (call, { itemId }) => listProgress(call, itemId)

/** Every voting member's state for the item: sealed or not yet, and nothing about what. */
export function listProgress(call: Call, itemId: string): Progress {
  const db = call.host.db.read
  const meeting = getMeetingRow(db, call.scope.meetingId)
  return progressOf(db, { meeting, attendees: listAttendees(db, meeting), itemId })
}

/** The same of every proposal that is open for scoring. */
export const getMeetingProgress: Handler<'score.progressOfMeeting'> = (call, { meetingId }) => {
  const db = call.host.db.read
  const meeting = getMeetingRow(db, meetingId)
  const attendees = listAttendees(db, meeting)
  return listItems(db, meetingId)
    .filter(({ item }) => item.kind === 'proposal' && item.state === 'open')
    .map(({ item }) => ({
      itemId: item.id,
      members: progressOf(db, { meeting, attendees, itemId: item.id }),
    }))
}

function progressOf(
  db: ReadConnection,
  facts: { meeting: MeetingRow; attendees: readonly Attendee[]; itemId: string },
): Progress {
  const { attendees, itemId } = facts
  const { recusedIds } = quorumNow(db, facts)
  const sheets = new Map(listSheets(db, itemId).map((sheet) => [sheet.personId, sheet]))
  return attendees
    .filter(({ canScore }) => canScore)
    .map(({ personId, name, isPresent }) => {
      const sheet = sheets.get(personId)
      const member = { personId, name, isFromPaper: (sheet?.enteredById ?? null) !== null }
      if (recusedIds.includes(personId)) return { ...member, state: 'recused' }
      const state = sheet?.state
      if (state === 'frozen' || state === 'revealed') return { ...member, state: 'revealed' }
      return { ...member, state: state ?? (isPresent ? 'waiting' : 'absent') }
    })
}
