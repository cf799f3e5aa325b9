import { runTokenJob } from './token-jobs.ts'
import type { TokenReply, TokenRequest } from './token-protocol.ts'

/**
 * A process for one job on a token: foreign native code runs here and nowhere else, so a library that crashes takes
 * neither the database nor a window with it. Under Electron it is a utility process, whose port stands in `parentPort`.
 */
type UtilityPort = {
  once(event: 'message', listener: (event: { data: TokenRequest }) => void): void
  postMessage(reply: TokenReply): void
}
const port: UtilityPort | undefined = Reflect.get(process, 'parentPort')

if (port) port.once('message', ({ data }) => port.postMessage(runTokenJob(data)))
else
  process.once('message', (request: TokenRequest) => {
    process.send?.(runTokenJob(request), () => process.disconnect())
  })
