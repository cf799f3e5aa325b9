/** Committees, seats and rules. Source: the seed's compositions; the law cited beside each rule. */

export const COMMITTEE_KINDS = ['screening', 'subcommittee', 'working_group'] as const
export type CommitteeKind = (typeof COMMITTEE_KINDS)[number]

/** An observer (ผู้สังเกตการณ์) sits in and never votes nor scores. */
export const ROLES = [
  'chair',
  'vice_chair',
  'adviser',
  'member',
  'secretary',
  'assistant_secretary',
  'observer',
] as const
export type Role = (typeof ROLES)[number]

export const QUORUM_KINDS = ['fraction', 'number'] as const
export type QuorumKind = (typeof QUORUM_KINDS)[number]

/** Of what the votes in favour must be more than half, or at least two thirds. */
export const MAJORITIES = ['of_votes', 'of_present', 'of_members', 'two_thirds_of_votes'] as const
export type Majority = (typeof MAJORITIES)[number]

/** What can be looked up in an order and confirmed on its own. */
export const RULE_TOPICS = [
  'quorum',
  'reconvened',
  'majority',
  'casting_vote',
  'notice',
  'substitutes',
  'advisers',
] as const
export type RuleTopic = (typeof RULE_TOPICS)[number]

/** Where a rule comes from; `isConfirmed` once the secretariat has checked it against its own order. */
export type RuleSource = { citation: string; isConfirmed: boolean }

export type CommitteeRules = {
  /** A share of the members, or a number of people whatever their number. */
  quorumKind: QuorumKind
  quorumNumerator: number
  quorumDenominator: number
  quorumNumber: number
  /** Matters put off for want of the quorum and taken up again within so many days, where the notice said so. */
  isReconvenedAllowed: boolean
  reconvenedNumerator: number
  reconvenedDenominator: number
  reconvenedWithinDays: number
  majority: Majority
  /** The presiding member's additional vote on a tie. */
  hasCastingVote: boolean
  /** Written notice, in days. */
  noticeDays: number
  /** มาประชุมแทน: whether somebody may sit in a member's seat, and is then counted and votes. */
  areSubstitutesAllowed: boolean
  doSubstitutesVote: boolean
  doAdvisersScore: boolean
  doAdvisersVote: boolean
  sources: Record<RuleTopic, RuleSource>
}

const ACT = 'พ.ร.บ. วิธีปฏิบัติราชการทางปกครอง พ.ศ. 2539'

/**
 * Where each default comes from. The Act knows neither substitutes nor advisers: members come in person unless the
 * order that appoints them says otherwise.
 */
export const DEFAULT_CITATIONS: Record<RuleTopic, string> = {
  quorum: `${ACT} มาตรา 79`,
  reconvened: `${ACT} มาตรา 79 (เรื่องที่เลื่อนมาเพราะไม่ครบองค์ประชุม)`,
  majority: `${ACT} มาตรา 82 วรรคหนึ่ง`,
  casting_vote: `${ACT} มาตรา 82 วรรคสอง`,
  notice: `${ACT} มาตรา 80`,
  substitutes: 'คำสั่งแต่งตั้งของคณะ (เมื่อไม่ได้กำหนดไว้ กรรมการต้องมาประชุมด้วยตนเอง)',
  advisers: 'คำสั่งแต่งตั้งของคณะ (เมื่อไม่ได้กำหนดไว้ ที่ปรึกษาไม่เป็นองค์ประชุมและไม่ออกเสียง)',
}

const sourcesWith = (source: (topic: RuleTopic) => RuleSource): Record<RuleTopic, RuleSource> => ({
  quorum: source('quorum'),
  reconvened: source('reconvened'),
  majority: source('majority'),
  casting_vote: source('casting_vote'),
  notice: source('notice'),
  substitutes: source('substitutes'),
  advisers: source('advisers'),
})

const byDefault = (topic: RuleTopic): RuleSource => ({
  citation: DEFAULT_CITATIONS[topic],
  isConfirmed: false,
})

/** พ.ร.บ. วิธีปฏิบัติราชการทางปกครอง พ.ศ. 2539 ม. 79 (quorum), 80 (notice), 82 (majority, casting vote). */
export const DEFAULT_RULES: CommitteeRules = {
  quorumKind: 'fraction',
  quorumNumerator: 1,
  quorumDenominator: 2,
  quorumNumber: 5,
  isReconvenedAllowed: true,
  reconvenedNumerator: 1,
  reconvenedDenominator: 3,
  reconvenedWithinDays: 14,
  majority: 'of_votes',
  hasCastingVote: true,
  noticeDays: 3,
  areSubstitutesAllowed: false,
  doSubstitutesVote: false,
  doAdvisersScore: false,
  doAdvisersVote: false,
  sources: sourcesWith(byDefault),
}

/** Rules as a file may hold them: older ones had one citation for all, and fewer rules. */
export type StoredRules = Partial<CommitteeRules> & { citation?: string; isConfirmed?: boolean }

/** What `citation` said before rules had a source each, until somebody wrote another. */
const OLD_DEFAULT_CITATION = `${ACT} มาตรา 79–83 (ตามค่าตั้งต้น)`
/** The rules that the one old citation spoke for. */
const OLD_TOPICS: readonly RuleTopic[] = ['quorum', 'majority', 'casting_vote', 'notice', 'substitutes']

/** Fills what an older file lacks. An old citation of the secretariat's own speaks for the rules that existed then. */
export function completeRules(stored: StoredRules): CommitteeRules {
  const { citation, isConfirmed, sources, ...rules } = stored
  const isOwn = citation !== undefined && citation !== '' && citation !== OLD_DEFAULT_CITATION
  const old = (topic: RuleTopic): RuleSource =>
    isOwn && OLD_TOPICS.includes(topic) ? { citation, isConfirmed: isConfirmed ?? false } : byDefault(topic)
  return { ...DEFAULT_RULES, ...rules, sources: sourcesWith((topic) => sources?.[topic] ?? old(topic)) }
}
