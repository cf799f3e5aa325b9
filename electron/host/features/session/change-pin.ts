import type { ReadConnection } from '../../../../db/open.ts'
import { listSealKeysOf, saveSealKeyByPin } from '../../../../db/queries/meeting.ts'
import { findPin, savePin } from '../../../../db/queries/person.ts'
import { MatiError } from '../../../../shared/errors.ts'
import { type Call, refuse } from '../../call.ts'
import type { Handler } from '../../handler.ts'
import { checkPin, hashPin } from '../../pin-vault.ts'
import { relock } from '../../seal-box.ts'

type PinChange = { oldPin: string; newPin: string }

const TRIES = 3
const STALE = new Error('the keys changed meanwhile')

/** Changes the own PIN; the keys of the meetings over which the person presides go along under the new one. */
export const changePin: Handler<'session.changePin'> = async (call, change) => {
  const personId = call.actorId()
  const before = findPin(call.host.db.read, personId)?.hash
  await checkPin(call.host.db, { personId, pin: change.oldPin, now: call.host.clock() })
  const hashed = await hashPin(change.newPin)
  for (let attempt = 0; attempt < TRIES; attempt += 1)
    if (await tryChange(call, { ...change, hashed, before })) return {}
  return refuse('STATE_CONFLICT', { what: 'pin' })
}

/** @returns false when a meeting was opened, or its key locked anew, while the keys were being worked out */
async function tryChange(
  call: Call,
  change: PinChange & { hashed: { salt: string; hash: string }; before: string | undefined },
): Promise<boolean> {
  const personId = call.actorId()
  const read = keysOf(call.host.db.read, personId)
  const keys = await relockAll(read, change)
  try {
    call.record((db, log) => {
      if (findPin(db, personId)?.hash !== change.before) refuse('STATE_CONFLICT', { what: 'pin' })
      if (JSON.stringify(keysOf(db, personId)) !== JSON.stringify(read)) throw STALE
      savePin(db, { personId, ...change.hashed, setAt: call.now })
      for (const key of keys) saveSealKeyByPin(db, key)
      log({ type: 'person.pin_changed', data: { personId } })
    })
    return true
  } catch (error) {
    if (error === STALE) return false
    throw error
  }
}

const keysOf = (db: ReadConnection, personId: string) =>
  listSealKeysOf(db, personId).toSorted((a, b) => a.meetingId.localeCompare(b.meetingId))

/** A key that a PIN since reset has locked stays as it is: the recovery code opens it. */
async function relockAll(
  keys: readonly { meetingId: string; sealKeyByPin: string }[],
  { oldPin, newPin }: PinChange,
): Promise<{ meetingId: string; sealKeyByPin: string }[]> {
  const locked = await Promise.all(
    keys.map(async ({ meetingId, sealKeyByPin }) => ({
      meetingId,
      sealKeyByPin: await relock(sealKeyByPin, oldPin, newPin).catch((error: unknown) => {
        if (error instanceof MatiError && error.code === 'KEY_WRONG') return null
        throw error
      }),
    })),
  )
  return locked.flatMap(({ meetingId, sealKeyByPin }) => (sealKeyByPin ? [{ meetingId, sealKeyByPin }] : []))
}
