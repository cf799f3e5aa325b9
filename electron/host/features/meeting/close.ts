import type { ReadConnection } from '../../../../db/open.ts'
import { countItemsIn, updateMeeting } from '../../../../db/queries/meeting.ts'
import { refuse } from '../../call.ts'
import type { Handler } from '../../handler.ts'
import { everybodyLeaves } from './end-session.ts'
import { listAgenda } from './get.ts'

/**
 * Ends the session: nothing may stand half decided, no proposal undecided (it is withdrawn with a reason, or the minutes
 * could never be finished), and whoever is still in the room leaves now.
 */
export const closeMeeting: Handler<'meeting.close'> = (call, { meetingId }) => {
  call.record((db, log) => {
    if (countItemsIn(db, meetingId, ['open', 'revealed']) > 0) refuse('STATE_CONFLICT', { what: 'open_item' })
    const items = listWaitingProposals(db, meetingId)
    if (items.length > 0) refuse('STATE_CONFLICT', { what: 'proposals_waiting', items })
    everybodyLeaves(db, { meetingId, now: call.now })
    updateMeeting(db, meetingId, { state: 'closed', closedAt: call.now, currentItemId: null })
    log({ type: 'meeting.closed', data: { meetingId } })
  })
  return {}
}

/** "๔.๒ ชื่อเรื่อง" of each, as on the agenda. */
const listWaitingProposals = (db: ReadConnection, meetingId: string): string[] =>
  listAgenda(db, meetingId)
    .filter(({ kind, state }) => kind === 'proposal' && state === 'waiting')
    .map(({ number, title }) => `${number} ${title}`)
