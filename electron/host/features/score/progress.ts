import { listSheets } from '../../../../db/queries/score.ts'
import type { OutputOf } from '../../../../shared/contract/index.ts'
import type { Call } from '../../call.ts'
import type { Handler } from '../../handler.ts'
import { getMeetingRow, listAttendees, quorumNow } from '../meeting/room.ts'

export const getProgress: Handler<'score.progress'> = (call, { itemId }) => listProgress(call, itemId)

/** Every voting member's state for the item: sealed or not yet, and nothing about what. */
export function listProgress(call: Call, itemId: string): OutputOf<'score.progress'> {
  const db = call.host.db.read
  const meeting = getMeetingRow(db, call.scope.meetingId)
  const attendees = listAttendees(db, meeting)
  const { recusedIds } = quorumNow(db, { meeting, attendees, itemId })
  const sheets = new Map(listSheets(db, itemId).map(({ personId, state }) => [personId, state]))
  return attendees
    .filter(({ isVoting }) => isVoting)
    .map(({ personId, name, isPresent }) => {
      if (recusedIds.includes(personId)) return { personId, name, state: 'recused' }
      const state = sheets.get(personId)
      if (state === 'frozen' || state === 'revealed') return { personId, name, state: 'revealed' }
      return { personId, name, state: state ?? (isPresent ? 'waiting' : 'absent') }
    })
}
