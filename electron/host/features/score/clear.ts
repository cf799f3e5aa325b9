import { deleteDraftCriterion } from '../../../../db/queries/score.ts'
import type { Handler } from '../../handler.ts'
import { assertOpenSheet } from './own-sheet.ts'

export const clearScore: Handler<'score.clear'> = (call, { itemId, criterion }) => {
  const personId = call.actorId()
  assertOpenSheet(call, { itemId, personId })
  call.record((db, log) => {
    deleteDraftCriterion(db, { itemId, personId, criterion })
    log({ type: 'score.drafted', data: { itemId, criterion } })
  })
  return { savedAt: call.now }
}
