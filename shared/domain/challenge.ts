/** The share of the others that keeps a challenged member in the room, with where it comes from. */
export type StayingRule = { numerator: number; denominator: number; citation: string }

/**
 * พ.ร.บ. วิธีปฏิบัติราชการทางปกครอง พ.ศ. 2539 ม. 15 วรรคสาม: the member stays only by not less than two thirds of the members who
 * are not challenged, in a secret vote, which is final. ม. 16 applies it to other serious circumstances as well.
 */
export const STAYING_RULE: StayingRule = {
  numerator: 2,
  denominator: 3,
  citation: 'พ.ร.บ. วิธีปฏิบัติราชการทางปกครอง พ.ศ. 2539 มาตรา 15 วรรคสาม',
}

export type ChallengeCount = { forStaying: number; againstStaying: number }

export type ChallengeDecision =
  | { kind: 'stays'; needed: number }
  | { kind: 'leaves'; needed: number }
  /** More slips than voters, or a number that is none. */
  | { kind: 'miscounted'; counted: number; expected: number }

/** The least number of votes that is not less than the rule's share of the others. */
export const votesToStay = (others: number, rule: StayingRule = STAYING_RULE): number =>
  Math.ceil((others * rule.numerator) / rule.denominator)

/**
 * The secret vote of the others. The share is one of all members who are not challenged, those who are absent too: so a
 * slip that is blank, or not there, does not help the member to stay. With nobody left to decide, nobody stays.
 */
export function decideChallenge(facts: {
  count: ChallengeCount
  /** Members who are neither challenged nor recused, present or not. */
  others: number
  /** Of them, those who are in the room. */
  othersPresent: number
  rule?: StayingRule
}): ChallengeDecision {
  const { forStaying, againstStaying } = facts.count
  const counted = forStaying + againstStaying
  const isCount = [forStaying, againstStaying].every((votes) => Number.isInteger(votes) && votes >= 0)
  if (!isCount || counted > facts.othersPresent)
    return { kind: 'miscounted', counted, expected: facts.othersPresent }
  const needed = votesToStay(facts.others, facts.rule)
  return { kind: facts.others > 0 && forStaying >= needed ? 'stays' : 'leaves', needed }
}
