import { findCommittee, saveRules } from '../../../../db/queries/committee.ts'
import { findRulesProblem } from '../../../../shared/domain/check-rules.ts'
import { found, refuse } from '../../call.ts'
import type { Handler } from '../../handler.ts'

export const setRules: Handler<'committee.setRules'> = (call, { committeeId, rules }) => {
  const problem = findRulesProblem(rules)
  if (problem) refuse('INPUT_INVALID', { fields: [`rules.${problem}`] })
  const { sources, ...values } = rules
  call.record((db, log) => {
    found(findCommittee(db, committeeId), 'committee')
    saveRules(db, { committeeId, rules })
    log({ type: 'committee.rules_set', data: { committeeId, rules: values, sources } })
  })
  return {}
}
