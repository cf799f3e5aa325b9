import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { countQuorum, isPresentAt, type Stay } from '../../../shared/domain/quorum.ts'

const HALF = { quorumKind: 'fraction', quorumNumerator: 1, quorumDenominator: 2, quorumNumber: 1 } as const
const THIRD = { ...HALF, quorumDenominator: 3 }
const ids = (count: number) => Array.from({ length: count }, (_, index) => `member-${index + 1}`)

describe('countQuorum', () => {
  const HALF_TABLE: [members: number, needed: number][] = [
    [1, 1],
    [2, 1],
    [3, 2],
    [4, 2],
    [5, 3],
    [8, 4],
    [9, 5],
    [10, 5],
    [11, 6],
    [16, 8],
  ]
  it.each(HALF_TABLE)(
    'พ.ร.บ. วิธีปฏิบัติราชการทางปกครอง ม. 79: at least half of %i members is %i',
    (members, needed) => {
      const all = ids(members)
      const count = (present: number) =>
        countQuorum({ votingMemberIds: all, presentIds: all.slice(0, present), recusedIds: [], rules: HALF })
      expect(count(needed)).toEqual({ members, vacant: 0, present: needed, recused: 0, needed, isMet: true })
      expect(count(needed - 1)).toMatchObject({ needed, isMet: false })
    },
  )

  it.each([
    [9, 3],
    [10, 4],
    [11, 4],
    [1, 1],
  ])('ม. 79 วรรคสาม (reconvened): a third of %i members is %i', (members, needed) => {
    const all = ids(members)
    expect(countQuorum({ votingMemberIds: all, presentIds: [], recusedIds: [], rules: THIRD }).needed).toBe(
      needed,
    )
  })

  it('ม. 15 วรรคสอง: of 9 members 5 sit, one is recused and leaves: 8 remain, 4 of them sit and 4 are needed', () => {
    const all = ids(9)
    const facts = { votingMemberIds: all, presentIds: all.slice(0, 5), recusedIds: ['member-1'], rules: HALF }
    expect(countQuorum(facts)).toEqual({
      members: 8,
      vacant: 0,
      present: 4,
      recused: 1,
      needed: 4,
      isMet: true,
    })
  })

  it('ม. 15 วรรคสอง: of 10 members 5 sit, one is recused and leaves: 9 remain, 4 of them sit and 5 are needed', () => {
    const all = ids(10)
    const facts = { votingMemberIds: all, presentIds: all.slice(0, 5), recusedIds: ['member-1'], rules: HALF }
    expect(countQuorum(facts)).toEqual({
      members: 9,
      vacant: 0,
      present: 4,
      recused: 1,
      needed: 5,
      isMet: false,
    })
  })

  it('a guest, an adviser without a vote and a recused absentee change nothing but what they should', () => {
    const facts = {
      votingMemberIds: ids(4),
      presentIds: ['member-1', 'member-2', 'guest', 'adviser'],
      recusedIds: ['member-4', 'adviser'],
      rules: HALF,
    }
    expect(countQuorum(facts)).toEqual({
      members: 3,
      vacant: 0,
      present: 2,
      recused: 1,
      needed: 2,
      isMet: true,
    })
  })

  it('a body all of whose members are recused, or that has none, has no quorum', () => {
    const rules = HALF
    const all = ids(2)
    expect(countQuorum({ votingMemberIds: all, presentIds: all, recusedIds: all, rules }).isMet).toBe(false)
    expect(countQuorum({ votingMemberIds: [], presentIds: [], recusedIds: [], rules }).isMet).toBe(false)
  })

  it('ม. 79: of 11 seats 6 are vacant; half of the body is still 6, and the five who hold a seat are not enough', () => {
    const all = ids(5)
    const facts = { votingMemberIds: all, vacantSeats: 6, presentIds: all, recusedIds: [], rules: HALF }
    expect(countQuorum(facts)).toEqual({
      members: 11,
      vacant: 6,
      present: 5,
      recused: 0,
      needed: 6,
      isMet: false,
    })
  })

  it('agrees with counting person by person, for every body, attendance, recusal and fraction', () => {
    const person = fc.record({ votes: fc.boolean(), present: fc.boolean(), recused: fc.boolean() })
    const fraction = fc
      .integer({ min: 1, max: 12 })
      .chain((d) => fc.tuple(fc.integer({ min: 1, max: d }), fc.constant(d)))
    fc.assert(
      fc.property(fc.array(person, { maxLength: 40 }), fraction, (people, [n, d]) => {
        const listed = people.map((each, index) => ({ ...each, id: `p${index}` }))
        const idsOf = (fits: (each: (typeof listed)[number]) => boolean) =>
          listed.filter(fits).map(({ id }) => id)
        const result = countQuorum({
          votingMemberIds: idsOf(({ votes }) => votes),
          presentIds: idsOf(({ present }) => present),
          recusedIds: idsOf(({ recused }) => recused),
          rules: { ...HALF, quorumNumerator: n, quorumDenominator: d },
        })
        let members = 0
        let present = 0
        for (const each of people)
          if (each.votes && !each.recused) {
            members += 1
            if (each.present) present += 1
          }
        // Enough sit when d times those who sit is at least n times the members, with nothing rounded.
        expect(result.isMet).toBe(present > 0 && present * d >= members * n)
        expect(result).toMatchObject({ members, present })
        expect(result.needed * d).toBeGreaterThanOrEqual(members * n)
      }),
      { numRuns: 1000 },
    )
  })

  it('counts a person who is listed twice once', () => {
    const facts = {
      votingMemberIds: ['a', 'a', 'b', 'c'],
      presentIds: ['a', 'a'],
      recusedIds: [],
      rules: HALF,
    }
    expect(countQuorum(facts)).toMatchObject({ members: 3, present: 1, needed: 2, isMet: false })
  })
})

describe('isPresentAt', () => {
  const minute = (at: number) => new Date(Date.UTC(2014, 0, 15, 2, at)).toISOString()

  it('a stay covers its start and not its end', () => {
    const stays: Stay[] = [{ personId: 'a', arrivedAt: minute(10), leftAt: minute(20) }]
    expect([9, 10, 19, 20].map((at) => isPresentAt(stays, 'a', minute(at)))).toEqual([
      false,
      true,
      true,
      false,
    ])
  })

  it('whoever has not left is there; nobody is there by another’s stay', () => {
    const stays: Stay[] = [{ personId: 'a', arrivedAt: minute(10), leftAt: null }]
    expect(isPresentAt(stays, 'a', minute(59))).toBe(true)
    expect(isPresentAt(stays, 'b', minute(59))).toBe(false)
  })

  it('agrees with walking through the minutes of comings and goings', () => {
    const moves = fc.array(fc.integer({ min: 0, max: 59 }), { maxLength: 8 })
    fc.assert(
      fc.property(moves, fc.integer({ min: 0, max: 59 }), (minutes, at) => {
        const sorted = [...new Set(minutes)].sort((a, b) => a - b)
        const stays: Stay[] = []
        for (let index = 0; index < sorted.length; index += 2) {
          const [arrived, left] = [sorted[index] ?? 0, sorted[index + 1]]
          stays.push({
            personId: 'a',
            arrivedAt: minute(arrived),
            leftAt: left === undefined ? null : minute(left),
          })
        }
        let isHere = false
        for (let now = 0; now <= at; now++) if (sorted.includes(now)) isHere = !isHere
        expect(isPresentAt(stays, 'a', minute(at))).toBe(isHere)
      }),
      { numRuns: 500 },
    )
  })
})
