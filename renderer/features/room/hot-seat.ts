import type { Role } from '../../../shared/domain/committee.ts'

export type SeatedPerson = {
  personId: string
  name: string
  role: Role | null
  isVoting: boolean
  isPresent: boolean
}

/**
 * Who takes the laptop next: voting members in the room who are not known to be done with the item, in the order of the
 * roster, beginning after the one who hands it on (it goes around the table, not back to its head).
 * @param facts `doneIds` is what this window knows: a member's window is not told who else has sealed
 */
export function nextSeats<Person extends SeatedPerson>(facts: {
  people: readonly Person[]
  doneIds: ReadonlySet<string>
  fromId: string | null
}): Person[] {
  const start = facts.people.findIndex(({ personId }) => personId === facts.fromId) + 1
  const around = [...facts.people.slice(start), ...facts.people.slice(0, start)]
  return around.filter(
    ({ personId, isVoting, isPresent }) =>
      isVoting && isPresent && personId !== facts.fromId && !facts.doneIds.has(personId),
  )
}
