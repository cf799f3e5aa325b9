import type { ParsedInputOf } from '../../../../shared/contract/index.ts'
import { type Call, found } from '../../call.ts'
import { checkPin } from '../../pin-vault.ts'
import { unlockByPin, unlockByRecovery } from '../../seal-box.ts'
import { getMeetingRow } from '../meeting/room.ts'

export type MeetingKey = ParsedInputOf<'score.reveal'>['key']

/** The meeting's private key, by the presiding person's PIN or the recovery code. */
export async function unlockMeetingKey(call: Call, key: MeetingKey): Promise<Buffer> {
  const { sealKeyByPin, sealKeyByRecovery } = getMeetingRow(call.host.db.read, call.scope.meetingId)
  if (key.by === 'recovery_code') return unlockByRecovery(found(sealKeyByRecovery, 'key'), key.code)
  await checkPin(call.host.db, { personId: call.actorId(), pin: key.pin, now: call.host.clock() })
  return unlockByPin(found(sealKeyByPin, 'key'), key.pin)
}
