import { saveDraft } from '../../../../db/queries/score.ts'
import { isOnScale } from '../../../../shared/domain/scoring.ts'
import { refuse } from '../../call.ts'
import type { Handler } from '../../handler.ts'
import { assertOpenSheet, frozenRubric } from './own-sheet.ts'

/** One keystroke: saved and logged (without its value) before it is acknowledged. */
export const putScore: Handler<'score.put'> = (call, { itemId, criterion, value }) => {
  const personId = call.actorId()
  const rubric = frozenRubric(call)
  const isKnown = rubric.criteria.some(({ code }) => code === criterion)
  if (!isKnown || !isOnScale(rubric, value))
    refuse('INPUT_INVALID', { fields: [isKnown ? 'value' : 'criterion'] })
  assertOpenSheet(call, { itemId, personId })
  call.record((db, log) => {
    saveDraft(db, { itemId, personId, criterion, value, updatedAt: call.now })
    log({ type: 'score.drafted', data: { itemId, criterion } })
  })
  return { savedAt: call.now }
}
