import { contextBridge, ipcRenderer } from 'electron'
import { PORT_CHANNELS, PORT_MESSAGE } from './port-channels.ts'

// This room has no DOM types; of the page's world the preload needs just this.
declare const window: { postMessage(message: unknown, targetOrigin: string, transfer: unknown[]): void }

// contextBridge cannot carry a port, so it goes to the page's own world as a message. "/" is the page's own origin.
ipcRenderer.on(PORT_CHANNELS.port, (event) => window.postMessage(PORT_MESSAGE, '/', [...event.ports]))

contextBridge.exposeInMainWorld('mati', {
  /** Asks for the port; it arrives as a `message` event. Asking while a port is alive has no effect. */
  connect: () => ipcRenderer.send(PORT_CHANNELS.connect),
})
