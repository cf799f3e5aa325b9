import { CKA, CKF, CKF_SERIAL_SESSION, CKM, CKO, CKR, CKU } from './constants.ts'
import { type Cryptoki, CryptokiError } from './cryptoki.ts'
import {
  encodeTriples,
  lengthOf,
  readNumber,
  readTokenInfo,
  type TokenInfo,
  type Triple,
  tokenInfoSize,
} from './layout.ts'
import type { PinState } from './token-protocol.ts'

const MAX_SLOTS = 64
const MAX_OBJECTS = 256
const MAX_VALUE = 1 << 20

export type Token = TokenInfo & { slot: number; pinState: PinState; hasPinPad: boolean }
export type StoredCertificate = { der: Uint8Array; id: Buffer }

function numberCell(cryptoki: Cryptoki, value = 0): Buffer {
  const cell = Buffer.alloc(cryptoki.layout.ulong)
  if (value > 0) cell.writeUInt32LE(value)
  return cell
}
const numberIn = (cryptoki: Cryptoki, cell: Buffer, at = 0): number =>
  readNumber(cell, { at, size: cryptoki.layout.ulong })

/** Begins and ends with the library; what `work` throws comes out as it is. */
export function withLibrary<Result>(cryptoki: Cryptoki, work: () => Result): Result {
  try {
    cryptoki.call('C_Initialize', null)
  } catch (error) {
    if (!(error instanceof CryptokiError) || error.rv !== CKR.CRYPTOKI_ALREADY_INITIALIZED) throw error
  }
  try {
    return work()
  } finally {
    quietly(() => cryptoki.call('C_Finalize', null))
  }
}

/** Tidying up after the work is done or has failed: what it says then is no news. */
function quietly(work: () => void): void {
  try {
    work()
  } catch {
    // The process ends in a moment.
  }
}

const pinStateOf = (flags: number): PinState => {
  if (flags & CKF.USER_PIN_LOCKED) return 'locked'
  if (flags & CKF.USER_PIN_FINAL_TRY) return 'final'
  return flags & CKF.USER_PIN_COUNT_LOW ? 'low' : 'ok'
}

/** Tokens that are in, and set up by whoever issued them. */
export function listTokens(cryptoki: Cryptoki): Token[] {
  const { layout } = cryptoki
  const slots = Buffer.alloc(MAX_SLOTS * layout.ulong)
  const count = numberCell(cryptoki, MAX_SLOTS)
  cryptoki.call('C_GetSlotList', 1, cryptoki.address(slots), cryptoki.address(count))
  const tokens: Token[] = []
  for (let index = 0; index < Math.min(numberIn(cryptoki, count), MAX_SLOTS); index += 1) {
    const slot = numberIn(cryptoki, slots, index * layout.ulong)
    const info = Buffer.alloc(tokenInfoSize(layout))
    try {
      cryptoki.call('C_GetTokenInfo', slot, cryptoki.address(info))
    } catch {
      // A reader whose card is being pulled out or cannot be read; the others are still there.
      continue
    }
    const read = readTokenInfo(layout, info)
    if (!(read.flags & CKF.TOKEN_INITIALIZED)) continue
    const hasPinPad = (read.flags & CKF.PROTECTED_AUTHENTICATION_PATH) !== 0
    tokens.push({ ...read, slot, pinState: pinStateOf(read.flags), hasPinPad })
  }
  return tokens
}

export type Session = ReturnType<typeof openSession>

