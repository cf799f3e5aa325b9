import { describe, expect, it } from 'vitest'
import { nextSeats, type SeatedPerson } from '../../../renderer/features/room/hot-seat.ts'

const person = (personId: string, rest: Partial<SeatedPerson> = {}): SeatedPerson => ({
  personId,
  name: personId,
  role: 'member',
  isVoting: true,
  isPresent: true,
  ...rest,
})
const table = [
  person('chair', { role: 'chair' }),
  person('a'),
  person('b'),
  person('adviser', { role: 'adviser', isVoting: false }),
  person('c', { isPresent: false }),
  person('d'),
]
const ids = (people: readonly SeatedPerson[]) => people.map(({ personId }) => personId)

describe('who takes the laptop next', () => {
  it('goes around the table from the one who hands it on', () => {
    expect(ids(nextSeats({ people: table, doneIds: new Set(), fromId: 'a' }))).toEqual(['b', 'd', 'chair'])
  })
  it('begins at the head when it comes from nobody at the table', () => {
    expect(ids(nextSeats({ people: table, doneIds: new Set(), fromId: 'secretary' }))).toEqual([
      'chair',
      'a',
      'b',
      'd',
    ])
  })
  it('passes over those who are done, absent or without a vote', () => {
    expect(ids(nextSeats({ people: table, doneIds: new Set(['b', 'chair']), fromId: 'a' }))).toEqual(['d'])
    expect(nextSeats({ people: table, doneIds: new Set(['a', 'b', 'chair']), fromId: 'd' })).toEqual([])
  })
})
