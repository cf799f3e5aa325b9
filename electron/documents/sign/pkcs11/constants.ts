/** Numbers of PKCS#11 2.40 that are used here. */
export const CKR = {
  OK: 0x0,
  TOKEN_NOT_PRESENT: 0xe0,
  TOKEN_NOT_RECOGNIZED: 0xe1,
  PIN_INCORRECT: 0xa0,
  PIN_INVALID: 0xa1,
  PIN_LEN_RANGE: 0xa2,
  PIN_EXPIRED: 0xa3,
  PIN_LOCKED: 0xa4,
  DEVICE_REMOVED: 0x32,
  USER_ALREADY_LOGGED_IN: 0x100,
  USER_PIN_NOT_INITIALIZED: 0x102,
  CRYPTOKI_ALREADY_INITIALIZED: 0x191,
} as const

export const CKA = {
  CLASS: 0x0,
  VALUE: 0x11,
  CERTIFICATE_TYPE: 0x80,
  ID: 0x102,
  SIGN: 0x108,
  ALWAYS_AUTHENTICATE: 0x202,
} as const

export const CKO = { CERTIFICATE: 1, PRIVATE_KEY: 3 } as const
export const CKM = { RSA_PKCS: 0x1, ECDSA: 0x1041 } as const
export const CKU = { USER: 1, CONTEXT_SPECIFIC: 2 } as const
export const CKF_SERIAL_SESSION = 0x4
export const CKF = {
  PROTECTED_AUTHENTICATION_PATH: 0x100,
  TOKEN_INITIALIZED: 0x400,
  USER_PIN_COUNT_LOW: 0x10000,
  USER_PIN_FINAL_TRY: 0x20000,
  USER_PIN_LOCKED: 0x40000,
} as const

/** Places in CK_FUNCTION_LIST, which the standard fixes. */
export const FUNCTIONS = {
  C_Initialize: 0,
  C_Finalize: 1,
  C_GetSlotList: 4,
  C_GetTokenInfo: 6,
  C_OpenSession: 12,
  C_CloseSession: 13,
  C_Login: 18,
  C_Logout: 19,
  C_GetAttributeValue: 24,
  C_FindObjectsInit: 26,
  C_FindObjects: 27,
  C_FindObjectsFinal: 28,
  C_SignInit: 42,
  C_Sign: 43,
} as const
export type FunctionName = keyof typeof FUNCTIONS
