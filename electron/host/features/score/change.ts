import { isChallenged } from '../../../../db/queries/challenge.ts'
import { findSheet, insertScore, isRecused, listScores } from '../../../../db/queries/score.ts'
import { isOnScale } from '../../../../shared/domain/scoring.ts'
import { found, refuse } from '../../call.ts'
import type { Handler } from '../../handler.ts'
import { assertPresent, frozenRubric } from './own-sheet.ts'

/** After the reveal, with a reason; the value before stays on record beside the new one. */
export const changeScore: Handler<'score.change'> = (call, { itemId, criterion, value, reason }) => {
  const own = { itemId, personId: call.actorId() }
  if (isRecused(call.host.db.read, own)) refuse('RECUSED')
  if (isChallenged(call.host.db.read, own)) refuse('CHALLENGE_WAITS', { what: 'own' })
  assertPresent(call)
  if (findSheet(call.host.db.read, own)?.state !== 'revealed') refuse('STATE_CONFLICT', { what: 'sheet' })
  if (!isOnScale(frozenRubric(call), value)) refuse('INPUT_INVALID', { fields: ['value'] })
  call.record((db, log) => {
    const last = found(
      listScores(db, itemId)
        .filter((row) => row.personId === own.personId && row.criterion === criterion)
        .at(-1),
      'criterion',
    )
    if (last.value === value) refuse('INPUT_INVALID', { fields: ['value'] })
    const row = { id: call.host.newId(), ...own, criterion, value, reason, revision: last.revision + 1 }
    insertScore(db, { ...row, recordedAt: call.now })
    log({ type: 'score.changed', data: { itemId, criterion, before: last.value, after: value, reason } })
  })
  return {}
}
