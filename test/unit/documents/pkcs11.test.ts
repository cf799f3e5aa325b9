import { createHash, createSign, generateKeyPairSync, verify } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import fc from 'fast-check'
import { afterAll, describe, expect, test } from 'vitest'
import { startTokenChild } from '../../../electron/browser/token-child.ts'
import { CryptokiError } from '../../../electron/documents/sign/pkcs11/cryptoki.ts'
import {
  encodeTriples,
  functionOffset,
  layoutOf,
  lengthOf,
  readTokenInfo,
  tokenInfoSize,
  tripleLayout,
} from '../../../electron/documents/sign/pkcs11/layout.ts'
import { digestInfo, ecdsaToDer } from '../../../electron/documents/sign/pkcs11/signature-forms.ts'
import { askTokenProcess, type TokenChild } from '../../../electron/documents/sign/pkcs11/token-client.ts'
import { failureOf } from '../../../electron/documents/sign/pkcs11/token-jobs.ts'
import type { TokenReply } from '../../../electron/documents/sign/pkcs11/token-protocol.ts'

const WINDOWS = layoutOf('win32', 'x64')
const UNIX = layoutOf('linux', 'x64')

describe('the layout of structures', () => {
  // By hand from the standard: packed to one byte and 32-bit numbers on Windows, the compiler's own elsewhere.
  test.each([
    ['Windows, 64 bits', WINDOWS, { address: 4, length: 12, size: 16 }, 160, [2, 10, 346]],
    ['Windows, 32 bits', layoutOf('win32', 'ia32'), { address: 4, length: 8, size: 12 }, 160, [2, 6, 174]],
    ['Linux, 64 bits', UNIX, { address: 8, length: 16, size: 24 }, 208, [8, 16, 352]],
    ['macOS, ARM', layoutOf('darwin', 'arm64'), { address: 8, length: 16, size: 24 }, 208, [8, 16, 352]],
    ['Linux, 32 bits', layoutOf('linux', 'arm'), { address: 4, length: 8, size: 12 }, 160, [4, 8, 176]],
  ])('%s', (_, layout, triple, tokenInfo, functions) => {
    expect(tripleLayout(layout)).toEqual(triple)
    expect(tokenInfoSize(layout)).toBe(tokenInfo)
    expect([0, 1, 43].map((index) => functionOffset(layout, index))).toEqual(functions)
  })

  test('two attributes stand one after the other, byte for byte', () => {
    const triples = [
      { type: 0x102, address: 0x1122334455667788n, length: 5 },
      { type: 0, address: 1n, length: 8 },
    ]
    expect(encodeTriples(WINDOWS, triples).toString('hex')).toBe(
      ['02010000', '8877665544332211', '05000000', '00000000', '0100000000000000', '08000000'].join(''),
    )
    expect(encodeTriples(UNIX, triples).toString('hex')).toBe(
      '020100000000000088776655443322110500000000000000' + '000000000000000001000000000000000800000000000000',
    )
    for (const layout of [WINDOWS, UNIX])
      expect(lengthOf(layout, encodeTriples(layout, [{ type: 1, address: 9n, length: 1234 }]))).toBe(1234)
  })

  test.each([
    ['Windows', WINDOWS],
    ['Linux', UNIX],
  ])('a token says its name in Thai, padded with blanks or zeros, and its flags: %s', (_, layout) => {
    const info = Buffer.alloc(tokenInfoSize(layout), ' ')
    info.write('โทเคน ๑', 0)
    info.fill(0, 32, 64)
    info.write('ผู้ผลิต', 32)
    info.write('SN-42', 80)
    info.writeUInt32LE(0x40404, 96)
    if (layout.ulong === 8) info.writeUInt32LE(0, 100)
    expect(readTokenInfo(layout, info)).toEqual({
      label: 'โทเคน ๑',
      manufacturer: 'ผู้ผลิต',
      serial: 'SN-42',
      flags: 0x40404,
    })
  })
})

