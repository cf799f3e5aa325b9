import { findRuling, withdrawRuling } from '../../../../db/queries/ruling.ts'
import { found, refuse } from '../../call.ts'
import type { Handler } from '../../handler.ts'

/** A ruling is never rewritten: it is taken back with a reason, by whoever gave it, and given anew. */
export const takeBackRuling: Handler<'ruling.withdraw'> = (call, { meetingId, rulingId, reason }) => {
  call.record((db, log) => {
    const ruling = found(findRuling(db, rulingId), 'ruling')
    if (ruling.meetingId !== meetingId) refuse('NOT_FOUND', { what: 'ruling' })
    if (ruling.ruledById !== call.actorId()) refuse('NOT_ALLOWED', { what: 'ruling_of_another' })
    withdrawRuling(db, { rulingId, at: call.now, reason })
    log({ type: 'ruling.withdrawn', data: { rulingId, reason } })
  })
  return {}
}