/** One session on one token: finds, reads, signs. Close it. */
function openSession(cryptoki: Cryptoki, token: Token) {
  const { layout } = cryptoki
  const cell = numberCell(cryptoki)
  cryptoki.call('C_OpenSession', token.slot, CKF_SERIAL_SESSION, null, null, cryptoki.address(cell))
  const session = numberIn(cryptoki, cell)
  const triple = (type: number, value: Buffer): Triple => ({
    type,
    address: cryptoki.address(value),
    length: value.length,
  })

  const login = (pin: string, user: number): void => {
    const bytes = Buffer.from(pin, 'utf8')
    // With keys of its own the token asks for the PIN itself, and none is handed over.
    const given = token.hasPinPad ? null : cryptoki.address(bytes)
    try {
      cryptoki.call('C_Login', session, user, given, given === null ? 0 : bytes.length)
    } catch (error) {
      if (!(error instanceof CryptokiError) || error.rv !== CKR.USER_ALREADY_LOGGED_IN) throw error
    } finally {
      bytes.fill(0)
    }
  }

  const find = (template: readonly { type: number; value: Buffer }[]): number[] => {
    const triples = encodeTriples(
      layout,
      template.map(({ type, value }) => triple(type, value)),
    )
    cryptoki.call('C_FindObjectsInit', session, cryptoki.address(triples), template.length)
    try {
      const objects = Buffer.alloc(MAX_OBJECTS * layout.ulong)
      const count = numberCell(cryptoki)
      cryptoki.call('C_FindObjects', session, cryptoki.address(objects), MAX_OBJECTS, cryptoki.address(count))
      const found = Math.min(numberIn(cryptoki, count), MAX_OBJECTS)
      return Array.from({ length: found }, (_, index) => numberIn(cryptoki, objects, index * layout.ulong))
    } finally {
      quietly(() => cryptoki.call('C_FindObjectsFinal', session))
    }
  }

  /** Null where the object has no such attribute or does not give it. */
  const read = (object: number, type: number): Buffer | null => {
    try {
      const asked = encodeTriples(layout, [{ type, address: 0n, length: 0 }])
      cryptoki.call('C_GetAttributeValue', session, object, cryptoki.address(asked), 1)
      const length = lengthOf(layout, asked)
      if (length > MAX_VALUE) return null
      const value = Buffer.alloc(length)
      const template = encodeTriples(layout, [triple(type, value)])
      cryptoki.call('C_GetAttributeValue', session, object, cryptoki.address(template), 1)
      return value
    } catch (error) {
      if (error instanceof CryptokiError) return null
      throw error
    }
  }

  return {
    login: (pin: string) => login(pin, CKU.USER),
    certificates(): StoredCertificate[] {
      const objects = find([{ type: CKA.CLASS, value: numberCell(cryptoki, CKO.CERTIFICATE) }])
      return objects.flatMap((object) => {
        const der = read(object, CKA.VALUE)
        return der ? [{ der: new Uint8Array(der), id: read(object, CKA.ID) ?? Buffer.alloc(0) }] : []
      })
    },
    /** The private key that bears the certificate's id; seen after the login only. */
    findKey(id: Buffer): number | null {
      const keyClass = { type: CKA.CLASS, value: numberCell(cryptoki, CKO.PRIVATE_KEY) }
      const keys = find([keyClass, { type: CKA.ID, value: id }])
      return keys.find((key) => read(key, CKA.SIGN)?.[0] !== 0) ?? null
    },
    sign(key: number, work: { mechanism: number; data: Buffer; pin: string }): Buffer {
      const isAskedEachTime = read(key, CKA.ALWAYS_AUTHENTICATE)?.[0] === 1
      const mechanism = encodeTriples(layout, [{ type: work.mechanism, address: 0n, length: 0 }])
      cryptoki.call('C_SignInit', session, cryptoki.address(mechanism), key)
      if (isAskedEachTime) login(work.pin, CKU.CONTEXT_SPECIFIC)
      const signature = Buffer.alloc(1024)
      const length = numberCell(cryptoki, signature.length)
      const [data, into] = [cryptoki.address(work.data), cryptoki.address(signature)]
      cryptoki.call('C_Sign', session, data, work.data.length, into, cryptoki.address(length))
      return signature.subarray(0, numberIn(cryptoki, length))
    },
    close: () => quietly(() => cryptoki.call('C_CloseSession', session)),
  }
}

export function withSession<Result>(
  cryptoki: Cryptoki,
  token: Token,
  work: (session: Session) => Result,
): Result {
  const session = openSession(cryptoki, token)
  try {
    return work(session)
  } finally {
    session.close()
  }
}

export const mechanismOf = (keyType: 'RSA' | 'EC'): number => (keyType === 'RSA' ? CKM.RSA_PKCS : CKM.ECDSA)
