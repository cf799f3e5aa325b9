import type { CommitteeRules, RuleTopic } from '../../../shared/domain/committee.ts'
import { committeeRules as words } from '../../../shared/messages/committee-rules.ts'

/** A rule in one line, with its own numbers. */
export function sayRule(topic: RuleTopic, rules: CommitteeRules, count: (value: number) => string): string {
  const say: Record<RuleTopic, () => string> = {
    quorum: () =>
      rules.quorumKind === 'number'
        ? words.quorumNumberIs(count(rules.quorumNumber))
        : words.quorumIs(count(rules.quorumNumerator), count(rules.quorumDenominator)),
    reconvened: () =>
      rules.isReconvenedAllowed
        ? words.reconvenedIs(
            count(rules.reconvenedNumerator),
            count(rules.reconvenedDenominator),
            count(rules.reconvenedWithinDays),
          )
        : words.reconvenedNever,
    majority: () => words.majorities[rules.majority],
    casting_vote: () => (rules.hasCastingVote ? words.casting : words.castingNot),
    notice: () => words.noticeDays(count(rules.noticeDays)),
    substitutes: () => saySubstitutes(rules),
    advisers: () => sayAdvisers(rules),
  }
  return say[topic]()
}

function saySubstitutes({ areSubstitutesAllowed, doSubstitutesVote }: CommitteeRules): string {
  if (!areSubstitutesAllowed) return words.substitutesAre.never
  return doSubstitutesVote ? words.substitutesAre.voting : words.substitutesAre.silent
}

function sayAdvisers({ doAdvisersScore, doAdvisersVote }: CommitteeRules): string {
  if (doAdvisersScore && doAdvisersVote) return words.advisersAre.both
  if (doAdvisersScore) return words.advisersAre.score
  return doAdvisersVote ? words.advisersAre.vote : words.advisersAre.neither
}
