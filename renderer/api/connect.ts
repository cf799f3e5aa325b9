import { isDesktopPage, openDesktopPort } from './port-desktop.ts'
import { openSocketPort } from './port-socket.ts'
import type { WirePort } from './wire-port.ts'

/** `ticket`: what the hand-over was exchanged for, or the ticket that the window showed. */
export type Welcome = {
  kind: 'main' | 'projector'
  isDesktop: boolean
  windowId: string
  ticket: string | null
}

const WELCOME_TIMEOUT_MS = 10_000

/**
 * Opens a port to the host and shakes hands: hello, welcome. Nothing else may travel before that.
 * @param greeting.handover the single-use word of a window that another one opened
 * @param greeting.ticket the ticket of a window that connects anew
 * @throws Error when the host cannot be reached or does not greet
 */
export async function connect(greeting: {
  handover: string | null
  ticket: string | null
}): Promise<{ port: WirePort; welcome: Welcome }> {
  const port = await (isDesktopPage() ? openDesktopPort() : openSocketPort())
  const welcome = receiveWelcome(port)
  port.start()
  port.postMessage(JSON.stringify({ type: 'hello', ...greeting }))
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
    const ticket = typeof message.ticket === 'string' ? message.ticket : null
    return { kind, isDesktop: message.isDesktop === true, windowId: message.windowId, ticket }
  } catch {
    return null
  }
}
