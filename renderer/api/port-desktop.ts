import type { WirePort } from './wire-port.ts'

/** What the preload puts on the window: the one function by which a page asks for its port. */
declare global {
  interface Window {
    readonly mati?: { readonly connect: () => void }
  }
}

const PORT_TIMEOUT_MS = 10_000

export const isDesktopPage = (): boolean => window.mati !== undefined

/** Asks the preload for a port; the shell answers with a message that carries it. */
export function openDesktopPort(): Promise<WirePort> {
  return new Promise((resolve, reject) => {
    const stop = () => {
      clearTimeout(timer)
      window.removeEventListener('message', receive)
    }
    const receive = (event: MessageEvent) => {
      // Only the page itself may hand it over: frames and other windows have another source.
      if (event.source !== window || event.data?.source !== 'mati' || event.data.kind !== 'port') return
      const [port] = event.ports
      if (!port) return
      stop()
      resolve(port as WirePort)
    }
    const timer = setTimeout(() => {
      stop()
      reject(new Error('no port came from the shell'))
    }, PORT_TIMEOUT_MS)
    window.addEventListener('message', receive)
    window.mati?.connect()
  })
}
