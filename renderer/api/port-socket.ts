import type { WireData, WirePort } from './wire-port.ts'

/** A WebSocket in the shape of a MessagePort: text frames are strings, binary frames ArrayBuffers. */
class SocketPort extends EventTarget {
  readonly #socket: WebSocket

  constructor(socket: WebSocket) {
    super()
    this.#socket = socket
    socket.addEventListener('message', ({ data }) =>
      this.dispatchEvent(new MessageEvent('message', { data })),
    )
    socket.addEventListener('close', () => this.dispatchEvent(new Event('close')))
  }

  postMessage(data: WireData): void {
    this.#socket.send(data)
  }

  /** A socket delivers from the start; the method is there because a MessagePort has it. */
  start(): void {}

  close(): void {
    this.#socket.close()
  }
}

/** Dresses an open socket. */
export const socketPort = (socket: WebSocket): WirePort => new SocketPort(socket) as WirePort

/** Opens the page's own `/connect`; the browser's cookie admits it. Rejects when the host does not answer. */
export function openSocketPort(): Promise<WirePort> {
  const address = new URL('/connect', window.location.href)
  address.protocol = address.protocol === 'https:' ? 'wss:' : 'ws:'
  const socket = new WebSocket(address)
  socket.binaryType = 'arraybuffer'
  return new Promise((resolve, reject) => {
    socket.addEventListener('open', () => resolve(socketPort(socket)), { once: true })
    socket.addEventListener('close', () => reject(new Error('the host refused the socket')), { once: true })
  })
}
