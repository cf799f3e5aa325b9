import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { countDepartures, type OrderedItem, suggestOrder } from '../../../shared/domain/running-order.ts'

const item = (id: string, out: string, facts: Partial<OrderedItem> = {}): OrderedItem => ({
  id,
  section: 4,
  isMovable: true,
  out: [...out],
  ...facts,
})

/** Person by person, minute by minute: a door that opens outward is counted. */
function countDoors(order: readonly OrderedItem[]): number {
  let doors = 0
  for (const person of new Set(order.flatMap(({ out }) => out))) {
    let isIn = true
    for (const { out } of order) {
      const stays = !out.includes(person)
      if (isIn && !stays) doors += 1
      isIn = stays
    }
  }
  return doors
}

/** Every order in which the items that may move trade places within their sections. */
function* everyOrder(items: readonly OrderedItem[], at = 0): Generator<OrderedItem[]> {
  if (at === items.length) {
    yield [...items]
    return
  }
  const here = items[at] as OrderedItem
  for (let other = at; other < items.length; other += 1) {
    const there = items[other] as OrderedItem
    const isTrade = other === at || (here.isMovable && there.isMovable && here.section === there.section)
    if (!isTrade) continue
    const traded = [...items]
    traded[at] = there
    traded[other] = here
    yield* everyOrder(traded, at + 1)
  }
}

const anyItems = (most: number, people: string) =>
  fc
    .array(
      fc.record({
        section: fc.constantFrom(3, 4, 4, 4, 5),
        isMovable: fc.boolean().map((isStill) => !isStill),
        out: fc.subarray([...people]),
      }),
      { maxLength: most, size: 'max' },
    )
    .map((items) =>
      items
        .toSorted((a, b) => a.section - b.section)
        .map((facts, index) => ({ id: String(index), ...facts })),
    )

describe('the running order', () => {
  it('counts a departure for each unbroken run that a member is out for', () => {
    expect(countDepartures([])).toBe(0)
    expect(countDepartures([item('1', 'A'), item('2', 'A'), item('3', ''), item('4', 'A')])).toBe(2)
    expect(countDepartures([item('1', 'AB'), item('2', 'B'), item('3', 'A')])).toBe(3)
    fc.assert(fc.property(anyItems(12, 'ABCD'), (items) => countDepartures(items) === countDoors(items)))
  })

  it('puts together what the same members leave for', () => {
    const items = [item('1', 'A'), item('2', ''), item('3', 'A'), item('4', 'B'), item('5', 'A')]
    expect(suggestOrder(items)).toEqual({ order: ['1', '3', '5', '2', '4'], before: 4, after: 2 })
  })

  it('leaves a good order alone, and what cannot move in its place', () => {
    const good = [item('1', ''), item('2', 'A'), item('3', 'A')]
    expect(suggestOrder(good).order).toEqual(['1', '2', '3'])
    const held = [item('1', 'A'), item('2', '', { isMovable: false }), item('3', 'A'), item('4', '')]
    expect(suggestOrder(held)).toEqual({ order: ['4', '2', '1', '3'], before: 2, after: 1 })
    expect(suggestOrder([item('a', 'A', { section: 3 }), item('b', ''), item('c', 'A')]).order).toEqual([
      'a',
      'c',
      'b',
    ])
  })

  it('is the best there is: compared with every order of up to eight items', () => {
    fc.assert(
      fc.property(anyItems(8, 'ABC'), (items) => {
        let best = Number.POSITIVE_INFINITY
        for (const order of everyOrder(items)) best = Math.min(best, countDoors(order))
        const suggested = suggestOrder(items)
        expect(suggested.after).toBe(best)
        expect(suggested.before).toBe(countDoors(items))
        const byId = new Map(items.map((one) => [one.id, one]))
        const order = suggested.order.map((id) => byId.get(id) as OrderedItem)
        expect(countDoors(order)).toBe(best)
      }),
      { numRuns: 60 },
    )
  }, 60_000)

  it('with more than can be searched is never worse, and keeps sections and what stands still', () => {
    const people = [...'ABCDEFGHIJKL']
    const many = fc.array(
      fc.record({ isMovable: fc.integer({ min: 0, max: 9 }).map((n) => n > 0), out: fc.subarray(people) }),
      { minLength: 30, maxLength: 60 },
    )
    fc.assert(
      fc.property(many, (facts) => {
        const items = facts.map((one, index) => ({ id: String(index), section: index < 10 ? 3 : 4, ...one }))
        const { order, before, after } = suggestOrder(items)
        const byId = new Map(items.map((one) => [one.id, one]))
        const ordered = order.map((id) => byId.get(id) as (typeof items)[number])
        expect([...order].sort()).toEqual(items.map(({ id }) => id).sort())
        expect(after).toBe(countDoors(ordered))
        expect(after).toBeLessThanOrEqual(before)
        for (const [index, one] of items.entries()) {
          expect(ordered[index]?.section).toBe(one.section)
          if (!one.isMovable) expect(order[index]).toBe(one.id)
        }
      }),
      { numRuns: 12 },
    )
  }, 60_000)

  it('finds the best for a long day with few who leave: 220 items, each leaves once', () => {
    const items = Array.from({ length: 220 }, (_, index) => item(String(index), 'ABCDE'[index % 23] ?? ''))
    expect(suggestOrder(items)).toMatchObject({ before: 50, after: 5 })
  })
})
