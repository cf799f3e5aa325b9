import { supersedeFinalDocuments } from '../../../../db/queries/document.ts'
import { findMinutes, saveMinutesState } from '../../../../db/queries/minutes.ts'
import { refuse } from '../../call.ts'
import type { Handler } from '../../handler.ts'

/**
 * Opens the text again. The final documents give way: unsigned ones can be signed no more, signed ones stay readable for
 * ever, and new ones have to be made.
 */
export const reopenMinutes: Handler<'minutes.reopen'> = (call, { meetingId, reason }) => {
  call.record((db, log) => {
    if (findMinutes(db, meetingId)?.state !== 'finished') refuse('STATE_CONFLICT', { what: 'minutes' })
    saveMinutesState(db, { meetingId, state: 'draft', finishedAt: null })
    supersedeFinalDocuments(db, { meetingId, at: call.now })
    log({ type: 'minutes.reopened', data: { meetingId, reason } })
  })
  return {}
}
