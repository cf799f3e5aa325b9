import { insertGuest, listStays } from '../../../../db/queries/attendance.ts'
import { listSubstitutions, withdrawSubstitution } from '../../../../db/queries/substitution.ts'
import { isInRoom } from '../../../../shared/domain/quorum.ts'
import { found, refuse } from '../../call.ts'
import type { Handler } from '../../handler.ts'

/** Takes back what was noted wrongly. Who was in the room all the same stays on the list, as one who attended. */
export const withdrawSubstitute: Handler<'attendance.withdrawSubstitute'> = (call, input) => {
  const { meetingId, substitutionId, reason } = input
  call.record((db, log) => {
    const { personId } = found(
      listSubstitutions(db, meetingId).find(({ id }) => id === substitutionId),
      'substitute',
    )
    const stays = listStays(db, meetingId)
    if (isInRoom(stays, personId)) refuse('STATE_CONFLICT', { what: 'substitute_present' })
    withdrawSubstitution(db, { substitutionId, at: call.now, reason })
    if (stays.some((stay) => stay.personId === personId))
      insertGuest(db, { id: call.host.newId(), meetingId, personId })
    log({ type: 'attendance.substitute_withdrawn', data: { meetingId, substitutionId, reason } })
  })
  return {}
}
