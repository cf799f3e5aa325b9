import { deleteDraft, insertSheet } from '../../../../db/queries/score.ts'
import type { Call } from '../../call.ts'
import { checkpointSoon } from '../../checkpoint.ts'
import type { Handler } from '../../handler.ts'
import { assertOpenSheet, assertPresent, viewOwnSheet } from './own-sheet.ts'

type Abstention = { itemId: string; personId: string; reason: string; enteredById: string | null }

export const abstain: Handler<'score.abstain'> = (call, { itemId, reason }) => {
  const own = { itemId, personId: call.actorId() }
  noteAbstention(call, { ...own, reason, enteredById: null })
  return viewOwnSheet(call.host.db.read, own)
}

/** A counted state of its own: in no denominator, and with its reason on record. */
export function noteAbstention(call: Call, { reason, enteredById, ...own }: Abstention): void {
  assertOpenSheet(call, own)
  assertPresent(call, own.personId)
  const whose = enteredById === null ? {} : { personId: own.personId }
  call.record((db, log) => {
    deleteDraft(db, own)
    insertSheet(db, { ...own, state: 'abstained', reason, sealedAt: call.now, enteredById })
    log({ type: 'score.abstained', data: { itemId: own.itemId, reason, ...whose } })
  })
  checkpointSoon(call.host.db)
}
