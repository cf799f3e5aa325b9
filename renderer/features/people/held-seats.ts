import type { OutputOf } from '../../../shared/contract/index.ts'

type CommitteeSeats = Pick<OutputOf<'committee.get'>, 'id' | 'shortName'> & {
  seats: readonly Pick<OutputOf<'committee.get'>['seats'][number], 'id' | 'personId' | 'role' | 'title'>[]
}

export type HeldSeat = {
  seatId: string
  committeeId: string
  committeeName: string
  role: CommitteeSeats['seats'][number]['role']
  /** As the order words it; may be ''. */
  title: string
}

/** The seats that each person holds, by person, in the order of the committees and of the lines of their orders. */
export function seatsByPerson(committees: readonly CommitteeSeats[]): ReadonlyMap<string, HeldSeat[]> {
  const held = new Map<string, HeldSeat[]>()
  for (const { id: committeeId, shortName: committeeName, seats } of committees) {
    for (const { id: seatId, personId, role, title } of seats) {
      if (personId === null) continue
      const seat = { seatId, committeeId, committeeName, role, title }
      held.set(personId, [...(held.get(personId) ?? []), seat])
    }
  }
  return held
}
