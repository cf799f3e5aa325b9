import type { MessagePort } from 'node:worker_threads'

/** The part of Electron's MessagePortMain that a relay needs. */
export type MainPort = {
  on(event: 'message', listener: (event: { data: unknown; ports: readonly unknown[] }) => void): unknown
  on(event: 'close', listener: () => void): unknown
  postMessage(message: unknown): void
  start(): void
  close(): void
}

export type Relay = { close(): void }

/** The contract travels as text or bytes; anything else is not its traffic and stays where it is. */
const isTraffic = (data: unknown): data is string | Uint8Array | ArrayBuffer =>
  typeof data === 'string' || data instanceof Uint8Array || data instanceof ArrayBuffer

/**
 * Pumps messages between a window's port and the host's, verbatim and both ways, until either side closes; then it
 * closes both, so that a call on either end fails at once instead of waiting.
 * @param options.onAnswer called at the first message of the host to the window
 * @param options.onClose called once
 */
export function relayPorts(options: {
  windowPort: MainPort
  hostPort: MessagePort
  onAnswer?: (() => void) | undefined
  onClose: () => void
}): Relay {
  const { windowPort, hostPort, onClose } = options
  let isOpen = true
  let hasAnswered = false

  const close = () => {
    if (!isOpen) return
    isOpen = false
    windowPort.close()
    hostPort.close()
    onClose()
  }

  windowPort.on('message', ({ data, ports }) => {
    if (isOpen && ports.length === 0 && isTraffic(data)) hostPort.postMessage(data)
  })
  hostPort.on('message', (data: unknown) => {
    if (!isOpen || !isTraffic(data)) return
    windowPort.postMessage(data)
    if (!hasAnswered) options.onAnswer?.()
    hasAnswered = true
  })
  windowPort.on('close', close)
  hostPort.on('close', close)
  hostPort.on('messageerror', close)
  windowPort.start()
  hostPort.start()
  return { close }
}
