import { deleteDraft, insertSheet } from '../../../../db/queries/score.ts'
import { checkpointSoon } from '../../checkpoint.ts'
import type { Handler } from '../../handler.ts'
import { assertOpenSheet, assertPresent, viewOwnSheet } from './own-sheet.ts'

/** A counted state of its own: in no denominator, and with its reason on record. */
export const abstain: Handler<'score.abstain'> = (call, { itemId, reason }) => {
  const own = { itemId, personId: call.actorId() }
  assertOpenSheet(call, own)
  assertPresent(call)
  call.record((db, log) => {
    deleteDraft(db, own)
    insertSheet(db, { ...own, state: 'abstained', reason, sealedAt: call.now })
    log({ type: 'score.abstained', data: { itemId, reason } })
  })
  checkpointSoon(call.host.db)
  return viewOwnSheet(call.host.db.read, own)
}
