import type { TokenReply, TokenRequest } from '../documents/sign/pkcs11/token-protocol.ts'

/** What the host asks of whoever stands in front of it, and waits for. Nothing of it is ever written to a log. */
export type ShellQuestions = {
  /** Whether this machine keeps secrets for its user: Keychain, DPAPI, a secret service. */
  'can-encrypt': { input: null; output: boolean }
  encrypt: { input: string; output: Uint8Array }
  /** Null when this user on this machine cannot open it. `isStale`: the system's key has changed, encrypt it anew. */
  decrypt: { input: Uint8Array; output: { text: string; isStale: boolean } | null }
  /** A file named in the system's own dialog by whoever sits there. */
  'choose-module': { input: null; output: string | null }
  /** In a process of its own, which may die. */
  'run-token': { input: TokenRequest; output: TokenReply }
}
export type ShellQuestionName = keyof ShellQuestions
export type ShellQuestion = {
  [Name in ShellQuestionName]: { name: Name; input: ShellQuestions[Name]['input'] }
}[ShellQuestionName]
export type ShellAnswer = ShellQuestions[ShellQuestionName]['output']

export type AskShell = <Name extends ShellQuestionName>(
  name: Name,
  input: ShellQuestions[Name]['input'],
) => Promise<ShellQuestions[Name]['output']>

export type AskMessage = { type: 'ask'; id: number; question: ShellQuestion }
export type AnswerMessage =
  | { type: 'answer'; id: number; answer: ShellAnswer }
  | { type: 'no-answer'; id: number }

/** The host's end: a question goes out with a number, and the answer with that number settles it. */
export function createAsker(post: (message: AskMessage) => void): {
  ask: AskShell
  receive(message: AnswerMessage): void
} {
  const waiting = new Map<number, { resolve(answer: ShellAnswer): void; reject(error: Error): void }>()
  let lastId = 0
  const ask = (name: ShellQuestionName, input: ShellQuestion['input']) =>
    new Promise<ShellAnswer>((resolve, reject) => {
      lastId += 1
      waiting.set(lastId, { resolve, reject })
      post({ type: 'ask', id: lastId, question: { name, input } as ShellQuestion })
    })
  return {
    ask: ask as AskShell,
    receive: (message) => {
      const asked = waiting.get(message.id)
      waiting.delete(message.id)
      if (message.type === 'answer') asked?.resolve(message.answer)
      else asked?.reject(new Error('the shell has no answer'))
    },
  }
}

/** The shell's end. What went wrong stays there: an error's text might hold what was asked. */
export async function answerShell(
  message: AskMessage,
  answer: (question: ShellQuestion) => Promise<ShellAnswer>,
): Promise<AnswerMessage> {
  const { id, question } = message
  try {
    return { type: 'answer', id, answer: await answer(question) }
  } catch {
    return { type: 'no-answer', id }
  }
}
