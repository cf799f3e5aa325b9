/**
 * Why a member should not take part, as พ.ร.บ. วิธีปฏิบัติราชการทางปกครอง พ.ศ. 2539 ม. 13 (1)–(6) and ม. 16 give it: a party
 * oneself · betrothed or spouse · relative · representative or agent · creditor, debtor or employer · by ministerial
 * regulation · another serious circumstance (ม. 16). `affiliation`: belongs or belonged to the proposing agency, the usual
 * case here, which the secretariat notes and the body weighs under ม. 16.
 */
export const INTEREST_GROUNDS = [
  'party',
  'spouse',
  'relative',
  'representative',
  'creditor_debtor_employer',
  'regulation',
  'affiliation',
  'other_serious',
] as const
export type InterestGround = (typeof INTEREST_GROUNDS)[number]

/** A challenge waits, is taken back, or is decided: the member leaves, or stays (ม. 15 วรรคสาม). */
export const CHALLENGE_OUTCOMES = ['waiting', 'withdrawn', 'leaves', 'stays'] as const
export type ChallengeOutcome = (typeof CHALLENGE_OUTCOMES)[number]
