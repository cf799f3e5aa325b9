import type { ReadConnection } from '../../../../db/open.ts'
import { listSeats } from '../../../../db/queries/committee.ts'
import { countItemsIn, updateMeeting } from '../../../../db/queries/meeting.ts'
import { canPreside } from '../../../../shared/domain/body.ts'
import { refuse } from '../../call.ts'
import type { Handler } from '../../handler.ts'
import { checkPin } from '../../pin-vault.ts'
import { makeMeetingKeys } from '../../seal-box.ts'
import { listAttendees } from './attendees.ts'
import { getMeetingRow } from './room.ts'
import { liveRoster, liveRules } from './roster.ts'

/** Opens the meeting under the presiding person's PIN. The recovery code leaves this once and is stored nowhere. */
export const openMeeting: Handler<'meeting.open'> = async (
  call,
  { meetingId, presidingPersonId, presidingPin },
) => {
  const { host, now } = call
  assertMayPreside(host.db.read, { meetingId, presidingPersonId })
  await checkPin(host.db, { personId: presidingPersonId, pin: presidingPin, now: host.clock() })
  const keys = await makeMeetingKeys(presidingPin)
  call.record((db, log) => {
    const { state, committeeId } = getMeetingRow(db, meetingId)
    if (state !== 'preparing') refuse('STATE_CONFLICT', { what: 'meeting' })
    if (countItemsIn(db, meetingId, ['waiting']) === 0) refuse('STATE_CONFLICT', { what: 'agenda' })
    updateMeeting(db, meetingId, {
      state: 'in_session',
      openedAt: now,
      presidingPersonId,
      sealPublicKey: keys.publicKey,
      sealKeyByPin: keys.byPin,
      sealKeyByRecovery: keys.byRecovery,
      roster: liveRoster(db, committeeId),
      rules: liveRules(db, committeeId),
    })
    log({ type: 'meeting.opened', data: { meetingId, presidingPersonId, sealPublicKey: keys.publicKey } })
  })
  return { recoveryCode: keys.recoveryCode }
}

/**
 * The chair presides; else the vice-chair; else a member whom those present elect (ม. 81). Never who has no vote. Who
 * is noted as present and comes before the choice cannot be passed over; who is unable hands the chair over, with a reason.
 */
function assertMayPreside(
  db: ReadConnection,
  choice: { meetingId: string; presidingPersonId: string },
): void {
  const meeting = getMeetingRow(db, choice.meetingId)
  const { committeeId } = meeting
  const seat = listSeats(db, committeeId).find(({ personId }) => personId === choice.presidingPersonId)
  if (!seat || !canPreside(seat, liveRules(db, committeeId))) refuse('NOT_ALLOWED', { what: 'presiding' })
  const before = ['chair', 'vice_chair'].slice(
    0,
    seat.role === 'chair' ? 0 : seat.role === 'vice_chair' ? 1 : 2,
  )
  const isPassedOver = listAttendees(db, meeting).some(
    ({ role, isPresent, isVoting }) => isPresent && isVoting && role !== null && before.includes(role),
  )
  if (isPassedOver) refuse('STATE_CONFLICT', { what: 'chair_present' })
}
