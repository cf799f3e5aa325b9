import type { utilityProcess } from 'electron'
import type { TokenChild } from '../documents/sign/pkcs11/token-client.ts'
import type { TokenReply } from '../documents/sign/pkcs11/token-protocol.ts'

/**
 * A utility process for one job: the executable does not run as Node (a fuse), and a maker's library may crash it.
 * On macOS a library that others have signed is loaded only where that is allowed, which is here and nowhere else.
 */
export function startTokenChild(
  electron: { utilityProcess: typeof utilityProcess },
  modulePath: string,
): TokenChild {
  const child = electron.utilityProcess.fork(modulePath, [], {
    serviceName: 'Mati token',
    stdio: 'ignore',
    ...(process.platform === 'darwin' ? { allowLoadingUnsignedLibraries: true } : {}),
  })
  return {
    post: (request) => child.postMessage(request),
    onMessage: (listener) => void child.once('message', (reply: TokenReply) => listener(reply)),
    onExit: (listener) => void child.once('exit', listener),
    kill: () => void child.kill(),
  }
}
