import { describe, expect, it } from 'vitest'
import { seatsByPerson } from '../../../renderer/features/people/held-seats.ts'

const seat = (id: string, personId: string | null) => ({
  id,
  personId,
  role: 'member' as const,
  title: `อนุกรรมการ ${id}`,
})

describe('the seats that people hold', () => {
  const held = seatsByPerson([
    { id: 'c1', shortName: 'คณะที่ ๑', seats: [seat('s1', 'a'), seat('s2', null), seat('s3', 'b')] },
    { id: 'c2', shortName: 'คณะที่ ๒', seats: [seat('s4', 'a')] },
  ])

  it('gathers every committee of a person, in order', () => {
    expect(held.get('a')?.map(({ seatId, committeeName }) => [seatId, committeeName])).toEqual([
      ['s1', 'คณะที่ ๑'],
      ['s4', 'คณะที่ ๒'],
    ])
    expect(held.get('b')).toHaveLength(1)
  })

  it('has nothing for vacant seats and for people without one', () => {
    expect([...held.keys()]).toEqual(['a', 'b'])
  })
})
