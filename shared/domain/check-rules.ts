import { type CommitteeRules, RULE_TOPICS } from './committee.ts'

export type RulesProblem = 'quorum_fraction' | 'quorum_number' | 'reconvened_fraction' | 'citation'

/** More than all of the members can never come. */
const isShare = (numerator: number, denominator: number): boolean =>
  numerator >= 1 && denominator >= 1 && numerator <= denominator

/** What keeps rules from being saved, or null. Confirming names the order or the section that was checked. */
export function findRulesProblem(rules: CommitteeRules): RulesProblem | null {
  if (!isShare(rules.quorumNumerator, rules.quorumDenominator)) return 'quorum_fraction'
  if (rules.quorumNumber < 1) return 'quorum_number'
  if (!isShare(rules.reconvenedNumerator, rules.reconvenedDenominator)) return 'reconvened_fraction'
  const isUnnamed = RULE_TOPICS.some((topic) => {
    const { citation, isConfirmed } = rules.sources[topic]
    return isConfirmed && citation.trim() === ''
  })
  return isUnnamed ? 'citation' : null
}

/** A substitute who may not come has no vote either. */
export const withSubstitutes = (rules: CommitteeRules, areSubstitutesAllowed: boolean): CommitteeRules => ({
  ...rules,
  areSubstitutesAllowed,
  doSubstitutesVote: areSubstitutesAllowed && rules.doSubstitutesVote,
})
