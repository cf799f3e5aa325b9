import { describe, expect, test } from 'vitest'
import {
  makeMeetingKeys,
  openBox,
  relock,
  sealTo,
  unlockByPin,
  unlockByRecovery,
} from '../../../electron/host/seal-box.ts'

const SHEET = JSON.stringify({ values: { 'CON-1': 4 }, nonce: 'ก' })

describe('the seal box', async () => {
  const keys = await makeMeetingKeys('ประธาน-1234')

  test('opens by the PIN and by the recovery code, and gives back what was put in', async () => {
    const box = sealTo(keys.publicKey, SHEET)
    expect(openBox(await unlockByPin(keys.byPin, 'ประธาน-1234'), box)).toBe(SHEET)
    expect(openBox(await unlockByRecovery(keys.byRecovery, keys.recoveryCode), box)).toBe(SHEET)
  })

  test('the code may be typed in small letters, without hyphens or with spaces', async () => {
    expect(keys.recoveryCode).toMatch(/^([A-HJ-NP-Z2-9]{5}-){4}[A-HJ-NP-Z2-9]{5}$/)
    const typed = keys.recoveryCode.toLowerCase().replaceAll('-', ' ')
    await expect(unlockByRecovery(keys.byRecovery, typed)).resolves.toBeInstanceOf(Buffer)
  })

  test('another PIN or code opens nothing', async () => {
    await expect(unlockByPin(keys.byPin, 'ประธาน-1235')).rejects.toMatchObject({ code: 'KEY_WRONG' })
    await expect(unlockByRecovery(keys.byRecovery, 'AAAAA-AAAAA-AAAAA-AAAAA-AAAAA')).rejects.toMatchObject({
      code: 'KEY_WRONG',
    })
    await expect(unlockByPin(keys.byPin, keys.recoveryCode)).rejects.toMatchObject({ code: 'KEY_WRONG' })
  })

  test('the same sheet twice gives boxes that do not show it, neither by text nor by likeness', () => {
    const [one, other] = [sealTo(keys.publicKey, SHEET), sealTo(keys.publicKey, SHEET)]
    expect(one).not.toBe(other)
    expect(Buffer.from(one.split('.')[1] ?? '', 'base64').toString('latin1')).not.toContain('CON-1')
  })

  test('a changed byte is noticed', async () => {
    const box = sealTo(keys.publicKey, SHEET)
    const [ephemeral, body] = box.split('.')
    const bytes = Buffer.from(body ?? '', 'base64')
    bytes[bytes.length - 1] = (bytes.at(-1) ?? 0) ^ 1
    const secret = await unlockByPin(keys.byPin, 'ประธาน-1234')
    expect(() => openBox(secret, `${ephemeral}.${bytes.toString('base64')}`)).toThrow()
  })

  test('another meeting cannot open it', async () => {
    const other = await makeMeetingKeys('ประธาน-1234')
    const secret = await unlockByPin(other.byPin, 'ประธาน-1234')
    expect(() => openBox(secret, sealTo(keys.publicKey, SHEET))).toThrow()
  })

  test('under a new PIN it is the same key', async () => {
    const box = sealTo(keys.publicKey, SHEET)
    const renewed = await relock(keys.byPin, 'ประธาน-1234', 'ใหม่-5678')
    expect(openBox(await unlockByPin(renewed, 'ใหม่-5678'), box)).toBe(SHEET)
    await expect(unlockByPin(renewed, 'ประธาน-1234')).rejects.toMatchObject({ code: 'KEY_WRONG' })
  })
})
