import type { ReadConnection } from '../../../../db/open.ts'
import { findPerson, insertPerson } from '../../../../db/queries/person.ts'
import { insertSubstitution, listSubstitutions } from '../../../../db/queries/substitution.ts'
import type { ParsedInputOf } from '../../../../shared/contract/index.ts'
import { found, refuse } from '../../call.ts'
import type { Handler } from '../../handler.ts'
import { getMeetingRow } from '../meeting/room.ts'
import { rosterOf, rulesOf } from '../meeting/roster.ts'

type Input = ParsedInputOf<'attendance.nameSubstitute'>

/** Somebody sits in a member's seat for this meeting, on the authority of a document. Whether that counts the rules say. */
export const nameSubstitute: Handler<'attendance.nameSubstitute'> = (call, input) => {
  const { meetingId, seatId, authority } = input
  const substitutionId = call.host.newId()
  const personId = 'personId' in input.person ? input.person.personId : call.host.newId()
  call.record((db, log) => {
    const { doSubstitutesVote } = assertSeatFree(db, input)
    if ('name' in input.person)
      // Who votes signs in, and must be found among the people; a listener need not be.
      insertPerson(db, { id: personId, ...input.person, isGuest: !doSubstitutesVote, createdAt: call.now })
    else assertFree(db, { meetingId, personId })
    insertSubstitution(db, {
      id: substitutionId,
      meetingId,
      seatId,
      personId,
      authority,
      recordedAt: call.now,
    })
    log({
      type: 'attendance.substitute_named',
      data: { meetingId, substitutionId, seatId, personId, authority },
    })
  })
  return { substitutionId, personId }
}

function assertSeatFree(db: ReadConnection, { meetingId, seatId }: Input) {
  const meeting = getMeetingRow(db, meetingId)
  const rules = rulesOf(db, meeting)
  if (!rules.areSubstitutesAllowed) refuse('STATE_CONFLICT', { what: 'no_substitutes' })
  const seat = found(
    rosterOf(db, meeting).find((row) => row.seatId === seatId),
    'seat',
  )
  // Nobody sends anybody for a seat that nobody holds: it is filled, not stood in for.
  if (seat.personId === null) refuse('STATE_CONFLICT', { what: 'vacant_seat' })
  if (listSubstitutions(db, meetingId).some((row) => row.seatId === seatId))
    refuse('ALREADY_EXISTS', { what: 'substitute' })
  return rules
}

/** One person is one member (ม. 82): nobody sits for somebody beside an own seat, or for two. */
function assertFree(
  db: ReadConnection,
  { meetingId, personId }: { meetingId: string; personId: string },
): void {
  found(findPerson(db, personId), 'person')
  const seats = rosterOf(db, getMeetingRow(db, meetingId))
  const isSeated = seats.some((seat) => seat.personId === personId)
  const isSent = listSubstitutions(db, meetingId).some((row) => row.personId === personId)
  if (isSeated || isSent) refuse('ALREADY_EXISTS', { what: 'seat' })
}
