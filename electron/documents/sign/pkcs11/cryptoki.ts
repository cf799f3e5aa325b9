import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { DocumentsError } from '../../documents-error.ts'
import { CKR, FUNCTIONS, type FunctionName } from './constants.ts'
import { functionOffset, type Layout, layoutOf } from './layout.ts'

/** Numbers and addresses: what every function of the standard takes. */
type Argument = number | bigint | null

export type Cryptoki = {
  layout: Layout
  /** @throws CryptokiError when the library answers with anything but CKR_OK */
  call(name: FunctionName, ...args: Argument[]): void
  /** Of bytes that the caller holds on to for as long as the library may look at them. */
  address(bytes: Buffer): bigint
}

/** What the library answered. */
export class CryptokiError extends Error {
  readonly rv: number
  constructor(name: FunctionName, rv: number) {
    super(`${name} gave 0x${rv.toString(16)}`)
    this.name = 'CryptokiError'
    this.rv = rv
  }
}

/** `u` a CK_ULONG, `p` an address. */
const SIGNATURES: Record<FunctionName, string> = {
  C_Initialize: 'p',
  C_Finalize: 'p',
  C_GetSlotList: 'bpp',
  C_GetTokenInfo: 'up',
  C_OpenSession: 'uuppp',
  C_CloseSession: 'u',
  C_Login: 'uupu',
  C_Logout: 'u',
  C_GetAttributeValue: 'uupu',
  C_FindObjectsInit: 'upu',
  C_FindObjects: 'upup',
  C_FindObjectsFinal: 'u',
  C_SignInit: 'upu',
  C_Sign: 'upupp',
}

type Koffi = typeof import('koffi')

/** An optional dependency: on a system without it a .p12 still signs. */
function loadKoffi(): Koffi {
  try {
    return createRequire(import.meta.url)('koffi') as Koffi
  } catch (cause) {
    throw new DocumentsError('TOKEN_SUPPORT_MISSING', 'koffi is not installed', { cause })
  }
}

/**
 * Loads a maker's library and finds its functions by its own list. It is foreign code in this process, so this process
 * is one that may die: token-process.ts.
 * @throws DocumentsError TOKEN_SUPPORT_MISSING, TOKEN_MODULE_MISSING, TOKEN_MODULE_UNUSABLE
 */
export function loadCryptoki(path: string): Cryptoki {
  const koffi = loadKoffi()
  if (!existsSync(path)) throw new DocumentsError('TOKEN_MODULE_MISSING', 'no file there')
  const layout = layoutOf(process.platform, process.arch)
  const list = findFunctionList(koffi, path)
  const ulong = layout.ulong === 4 ? 'uint32_t' : 'uint64_t'
  const types = { u: ulong, p: 'void *', b: 'uint8_t' } as const
  const typeOf = (letter: string) => types[letter as keyof typeof types]
  const functions = new Map<FunctionName, { pointer: bigint; type: ReturnType<Koffi['proto']> }>()
  for (const [name, index] of Object.entries(FUNCTIONS) as [FunctionName, number][]) {
    const pointer: bigint = koffi.decode(list, functionOffset(layout, index), 'void *') ?? 0n
    if (pointer === 0n) throw new DocumentsError('TOKEN_MODULE_UNUSABLE', `it has no ${name}`)
    functions.set(name, { pointer, type: koffi.proto(ulong, [...SIGNATURES[name]].map(typeOf)) })
  }
  return {
    layout,
    address: (bytes) => koffi.address(bytes),
    call: (name, ...args) => {
      const known = functions.get(name)
      if (!known) throw new Error(`unknown function ${name}`)
      const rv = Number(koffi.call(known.pointer, known.type, ...args))
      if (rv !== CKR.OK) throw new CryptokiError(name, rv)
    },
  }
}

function findFunctionList(koffi: Koffi, path: string): bigint {
  try {
    const type = koffi.out(koffi.pointer('void *'))
    const getFunctionList = koffi.load(path).func('C_GetFunctionList', 'ulong', [type])
    const list: (bigint | null)[] = [null]
    const rv = Number(getFunctionList(list))
    if (rv !== CKR.OK || !list[0]) throw new Error(`C_GetFunctionList gave ${rv}`)
    return list[0]
  } catch (cause) {
    throw new DocumentsError('TOKEN_MODULE_UNUSABLE', 'it is no PKCS#11 library for this system', { cause })
  }
}
