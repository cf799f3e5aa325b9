import { fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import type { TokenChild } from '../documents/sign/pkcs11/token-client.ts'
import type { TokenReply } from '../documents/sign/pkcs11/token-protocol.ts'

const PROCESS = fileURLToPath(new URL('../documents/sign/pkcs11/token-process.ts', import.meta.url))

/** The job travels over the channel and never in the command line, which others on the machine can read; what a library prints is nobody's. */
export function startTokenChild(environment: NodeJS.ProcessEnv = process.env): TokenChild {
  const child = fork(PROCESS, [], {
    serialization: 'advanced',
    execArgv: [],
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    env: environment,
  })
  return {
    post: (request) => void child.send(request, () => {}),
    onMessage: (listener) => void child.once('message', (reply) => listener(reply as TokenReply)),
    onExit: (listener) => void child.once('exit', listener).once('error', listener),
    kill: () => void child.kill('SIGKILL'),
  }
}
