import type { TokenReply, TokenRequest } from './token-protocol.ts'

/** A child as whoever stands in front of the host can start one: Electron's utility process or a fork of Node. */
export type TokenChild = {
  post(request: TokenRequest): void
  onMessage(listener: (reply: TokenReply) => void): void
  onExit(listener: () => void): void
  kill(): void
}

/** A token with keys of its own waits for fingers; one that has not answered by then is stuck. */
const PATIENCE_MS = 120_000

/** Has one job done in a child of its own, which is gone afterwards, answer or none. */
export function askTokenProcess(
  child: TokenChild,
  request: TokenRequest,
  patienceMs = PATIENCE_MS,
): Promise<TokenReply> {
  return new Promise((resolve) => {
    const settle = (reply: TokenReply) => {
      clearTimeout(timer)
      resolve(reply)
      child.kill()
    }
    const fail = (detail: string) => settle({ isDone: false, code: 'TOKEN_CRASHED', detail })
    const timer = setTimeout(() => fail('no answer in time'), patienceMs)
    child.onMessage(settle)
    child.onExit(() => fail('the process ended without an answer'))
    child.post(request)
  })
}
