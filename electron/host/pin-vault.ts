import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto'
import { promisify } from 'node:util'
import type { MatiDatabase } from '../../db/open.ts'
import { findPin, savePinFailure } from '../../db/queries/person.ts'
import { MatiError } from '../../shared/errors.ts'

const derive = promisify<string, Buffer, number, { N: number; r: number; p: number; maxmem: number }, Buffer>(
  scrypt,
)
const COST = { N: 2 ** 15, r: 8, p: 1, maxmem: 64 * 1024 * 1024 }
const FREE_TRIES = 3
const LONGEST_DELAY_SECONDS = 15 * 60

/** Seconds to wait after the n-th failure in a row: none for the first three, then 5, 10, 20 … up to 15 minutes. */
export const delayAfter = (failures: number): number =>
  failures < FREE_TRIES ? 0 : Math.min(LONGEST_DELAY_SECONDS, 5 * 2 ** (failures - FREE_TRIES))

export async function hashPin(pin: string): Promise<{ salt: string; hash: string }> {
  const salt = randomBytes(16)
  return { salt: salt.toString('base64'), hash: (await derive(pin, salt, 32, COST)).toString('base64') }
}

/**
 * Checks a PIN. The failure is written before the answer is given, and counted before the hash is worked out, so that
 * neither a killed program nor many tries at once win free guesses.
 * @throws MatiError PIN_NOT_SET, PIN_LOCKED { seconds }, PIN_WRONG { triesLeft }
 */
export async function checkPin(
  db: MatiDatabase,
  options: { personId: string; pin: string; now: Date },
): Promise<void> {
  const stored = findPin(db.read, options.personId)
  if (!stored) throw new MatiError('PIN_NOT_SET')
  // A clock set back must not lock anybody out for longer than the failures ask for.
  const rest = stored.lockedUntil ? Date.parse(stored.lockedUntil) - options.now.getTime() : 0
  const wait = Math.min(rest, delayAfter(stored.failures) * 1000)
  if (wait > 0) throw new MatiError('PIN_LOCKED', { seconds: Math.ceil(wait / 1000) })
  const failures = stored.failures + 1
  const delay = delayAfter(failures)
  const lockedUntil = delay > 0 ? new Date(options.now.getTime() + delay * 1000).toISOString() : null
  db.write((tx) => savePinFailure(tx, { personId: options.personId, failures, lockedUntil }))
  const hash = await derive(options.pin, Buffer.from(stored.salt, 'base64'), 32, COST)
  if (!timingSafeEqual(hash, Buffer.from(stored.hash, 'base64')))
    throw new MatiError('PIN_WRONG', { triesLeft: Math.max(0, FREE_TRIES - failures), seconds: delay })
  db.write((tx) => savePinFailure(tx, { personId: options.personId, failures: 0, lockedUntil: null }))
}
