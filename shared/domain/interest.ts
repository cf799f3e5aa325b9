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

/** A tie of a member to an agency, with the days between which it holds as far as they are known ("YYYY-MM-DD"). */
export type Interest = {
  personId: string
  agencyId: string
  ground: InterestGround
  since: string | null
  until: string | null
}

/** `isPast`: the tie has ended by the day of the meeting, and is shown since the ground asks about the past too. */
export type InterestFlag = { itemId: string; personId: string; ground: InterestGround; isPast: boolean }

/**
 * What has ended and still counts: ม. 13 (4) says "เป็นหรือเคยเป็น" of a representative, and having belonged to the agency
 * is what the body weighs under ม. 16.
 */
const COUNTS_WHEN_ENDED: ReadonlySet<InterestGround> = new Set([
  'representative',
  'affiliation',
  'other_serious',
])

const isAhead = ({ since }: Interest, day: string): boolean => since !== null && since > day
const isEnded = ({ until }: Interest, day: string): boolean => until !== null && until < day

/**
 * Marks the items whose agency, a department or a province, a member of the roster is tied to on the day of the meeting.
 * One mark a member and ground of an item, in the order of the agenda. A mark decides nothing: declaring is the member's
 * (ม. 16), and deciding the body's (ม. 15).
 */
export function flagInterests(facts: {
  interests: readonly Interest[]
  /** The members' person ids. */
  roster: readonly string[]
  items: readonly { itemId: string; agencyId: string | null }[]
  /** Bangkok day of the meeting. */
  day: string
}): InterestFlag[] {
  const { day } = facts
  const roster = new Set(facts.roster)
  const standing = facts.interests.filter(
    (interest) =>
      roster.has(interest.personId) &&
      !isAhead(interest, day) &&
      (!isEnded(interest, day) || COUNTS_WHEN_ENDED.has(interest.ground)),
  )
  const byAgency = Map.groupBy(standing, ({ agencyId }) => agencyId)
  return facts.items.flatMap(({ itemId, agencyId }) => {
    const ties = agencyId === null ? [] : (byAgency.get(agencyId) ?? [])
    const byGround = Map.groupBy(ties, ({ personId, ground }) => `${personId} ${ground}`)
    return [...byGround.values()].map((same): InterestFlag => {
      const { personId, ground } = same[0] as Interest
      return { itemId, personId, ground, isPast: same.every((tie) => isEnded(tie, day)) }
    })
  })
}
