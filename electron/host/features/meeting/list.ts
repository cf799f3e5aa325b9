import { countItems, listMeetings } from '../../../../db/queries/meeting.ts'
import type { Handler } from '../../handler.ts'

export const listAllMeetings: Handler<'meeting.list'> = ({ host }) => {
  const counts = new Map(countItems(host.db.read).map((row) => [row.meetingId, row]))
  return listMeetings(host.db.read).map(({ meeting, committeeName, minutesState }) => ({
    id: meeting.id,
    committeeId: meeting.committeeId,
    committeeName,
    number: meeting.number,
    date: meeting.date,
    startsAt: meeting.startsAt,
    place: meeting.place,
    state: meeting.state,
    items: counts.get(meeting.id)?.items ?? 0,
    resolvedItems: counts.get(meeting.id)?.resolved ?? 0,
    minutesState: minutesState ?? 'none',
  }))
}
