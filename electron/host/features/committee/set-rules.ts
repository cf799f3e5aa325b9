import { findCommittee, saveRules } from '../../../../db/queries/committee.ts'
import { found, refuse } from '../../call.ts'
import type { Handler } from '../../handler.ts'

export const setRules: Handler<'committee.setRules'> = (call, { committeeId, rules }) => {
  if (rules.quorumNumerator > rules.quorumDenominator)
    refuse('INPUT_INVALID', { fields: ['rules.quorumNumerator'] })
  call.record((db, log) => {
    found(findCommittee(db, committeeId), 'committee')
    saveRules(db, { committeeId, rules })
    log({ type: 'committee.rules_set', data: { committeeId, rules } })
  })
  return {}
}
