import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { BodySeat } from '../../../shared/domain/body.ts'
import { type CommitteeRules, DEFAULT_RULES } from '../../../shared/domain/committee.ts'
import { measureQuorum } from '../../../shared/domain/meter.ts'
import { isPresentAt } from '../../../shared/domain/quorum.ts'

/** Times are minutes of a morning; written as instants for the rule, as numbers for the oracle. */
const MINUTES = 60
const instant = (minute: number) => new Date(Date.UTC(2014, 0, 15, 2, minute)).toISOString()

const PEOPLE = ['p0', 'p1', 'p2', 'p3', 'p4', 'p5', 'p6', 'p7', 'p8'] as const
const OUTSIDE = ['q0', 'q1', 'q2'] as const

const seat = fc.record({
  holder: fc.option(fc.constantFrom(...PEOPLE), { freq: 4 }),
  role: fc.constantFrom('member' as const, 'adviser' as const, 'observer' as const, 'chair' as const),
  hasVoteMark: fc.boolean(),
  /** Who of outside sits for it, if anybody. */
  sent: fc.option(fc.constantFrom(...OUTSIDE)),
})
/** Minutes at which each comes and goes, by turns. */
const moves = fc.uniqueArray(fc.integer({ min: 0, max: MINUTES }), { maxLength: 5 })
const world = fc.record({
  seats: fc.array(seat, { maxLength: 12 }),
  moves: fc.tuple(...[...PEOPLE, ...OUTSIDE].map(() => moves)),
  recused: fc.subarray([...PEOPLE, ...OUTSIDE]),
  at: fc.integer({ min: 0, max: MINUTES }),
  rules: fc.record({
    quorumKind: fc.constantFrom('fraction' as const, 'number' as const),
    quorumNumerator: fc.integer({ min: 1, max: 3 }),
    quorumDenominator: fc.integer({ min: 3, max: 6 }),
    quorumNumber: fc.integer({ min: 1, max: 9 }),
    areSubstitutesAllowed: fc.boolean(),
    doSubstitutesVote: fc.boolean(),
    doAdvisersVote: fc.boolean(),
  }),
  isReduced: fc.boolean(),
})
type World = typeof world extends fc.Arbitrary<infer W> ? W : never

const everybody = [...PEOPLE, ...OUTSIDE]

/** Step by step through the minutes: in, out, in … What the person is at the end of minute `at`. */
function isHereByWalking(minutes: readonly number[], at: number): boolean {
  let isHere = false
  for (let minute = 0; minute <= at; minute += 1) if (minutes.includes(minute)) isHere = !isHere
  return isHere
}

/** Person by person, on paper: who is the body, who sits, is it enough. Knows nothing of the code. */
function byHand({ seats, moves, recused, at, rules, isReduced }: World) {
  const here = new Set(everybody.filter((_, index) => isHereByWalking(moves[index] ?? [], at)))
  const doesVote = (each: (typeof seats)[number]) =>
    each.role === 'adviser' ? rules.doAdvisersVote : each.role !== 'observer' && each.hasVoteMark
  const holders: string[] = []
  let vacant = 0
  for (const each of seats) {
    if (!doesVote(each)) continue
    if (each.holder === null) vacant += 1
    else if (!holders.includes(each.holder)) holders.push(each.holder)
  }
  const sitters: string[] = []
  let members = vacant
  const used = new Set<string>()
  for (const holder of holders) {
    const own = seats.filter((each) => doesVote(each) && each.holder === holder)
    const sent: string[] = []
    if (rules.areSubstitutesAllowed && rules.doSubstitutesVote)
      for (const each of own)
        if (each.sent !== null && !used.has(each.sent)) {
          used.add(each.sent)
          sent.push(each.sent)
        }
    if (recused.includes(holder as never)) continue
    if (here.has(holder as never)) {
      members += 1
      sitters.push(holder)
      continue
    }
    const sitting = sent.filter((who) => here.has(who as never))[0]
    const voice = sitting ?? sent[0]
    if (voice !== undefined && recused.includes(voice as never)) continue
    members += 1
    if (sitting !== undefined) sitters.push(sitting)
  }
  const [top, bottom] = isReduced ? [1, 3] : [rules.quorumNumerator, rules.quorumDenominator]
  const isByNumber = !isReduced && rules.quorumKind === 'number'
  const isMet =
    sitters.length > 0 &&
    (isByNumber ? sitters.length >= rules.quorumNumber : sitters.length * bottom >= members * top)
  return { members, sitters: sitters.toSorted(), isMet }
}

function byRule({ seats, moves, recused, at, rules, isReduced }: World) {
  const stays = everybody.flatMap((personId, index) => {
    const inOrder = (moves[index] ?? []).toSorted((a, b) => a - b)
    return inOrder.flatMap((minute, nth) => {
      const leftAt = inOrder[nth + 1]
      if (nth % 2 === 1) return []
      return [{ personId, arrivedAt: instant(minute), leftAt: leftAt === undefined ? null : instant(leftAt) }]
    })
  })
  const committeeRules: CommitteeRules = { ...DEFAULT_RULES, ...rules }
  return measureQuorum({
    seats: seats.map(
      ({ holder, role, hasVoteMark }, index): BodySeat => ({
        seatId: `s${index}`,
        personId: holder,
        role,
        isVoting: hasVoteMark,
      }),
    ),
    substitutions: seats.flatMap(({ sent }, index) =>
      sent === null ? [] : [{ seatId: `s${index}`, personId: sent }],
    ),
    presentIds: everybody.filter((personId) => isPresentAt(stays, personId, instant(at))),
    recusedIds: recused,
    rules: committeeRules,
    reconvened: isReduced ? 'reduced' : 'not_reconvened',
  })
}

describe('the legal meter', () => {
  it('agrees with a count on paper, for any roster, comings and goings, recusals, substitutes and rules', () => {
    fc.assert(
      fc.property(world, (facts) => {
        const hand = byHand(facts)
        const rule = byRule(facts)
        expect({
          members: rule.members,
          sitters: rule.voterIds.toSorted(),
          isMet: rule.isMet,
        }).toEqual(hand)
        expect(rule.present).toBe(hand.sitters.length)
      }),
      { numRuns: 5000 },
    )
  })

  it('never has more voices than people in the room, nor one person twice', () => {
    fc.assert(
      fc.property(world, (facts) => {
        const { voterIds } = byRule(facts)
        expect(new Set(voterIds).size).toBe(voterIds.length)
        for (const id of facts.recused) expect(voterIds).not.toContain(id)
      }),
      { numRuns: 1000 },
    )
  })
})
