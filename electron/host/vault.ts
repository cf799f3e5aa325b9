import type { AskShell } from './shell-questions.ts'

/** The operating system's keychain, as far as there is one. What it locks, the same user on the same machine opens. */
export type Vault = {
  isAvailable(): Promise<boolean>
  encrypt(text: string): Promise<Uint8Array>
  /** Null when it does not open: another user's, another machine's, or damaged. */
  decrypt(box: Uint8Array): Promise<{ text: string; isStale: boolean } | null>
}

export const noVault: Vault = {
  isAvailable: async () => false,
  encrypt: () => Promise.reject(new Error('no keychain')),
  decrypt: async () => null,
}

/** In the shell's hands; a shell that does not answer has none. */
export const vaultOf = (ask: AskShell): Vault => ({
  isAvailable: () => ask('can-encrypt', null).catch(() => false),
  encrypt: (text) => ask('encrypt', text),
  decrypt: (box) => ask('decrypt', box).catch(() => null),
})
