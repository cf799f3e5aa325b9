import { DocumentsError } from '../documents/documents-error.ts'
import type { TokenReply, TokenRequest, TokenResult } from '../documents/sign/pkcs11/token-protocol.ts'
import type { AskShell } from './shell-questions.ts'

/** Tokens, spoken to in a process of the shell's that may die. */
export type Tokens = {
  /** @throws DocumentsError with the reason */
  run<Request extends TokenRequest>(request: Request): Promise<TokenResult[Request['job']]>
  /** A library picked in the system's own dialog; null when there is no such dialog or nothing was picked. */
  chooseModule(): Promise<string | null>
}

export const createTokens = (ask: AskShell): Tokens => ({
  run: async <Request extends TokenRequest>(request: Request) => {
    const unanswered: TokenReply = {
      isDone: false,
      code: 'TOKEN_CRASHED',
      detail: 'the shell did not answer',
    }
    const reply = await ask('run-token', request).catch(() => unanswered)
    if (!reply.isDone) throw new DocumentsError(reply.code, reply.detail)
    return reply.result as TokenResult[Request['job']]
  },
  chooseModule: () => ask('choose-module', null).catch(() => null),
})

export const noTokens: Tokens = createTokens(() => Promise.reject(new Error('no shell')))
