/** Committees, seats and rules. Source: the seed's compositions; the law cited beside each rule. */

export const COMMITTEE_KINDS = ['screening', 'subcommittee', 'working_group'] as const
export type CommitteeKind = (typeof COMMITTEE_KINDS)[number]

export const ROLES = ['chair', 'vice_chair', 'adviser', 'member', 'secretary', 'assistant_secretary'] as const
export type Role = (typeof ROLES)[number]

/** A rule's value with where it comes from; `isConfirmed` once the secretariat has checked its own order. */
export type CommitteeRules = {
  /** Share of the members who must be present, as a fraction (½ by default). */
  quorumNumerator: number
  quorumDenominator: number
  /** The presiding member's additional vote on a tie. */
  hasCastingVote: boolean
  /** Written notice, in days. */
  noticeDays: number
  areSubstitutesAllowed: boolean
  doSubstitutesVote: boolean
  citation: string
  isConfirmed: boolean
}

/** พ.ร.บ. วิธีปฏิบัติราชการทางปกครอง พ.ศ. 2539 ม. 79 (quorum), 80 (notice), 82 (majority, casting vote). */
export const DEFAULT_RULES: CommitteeRules = {
  quorumNumerator: 1,
  quorumDenominator: 2,
  hasCastingVote: true,
  noticeDays: 3,
  areSubstitutesAllowed: false,
  doSubstitutesVote: false,
  citation: 'พ.ร.บ. วิธีปฏิบัติราชการทางปกครอง พ.ศ. 2539 มาตรา 79–83 (ตามค่าตั้งต้น)',
  isConfirmed: false,
}
