import type { MessagePort } from 'node:worker_threads'
import { type MainPort, type Relay, relayPorts } from './ipc-relay.ts'
import { findTrustedFrame, type Sender, type SenderEvent } from './ipc-sender.ts'

export type IpcWindow = { windowId: string; kind: 'main' | 'projector'; handover: string | null }

export type IpcServerOptions = {
  /** Electron's `ipcMain`, given by the composition root; nobody else listens to it. */
  ipcMain: { on(channel: string, listener: (event: SenderEvent) => void): unknown }
  /** Electron's `new MessageChannelMain()`. */
  createChannel: () => { port1: MainPort; port2: unknown }
  channels: { connect: string; port: string }
  isAppUrl: (url: string) => boolean
  /** The window that this program opened for the sender; null for any other web contents. */
  findWindow: (sender: Sender) => IpcWindow | null
  /** Opens the host's end. @throws while the host is being restarted */
  openHostPort: (window: IpcWindow) => MessagePort
  /** First sign of life of the host in a window. */
  onAnswer?: (window: IpcWindow) => void
}

/**
 * Hands a window its port to the host, after checking who asks. One live port per window: it dies with its document
 * (navigation, reload, crash, closing) or with the host, and only then may the window ask for the next.
 */
export function serveIpc(options: IpcServerOptions): void {
  const relays = new WeakMap<Sender, Relay>()
  const watched = new WeakSet<Sender>()

  const watch = (sender: Sender) => {
    if (watched.has(sender)) return
    watched.add(sender)
    const drop = () => relays.get(sender)?.close()
    // did-navigate, not did-start-navigation: the latter also fires for a navigation that the guards then stop.
    sender.on('did-navigate', drop)
    sender.on('render-process-gone', drop)
    sender.on('destroyed', drop)
  }

  options.ipcMain.on(options.channels.connect, (event) => {
    const frame = findTrustedFrame(event, options.isAppUrl)
    const window = frame && options.findWindow(event.sender)
    if (!frame || !window || relays.has(event.sender)) return
    const { port1, port2 } = options.createChannel()
    frame.postMessage(options.channels.port, null, [port2 as never])
    const hostPort = tryOpen(() => options.openHostPort(window))
    if (!hostPort) {
      // A port that closes at once is how the page learns to ask again, the same way as when the host dies later.
      port1.close()
      return
    }
    watch(event.sender)
    const relay = relayPorts({
      windowPort: port1,
      hostPort,
      onAnswer: () => options.onAnswer?.(window),
      onClose: () => relays.delete(event.sender),
    })
    relays.set(event.sender, relay)
  })
}

function tryOpen(open: () => MessagePort): MessagePort | null {
  try {
    return open()
  } catch {
    return null
  }
}
