import { dialog, safeStorage, utilityProcess } from 'electron'
import { askTokenProcess } from '../documents/sign/pkcs11/token-client.ts'
import type { AnswerShell } from '../host/host-process.ts'
import { createKeychain } from './keychain.ts'
import { MESSAGES } from './main-messages.ts'
import { startTokenChild } from './token-child.ts'

/** Named by whoever sits at this machine: no window and no file of the workspace can name one. */
async function chooseModule(): Promise<string | null> {
  const chosen = await dialog.showOpenDialog({ title: MESSAGES.tokenModuleTitle, properties: ['openFile'] })
  return chosen.filePaths[0] ?? null
}

/** What the host may ask of the desktop and wait for. */
export function createShellAnswers(tokenProcess: string): AnswerShell {
  const keychain = createKeychain(safeStorage)
  return async (question) => {
    switch (question.name) {
      case 'can-encrypt':
        return keychain.canEncrypt()
      case 'encrypt':
        return keychain.encrypt(question.input)
      case 'decrypt':
        return keychain.decrypt(question.input)
      case 'choose-module':
        return chooseModule()
      case 'run-token':
        return askTokenProcess(startTokenChild({ utilityProcess }, tokenProcess), question.input)
      default:
        return question satisfies never
    }
  }
}
