import { findMinutes, saveMinutesState } from '../../../../db/queries/minutes.ts'
import { refuse } from '../../call.ts'
import type { Handler } from '../../handler.ts'

/** Documents already made keep the old text and its signatures; new ones have to be made. */
export const reopenMinutes: Handler<'minutes.reopen'> = (call, { meetingId, reason }) => {
  call.record((db, log) => {
    if (findMinutes(db, meetingId)?.state !== 'finished') refuse('STATE_CONFLICT', { what: 'minutes' })
    saveMinutesState(db, { meetingId, state: 'draft', finishedAt: null })
    log({ type: 'minutes.reopened', data: { meetingId, reason } })
  })
  return {}
}
