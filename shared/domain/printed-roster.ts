import type { BodyRules } from './body.ts'

type Person = {
  personId: string
  role: string | null
  stays: readonly unknown[]
  substituteFor: { personId: string } | null
}

/**
 * The three lists of Form 11. A substitute who counts is printed among those present, in the member's place; one who
 * does not is somebody who attended, and the member was absent.
 */
export function printedRoster<Row extends Person>(
  attendees: readonly Row[],
  rules: BodyRules,
): { present: Row[]; absent: Row[]; participants: Row[] } {
  const doCount = rules.areSubstitutesAllowed && rules.doSubstitutesVote
  const came = attendees.filter(({ stays }) => stays.length > 0)
  const isOfBody = ({ role, substituteFor }: Row) => role !== null && (substituteFor === null || doCount)
  const represented = new Set(
    came.flatMap(({ substituteFor }) => (substituteFor && doCount ? [substituteFor.personId] : [])),
  )
  return {
    present: came.filter(isOfBody),
    absent: attendees.filter(
      ({ role, stays, substituteFor, personId }) =>
        role !== null && substituteFor === null && stays.length === 0 && !represented.has(personId),
    ),
    participants: came.filter((person) => !isOfBody(person)),
  }
}
