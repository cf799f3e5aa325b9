import type { OutputOf } from '../../../shared/contract/index.ts'
import { relationsOf } from '../../../shared/domain/access.ts'
import type { Role } from '../../../shared/domain/committee.ts'

/** What a person is in this room; one person may be several at once (a secretary with a vote, a chair who scores). */
export type Parts = {
  personId: string
  isSecretary: boolean
  isPresiding: boolean
  /** Scores, in the own seat or in the member's whom this person stands in for. */
  isVoter: boolean
  /** Of the own seat; null for who has none. */
  role: Role | null
  /** Runs the meeting: secretary or presiding. */
  isOfficer: boolean
}

export function partsOf(
  session: OutputOf<'session.current'>,
  meeting: Pick<OutputOf<'meeting.get'>, 'committeeId' | 'presidingPersonId' | 'attendees'>,
): Parts {
  const seats = session.seats.filter(({ committeeId }) => committeeId === meeting.committeeId)
  const { id, isKeeper } = session.person
  const isPresiding = meeting.presidingPersonId === id
  const relations = relationsOf({ kind: 'person', isKeeper, isPresiding, seats })
  const isSecretary = relations.has('secretary')
  return {
    personId: id,
    isSecretary,
    isPresiding,
    isVoter: meeting.attendees.some(({ personId, canScore }) => personId === id && canScore),
    role: meeting.attendees.find(({ personId }) => personId === id)?.role ?? null,
    isOfficer: isSecretary || isPresiding,
  }
}