describe('the forms of a signature', () => {
  test('r||s as DER is what OpenSSL takes, whatever their first bits and zeros', () => {
    const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
    for (let round = 0; round < 200; round += 1) {
      const data = Buffer.from(`${round}`)
      const raw = createSign('sha256').update(data).sign({ key: privateKey, dsaEncoding: 'ieee-p1363' })
      expect(verify('sha256', data, publicKey, ecdsaToDer(raw))).toBe(true)
    }
  })
  test('any r and s come back from the DER as they were', () => {
    const half = fc.uint8Array({ minLength: 32, maxLength: 32 })
    fc.assert(
      fc.property(half, half, (r, s) => {
        const der = ecdsaToDer(Buffer.concat([r, s]))
        const numbers: bigint[] = []
        for (let at = 2; at < der.length; at += 2 + (der[at + 1] ?? 0)) {
          const bytes = der.subarray(at + 2, at + 2 + (der[at + 1] ?? 0))
          expect((bytes[0] ?? 0) & 0x80).toBe(0)
          if (bytes.length > 1 && bytes[0] === 0) expect((bytes[1] ?? 0) & 0x80).toBe(0x80)
          numbers.push(BigInt(`0x${bytes.toString('hex')}`))
        }
        const bigOf = (bytes: Uint8Array) => BigInt(`0x${Buffer.from(bytes).toString('hex')}`)
        expect(numbers).toEqual([bigOf(r), bigOf(s)])
      }),
    )
  })
  test('what a token signs with RSA is the DigestInfo of a SHA-256', () => {
    const hash = createHash('sha256').update('มติ').digest()
    const info = digestInfo(hash)
    // SEQUENCE { SEQUENCE { OID 2.16.840.1.101.3.4.2.1, NULL }, OCTET STRING of 32 bytes }
    expect(info.toString('hex').slice(0, 38)).toBe('3031300d060960864801650304020105000420')
    expect(info).toHaveLength(51)
    expect(info.subarray(19).equals(hash)).toBe(true)
  })
})

test.each([
  ['C_Login', 0xa0, 'TOKEN_PIN_WRONG'],
  ['C_Login', 0xa2, 'TOKEN_PIN_WRONG'],
  ['C_Login', 0xa4, 'TOKEN_PIN_LOCKED'],
  ['C_Login', 0xa3, 'TOKEN_PIN_EXPIRED'],
  ['C_Sign', 0x32, 'TOKEN_NOT_FOUND'],
  ['C_OpenSession', 0xe0, 'TOKEN_NOT_FOUND'],
  ['C_Sign', 0x30, 'TOKEN_FAILED'],
] as const)('%s with 0x%s has a sentence of its own', (name, rv, code) => {
  expect(failureOf(new CryptokiError(name, rv))).toMatchObject({ isDone: false, code })
})
test('an error of another kind gives its name and never its text', () => {
  expect(failureOf(new TypeError('PIN 2468'))).toEqual({
    isDone: false,
    code: 'TOKEN_FAILED',
    detail: 'TypeError',
  })
})

const LIST = (module: string) => ({ job: 'list', module }) as const
describe('the process', () => {
  const folder = mkdtempSync(join(tmpdir(), 'mati-token-'))
  afterAll(() => rmSync(folder, { recursive: true, force: true }))
  const at = (name: string, text: string) => {
    writeFileSync(join(folder, name), text)
    return join(folder, name)
  }

  test.each([
    ['a text file', () => at('แฟ้ม.so', 'ไม่ใช่ไลบรารี'), 'TOKEN_MODULE_UNUSABLE'],
    ['an empty file', () => at('empty.so', ''), 'TOKEN_MODULE_UNUSABLE'],
    ['a library of something else', () => process.execPath, 'TOKEN_MODULE_UNUSABLE'],
    ['no file', () => join(folder, 'gone.so'), 'TOKEN_MODULE_MISSING'],
  ])('tells that it is no library of a token: %s', async (_, module, code) => {
    expect(await askTokenProcess(startTokenChild(), LIST(module()))).toMatchObject({ isDone: false, code })
  })

  test('tells that the optional package is not installed', async () => {
    const hooks = at(
      'without.mjs',
      `import { registerHooks } from 'node:module'
      registerHooks({ resolve: (name, context, next) => {
        if (name === 'koffi') throw new Error('Cannot find package koffi')
        return next(name, context)
      } })`,
    )
    const environment = { ...process.env, NODE_OPTIONS: `--import ${pathToFileURL(hooks).href}` }
    const reply = await askTokenProcess(startTokenChild(environment), LIST(join(folder, 'any.so')))
    expect(reply).toMatchObject({ isDone: false, code: 'TOKEN_SUPPORT_MISSING' })
  })

  /** A child in a test's hands. */
  function createChild() {
    const heard: { message?: (reply: TokenReply) => void; exit?: () => void; kills: number } = { kills: 0 }
    const child: TokenChild = {
      post: () => {},
      onMessage: (listener) => {
        heard.message = listener
      },
      onExit: (listener) => {
        heard.exit = listener
      },
      kill: () => {
        heard.kills += 1
      },
    }
    return { child, heard }
  }
  test('that dies has given no answer; one that never answers is ended', async () => {
    const dying = createChild()
    const asked = askTokenProcess(dying.child, LIST('x'))
    dying.heard.exit?.()
    expect(await asked).toMatchObject({ isDone: false, code: 'TOKEN_CRASHED' })
    const stuck = createChild()
    expect(await askTokenProcess(stuck.child, LIST('x'), 1)).toMatchObject({ code: 'TOKEN_CRASHED' })
    expect(stuck.heard.kills).toBe(1)
  })
})
