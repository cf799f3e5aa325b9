import fc from 'fast-check'
import { expect, test } from 'vitest'
import { findMinuteTakers } from '../../../shared/domain/minute-takers.ts'

const person = (name: string, role: string | null, isThere = true) => ({
  name,
  role,
  stays: isThere ? [{}] : [],
})
const namesOf = (people: ReturnType<typeof person>[]) => {
  const { taker, checker, isNobodyThere } = findMinuteTakers(people)
  return [taker?.name ?? null, checker?.name ?? null, isNobodyThere]
}

test.each([
  [
    [person('เลขา', 'secretary'), person('ผู้ช่วย', 'assistant_secretary')],
    ['ผู้ช่วย', 'เลขา', false],
  ],
  [[person('เลขา', 'secretary')], ['เลขา', 'เลขา', false]],
  [
    [person('เลขา', 'secretary'), person('ผู้ช่วย', 'assistant_secretary', false)],
    ['เลขา', 'เลขา', false],
  ],
  [
    [person('เลขา', 'secretary', false), person('ผู้ช่วย', 'assistant_secretary')],
    ['ผู้ช่วย', 'ผู้ช่วย', false],
  ],
  [
    [
      person('เลขา', 'secretary'),
      person('ผู้ช่วย ๑', 'assistant_secretary', false),
      person('ผู้ช่วย ๒', 'assistant_secretary'),
    ],
    ['ผู้ช่วย ๒', 'เลขา', false],
  ],
  [
    [person('เลขา', 'secretary', false), person('ผู้ช่วย', 'assistant_secretary', false), person('ก', 'member')],
    ['ผู้ช่วย', 'เลขา', true],
  ],
  [[person('ก', 'member')], [null, null, true]],
])('minute-taker and checker: %#', (people, expected) => {
  expect(namesOf(people)).toEqual(expected)
})

test('nobody who was absent takes or checks the minutes while somebody of the office was there', () => {
  const people = fc.array(
    fc
      .tuple(fc.constantFrom('secretary', 'assistant_secretary', 'member', 'chair', null), fc.boolean())
      .map(([role, isThere]) => person('x', role, isThere)),
  )
  fc.assert(
    fc.property(people, (rows) => {
      const { taker, checker, isNobodyThere } = findMinuteTakers(rows)
      if (isNobodyThere) return
      expect([taker?.stays.length, checker?.stays.length]).toEqual([1, 1])
    }),
  )
})
