import { isOnScale } from '../../../../shared/domain/scoring.ts'
import { refuse } from '../../call.ts'
import type { Handler } from '../../handler.ts'
import { noteAbstention } from '../score/abstain.ts'
import { frozenRubric } from '../score/own-sheet.ts'
import { sealSheet } from '../score/seal.ts'

/** A member who wrote on paper: the secretariat types it in and it is sealed at once; the log says who typed. */
export const enterSheet: Handler<'paperSheet.enter'> = (call, input) => {
  const { itemId, personId, values, abstainReason } = input
  const rubric = frozenRubric(call)
  for (const [criterion, value] of Object.entries(values)) {
    const isKnown = rubric.criteria.some(({ code }) => code === criterion)
    if (!isKnown || !isOnScale(rubric, value)) refuse('INPUT_INVALID', { fields: ['values'] })
  }
  // Whoever holds a laptop seals the own sheet there; on somebody's own behalf no paper is typed in.
  if (personId === call.actorId()) refuse('STATE_CONFLICT', { what: 'own_sheet' })
  const enteredById = call.actorId()
  if (abstainReason === null) sealSheet(call, { itemId, personId, values, enteredById })
  else if (Object.keys(values).length > 0) refuse('INPUT_INVALID', { fields: ['values'] })
  else noteAbstention(call, { itemId, personId, reason: abstainReason, enteredById })
  return {}
}
