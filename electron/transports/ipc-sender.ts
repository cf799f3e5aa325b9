/** The parts of Electron's IPC event that the check needs; this room never imports electron itself. */
export type Frame = {
  readonly url: string
  readonly parent: Frame | null
  postMessage(channel: string, message: unknown, transfer: never[]): void
}

export type Sender = {
  readonly mainFrame: Frame
  isDestroyed(): boolean
  on(event: 'did-navigate' | 'destroyed' | 'render-process-gone', listener: () => void): unknown
}

export type SenderEvent = { readonly sender: Sender; readonly senderFrame: Frame | null }

/**
 * Who may have a port: the top frame of a living window, showing our own page.
 * @returns the frame to answer to, or null for a subframe, a foreign document, or a frame that is gone already
 */
export function findTrustedFrame(event: SenderEvent, isAppUrl: (url: string) => boolean): Frame | null {
  // Electron gives null when the frame navigated between sending and now; its answer would reach another document.
  const { senderFrame, sender } = event
  if (!senderFrame || sender.isDestroyed()) return null
  const isTop = senderFrame.parent === null && senderFrame === sender.mainFrame
  return isTop && isAppUrl(senderFrame.url) ? senderFrame : null
}
