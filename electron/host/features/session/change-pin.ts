import { listSealKeysOf, saveSealKeyByPin } from '../../../../db/queries/meeting.ts'
import { savePin } from '../../../../db/queries/person.ts'
import type { Handler } from '../../handler.ts'
import { checkPin, hashPin } from '../../pin-vault.ts'
import { relock } from '../../seal-box.ts'

/** Changes the own PIN; the keys of the meetings over which the person presides go along under the new one. */
export const changePin: Handler<'session.changePin'> = async (call, { oldPin, newPin }) => {
  const personId = call.actorId()
  await checkPin(call.host.db, { personId, pin: oldPin, now: call.host.clock() })
  const hashed = await hashPin(newPin)
  const keys = await Promise.all(
    listSealKeysOf(call.host.db.read, personId).map(async ({ meetingId, sealKeyByPin }) => ({
      meetingId,
      sealKeyByPin: await relock(sealKeyByPin, oldPin, newPin).catch(() => sealKeyByPin),
    })),
  )
  call.record((db, log) => {
    savePin(db, { personId, ...hashed, setAt: call.now })
    for (const key of keys) saveSealKeyByPin(db, key)
    log({ type: 'person.pin_changed', data: { personId } })
  })
  return {}
}
