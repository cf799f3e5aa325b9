import { isDesktopPage, openDesktopPort } from './port-desktop.ts'
import { openSocketPort } from './port-socket.ts'
import type { WirePort } from './wire-port.ts'

export type Welcome = { kind: 'main' | 'projector'; isDesktop: boolean; windowId: string }

const WELCOME_TIMEOUT_MS = 10_000

/**
 * Opens a port to the host and shakes hands: hello, welcome. Nothing else may travel before that.
 * @param handover the single-use word of a window that another one opened
 * @throws Error when the host cannot be reached or does not greet
 */
export async function connect(handover: string | null): Promise<{ port: WirePort; welcome: Welcome }> {
  const port = await (isDesktopPage() ? openDesktopPort() : openSocketPort())
  const welcome = receiveWelcome(port)
  port.start()
  port.postMessage(JSON.stringify({ type: 'hello', handover }))
  return { port, welcome: await welcome }
}

function receiveWelcome(port: WirePort): Promise<Welcome> {
  return new Promise((resolve, reject) => {
    const stop = () => {
      clearTimeout(timer)
      port.removeEventListener('message', receive)
      port.removeEventListener('close', fail)
    }
    const fail = () => {
      stop()
      port.close()
      reject(new Error('the host did not greet'))
    }
    const receive = ({ data }: MessageEvent) => {
      const welcome = parseWelcome(data)
      if (!welcome) return fail()
      stop()
      resolve(welcome)
    }
    const timer = setTimeout(fail, WELCOME_TIMEOUT_MS)
    port.addEventListener('message', receive)
    port.addEventListener('close', fail)
  })
}

/** @returns null for anything that is not a welcome */
export function parseWelcome(data: unknown): Welcome | null {
  if (typeof data !== 'string') return null
  try {
    const message = JSON.parse(data)
    if (message?.type !== 'welcome' || typeof message.windowId !== 'string') return null
    const kind = message.kind === 'projector' ? 'projector' : 'main'
    return { kind, isDesktop: message.isDesktop === true, windowId: message.windowId }
  } catch {
    return null
  }
}
