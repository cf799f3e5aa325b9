import { safeStorage } from 'electron'
import type { AnswerShell } from '../host/host-process.ts'
import { createKeychain } from './keychain.ts'

/** What the host may ask of the desktop and wait for. */
export function createShellAnswers(): AnswerShell {
  const keychain = createKeychain(safeStorage)
  return async (question) => {
    switch (question.name) {
      case 'can-encrypt':
        return keychain.canEncrypt()
      case 'encrypt':
        return keychain.encrypt(question.input)
      case 'decrypt':
        return keychain.decrypt(question.input)
      default:
        return question satisfies never
    }
  }
}
