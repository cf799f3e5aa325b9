import type { SafeStorage } from 'electron'

/** Without a secret service Chromium's key is a word in its source: whoever copies the file opens it. */
const NOT_A_KEYCHAIN = ['basic_text', 'unknown']

export type Keychain = {
  canEncrypt(): Promise<boolean>
  encrypt(text: string): Promise<Uint8Array>
  decrypt(box: Uint8Array): Promise<{ text: string; isStale: boolean } | null>
}

/**
 * The machine's keychain by Electron's `safeStorage`: Keychain, DPAPI, libsecret or KWallet. By its asynchronous calls:
 * the others are deprecated since 45, and stop every window while the system asks its user.
 */
export function createKeychain(
  safeStorage: SafeStorage,
  platform: NodeJS.Platform = process.platform,
): Keychain {
  const isReal = () =>
    platform !== 'linux' || !NOT_A_KEYCHAIN.includes(safeStorage.getSelectedStorageBackend())
  const canEncrypt = async () => isReal() && (await safeStorage.isAsyncEncryptionAvailable())
  return {
    canEncrypt,
    encrypt: async (text) => {
      if (!(await canEncrypt())) throw new Error('no keychain')
      return new Uint8Array(await safeStorage.encryptStringAsync(text))
    },
    decrypt: async (box) => {
      if (!(await canEncrypt())) return null
      try {
        const { result, shouldReEncrypt } = await safeStorage.decryptStringAsync(Buffer.from(box))
        return { text: result, isStale: shouldReEncrypt }
      } catch {
        // Another user's, another machine's or damaged; the system's own words could hold what was asked.
        return null
      }
    },
  }
}
