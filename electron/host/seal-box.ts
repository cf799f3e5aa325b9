import {
  createCipheriv,
  createDecipheriv,
  createPrivateKey,
  createPublicKey,
  diffieHellman,
  generateKeyPairSync,
  hkdfSync,
  randomBytes,
  scrypt,
} from 'node:crypto'
import { promisify } from 'node:util'
import { MatiError } from '../../shared/errors.ts'

/**
 * Sealing of scores: each sheet goes into a box to the meeting's public key (X25519, HKDF-SHA-256, AES-256-GCM). The
 * private key is stored twice, locked by the presiding person's PIN and by the printed recovery code (scrypt), so a
 * sealed sheet cannot be read with an SQLite tool and is not lost when a person leaves.
 */
const derive = promisify<string, Buffer, number, { N: number; r: number; p: number; maxmem: number }, Buffer>(
  scrypt,
)
const COST = { N: 2 ** 15, r: 8, p: 1, maxmem: 64 * 1024 * 1024 }
const ALPHABET = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789'

export type MeetingKeys = { publicKey: string; byPin: string; byRecovery: string; recoveryCode: string }

/** 25 letters without look-alikes in five groups: 125 bits, readable aloud. */
function makeRecoveryCode(): string {
  const letters = [...randomBytes(25)].map((byte) => ALPHABET[byte % 32])
  return Array.from({ length: 5 }, (_, group) => letters.slice(group * 5, group * 5 + 5).join('')).join('-')
}

const foldCode = (code: string) => code.toUpperCase().replaceAll(/[^A-Z2-9]/g, '')

export async function makeMeetingKeys(pin: string): Promise<MeetingKeys> {
  const { publicKey, privateKey } = generateKeyPairSync('x25519')
  const secret = privateKey.export({ type: 'pkcs8', format: 'der' })
  const recoveryCode = makeRecoveryCode()
  return {
    publicKey: publicKey.export({ type: 'spki', format: 'der' }).toString('base64'),
    byPin: await lock(secret, pin),
    byRecovery: await lock(secret, foldCode(recoveryCode)),
    recoveryCode,
  }
}

async function lock(secret: Buffer, passphrase: string): Promise<string> {
  const salt = randomBytes(16)
  return `${salt.toString('base64')}.${encrypt(await derive(passphrase, salt, 32, COST), secret)}`
}

/** @throws MatiError KEY_WRONG */
async function unlock(locked: string, passphrase: string): Promise<Buffer> {
  const dot = locked.indexOf('.')
  const key = await derive(passphrase, Buffer.from(locked.slice(0, dot), 'base64'), 32, COST)
  try {
    return decrypt(key, locked.slice(dot + 1))
  } catch {
    throw new MatiError('KEY_WRONG')
  }
}

export const unlockByPin = (locked: string, pin: string) => unlock(locked, pin)
export const unlockByRecovery = (locked: string, code: string) => unlock(locked, foldCode(code))

/** Locks an opened private key under the PIN of who takes the chair over. */
export const lockUnderPin = (secret: Buffer, pin: string) => lock(secret, pin)

/** Locks the same private key under a new PIN, when its person changes it during a meeting. */
export const relock = async (locked: string, oldPin: string, newPin: string) =>
  lock(await unlock(locked, oldPin), newPin)

export function sealTo(publicKey: string, text: string): string {
  const theirs = createPublicKey({ key: Buffer.from(publicKey, 'base64'), type: 'spki', format: 'der' })
  const ours = generateKeyPairSync('x25519')
  const key = boxKey(diffieHellman({ privateKey: ours.privateKey, publicKey: theirs }))
  const ephemeral = ours.publicKey.export({ type: 'spki', format: 'der' }).toString('base64')
  return `${ephemeral}.${encrypt(key, Buffer.from(text, 'utf8'))}`
}

export function openBox(secret: Buffer, box: string): string {
  const dot = box.indexOf('.')
  const ephemeral = createPublicKey({
    key: Buffer.from(box.slice(0, dot), 'base64'),
    type: 'spki',
    format: 'der',
  })
  const privateKey = createPrivateKey({ key: secret, type: 'pkcs8', format: 'der' })
  return decrypt(boxKey(diffieHellman({ privateKey, publicKey: ephemeral })), box.slice(dot + 1)).toString(
    'utf8',
  )
}

const boxKey = (shared: Buffer) => Buffer.from(hkdfSync('sha256', shared, '', 'mati score box', 32))

function encrypt(key: Buffer, plain: Buffer): string {
  const iv = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', key, iv)
  const body = Buffer.concat([cipher.update(plain), cipher.final()])
  return Buffer.concat([iv, cipher.getAuthTag(), body]).toString('base64')
}

function decrypt(key: Buffer, packed: string): Buffer {
  const bytes = Buffer.from(packed, 'base64')
  const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, 12))
  decipher.setAuthTag(bytes.subarray(12, 28))
  return Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()])
}
