import type { MessagePort } from 'node:worker_threads'
import type { WebSocket } from 'ws'

/** Carries frames both ways, verbatim. Whichever end goes takes the other along. */
export function relay(socket: WebSocket, port: MessagePort): void {
  socket.on('message', (data: Buffer, isBinary: boolean) =>
    port.postMessage(isBinary ? new Uint8Array(data) : data.toString('utf8')),
  )
  port.on('message', (message: string | Uint8Array) => {
    if (socket.readyState === socket.OPEN) socket.send(message)
  })
  socket.on('close', () => port.close())
  socket.on('error', () => socket.terminate())
  port.on('close', () => socket.close(1001))
}
