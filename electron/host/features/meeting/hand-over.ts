import type { ReadConnection } from '../../../../db/open.ts'
import { updateMeeting } from '../../../../db/queries/meeting.ts'
import type { ParsedInputOf } from '../../../../shared/contract/index.ts'
import { type Call, found, refuse } from '../../call.ts'
import type { Handler } from '../../handler.ts'
import { checkPin } from '../../pin-vault.ts'
import { lockUnderPin, unlockByPin, unlockByRecovery } from '../../seal-box.ts'
import { listAttendees } from './attendees.ts'
import { getMeetingRow } from './room.ts'

type Input = ParsedInputOf<'meeting.handOver'>

/**
 * Another member takes the chair in mid-session (ม. 81). The meeting's key goes along: it is opened by the PIN of who
 * presided or by the recovery code, and locked again under the new person's PIN, so that sealed sheets stay readable.
 */
export const handOverMeeting: Handler<'meeting.handOver'> = async (call, input) => {
  const { meetingId, personId, pin, key, reason } = input
  const { db, clock } = call.host
  const fromPersonId = assertMayTakeOver(db.read, input)
  await checkPin(db, { personId, pin, now: clock() })
  const secret = await unlockKey(call, { fromPersonId, meetingId, key })
  const sealKeyByPin = await lockUnderPin(secret, pin)
  call.record((write, log) => {
    // The room went on while the keys were worked out.
    if (getMeetingRow(write, meetingId).state !== 'in_session') refuse('STATE_CONFLICT', { what: 'meeting' })
    if (assertMayTakeOver(write, input) !== fromPersonId) refuse('STATE_CONFLICT', { what: 'presiding' })
    updateMeeting(write, meetingId, { presidingPersonId: personId, sealKeyByPin })
    const data = { meetingId, fromPersonId, toPersonId: personId, keyBy: key.by, reason }
    log({ type: 'meeting.handed_over', data })
  })
  return {}
}

/** @returns who presides now */
function assertMayTakeOver(
  db: ReadConnection,
  { meetingId, personId }: Pick<Input, 'meetingId' | 'personId'>,
): string {
  const meeting = getMeetingRow(db, meetingId)
  const fromPersonId = found(meeting.presidingPersonId, 'presiding')
  if (personId === fromPersonId) refuse('STATE_CONFLICT', { what: 'presides_already' })
  const heir = listAttendees(db, meeting).find((attendee) => attendee.personId === personId)
  const isMember = heir?.isVoting && heir.role !== 'adviser' && heir.substituteFor === null
  if (!isMember) refuse('NOT_ALLOWED', { what: 'presiding' })
  if (!heir.isPresent) refuse('STATE_CONFLICT', { what: 'absent' })
  return fromPersonId
}

async function unlockKey(
  call: Call,
  facts: { fromPersonId: string; meetingId: string; key: Input['key'] },
): Promise<Buffer> {
  const { fromPersonId, meetingId, key } = facts
  const { sealKeyByPin, sealKeyByRecovery } = getMeetingRow(call.host.db.read, meetingId)
  if (key.by === 'recovery_code') return unlockByRecovery(found(sealKeyByRecovery, 'key'), key.code)
  await checkPin(call.host.db, { personId: fromPersonId, pin: key.pin, now: call.host.clock() })
  return unlockByPin(found(sealKeyByPin, 'key'), key.pin)
}
