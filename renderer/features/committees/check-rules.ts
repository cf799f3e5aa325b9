import { type CommitteeRules, DEFAULT_RULES } from '../../../shared/domain/committee.ts'

/**
 * What keeps rules from being saved, or null. Confirming says "this is our order": it needs the order named, not the
 * words that stood there by default.
 */
export function checkRules(rules: CommitteeRules): 'fraction' | 'citation' | null {
  if (rules.quorumNumerator > rules.quorumDenominator) return 'fraction'
  const citation = rules.citation.trim()
  const isOwn = citation !== '' && citation !== DEFAULT_RULES.citation
  return rules.isConfirmed && !isOwn ? 'citation' : null
}

/** A substitute who may not come has no vote either. */
export const withSubstitutes = (rules: CommitteeRules, areSubstitutesAllowed: boolean): CommitteeRules => ({
  ...rules,
  areSubstitutesAllowed,
  doSubstitutesVote: areSubstitutesAllowed && rules.doSubstitutesVote,
})
