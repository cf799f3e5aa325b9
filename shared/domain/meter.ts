import { type BodyMember, type BodySeat, bodyOf, type Substitution } from './body.ts'
import type { CommitteeRules } from './committee.ts'
import { countQuorum, type Quorum, type QuorumRule } from './quorum.ts'
import type { ReconvenedState } from './reconvened.ts'

/** Which rule the number comes from. */
export const QUORUM_BASES = ['fraction', 'number', 'reconvened'] as const
export type QuorumBasis = (typeof QUORUM_BASES)[number]

export type Meter = Quorum & {
  basis: QuorumBasis
  reconvened: ReconvenedState
  /** Who can vote on the item now: members in the room, or their substitutes, without the recused. */
  voterIds: string[]
}

export type MeterFacts = {
  seats: readonly BodySeat[]
  substitutions: readonly Substitution[]
  presentIds: readonly string[]
  recusedIds: readonly string[]
  rules: CommitteeRules
  reconvened: ReconvenedState
}

/** The rule in force: the committee's own, or the lower one for a matter that is taken up again. */
export const quorumRuleOf = (
  rules: CommitteeRules,
  reconvened: ReconvenedState,
): QuorumRule & { basis: QuorumBasis } =>
  reconvened === 'reduced'
    ? {
        basis: 'reconvened',
        quorumKind: 'fraction',
        quorumNumerator: rules.reconvenedNumerator,
        quorumDenominator: rules.reconvenedDenominator,
        quorumNumber: rules.quorumNumber,
      }
    : { ...rules, basis: rules.quorumKind }

/**
 * The legal meter of one item: who is the body, who of it is here, how many must be (ม. 15, 79). A member who is here
 * sits in the own seat; else the first substitute who is. Who is recused leaves together with the seat: a member's
 * interest is not healed by sending somebody, and a recused substitute takes the absent member out.
 */
export function measureQuorum(facts: MeterFacts): Meter {
  const present = new Set(facts.presentIds)
  const recused = new Set(facts.recusedIds)
  const { members, vacantSeats } = bodyOf(facts)
  const seated = members.map((member) => seatOf(member, { present, recused }))
  const { basis, ...rule } = quorumRuleOf(facts.rules, facts.reconvened)
  const quorum = countQuorum({
    votingMemberIds: members.map(({ personId }) => personId),
    vacantSeats,
    presentIds: seated.flatMap(({ member, sitterId }) => (sitterId === null ? [] : [member.personId])),
    recusedIds: seated.flatMap(({ member, isOut }) => (isOut ? [member.personId] : [])),
    rules: rule,
  })
  const voterIds = seated.flatMap(({ sitterId, isOut }) => (sitterId === null || isOut ? [] : [sitterId]))
  return { ...quorum, basis, reconvened: facts.reconvened, voterIds }
}

type Room = { present: ReadonlySet<string>; recused: ReadonlySet<string> }

function seatOf(
  member: BodyMember,
  { present, recused }: Room,
): { member: BodyMember; sitterId: string | null; isOut: boolean } {
  const { personId, substituteIds } = member
  if (recused.has(personId)) return { member, sitterId: null, isOut: true }
  if (present.has(personId)) return { member, sitterId: personId, isOut: false }
  const sitterId = substituteIds.find((id) => present.has(id)) ?? null
  const speaksFor = sitterId ?? substituteIds[0]
  return { member, sitterId, isOut: speaksFor !== undefined && recused.has(speaksFor) }
}
