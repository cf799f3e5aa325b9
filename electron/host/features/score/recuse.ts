import { insertRecusal } from '../../../../db/queries/attendance.ts'
import { deleteDraft } from '../../../../db/queries/score.ts'
import type { Handler } from '../../handler.ts'
import { assertOpenSheet, viewOwnSheet } from './own-sheet.ts'

/** ม. 15: the member leaves for the item and the body is deemed to consist of the others. */
export const recuse: Handler<'score.recuse'> = (call, { itemId, reason }) => {
  const own = { itemId, personId: call.actorId() }
  assertOpenSheet(call, own)
  call.record((db, log) => {
    deleteDraft(db, own)
    insertRecusal(db, { id: call.host.newId(), ...own, reason, declaredAt: call.now })
    log({ type: 'score.recused', data: { itemId, reason } })
  })
  call.host.db.checkpoint()
  return viewOwnSheet(call.host.db.read, own)
}
