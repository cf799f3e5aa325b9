import { randomUUID } from 'node:crypto'
import { BrowserWindow, screen, type WebContents } from 'electron'
import { APP_PAGE } from './app-origin.ts'
import type { AppPaths } from './app-paths.ts'
import { createCrashCounter } from './crash-counter.ts'
import { findProjectorDisplay } from './projector-display.ts'
import { type WindowKind, windowOptions } from './window-options.ts'

export type WindowIdentity = { windowId: string; kind: WindowKind; handover: string | null }

export type Windows = {
  /** @param handover what a projector shows itself to the host with; it travels with the port, never in the URL */
  open(kind: WindowKind, handover: string | null): BrowserWindow
  /** The identity under which this program opened the window of these contents; null for any other contents. */
  findIdentity(contents: unknown): WindowIdentity | null
  findMain(): BrowserWindow | null
}

/** On the wall at once when there is a wall, else an ordinary window that can be dragged there. */
function placeProjector(window: BrowserWindow): void {
  const display = findProjectorDisplay(screen.getAllDisplays(), screen.getPrimaryDisplay().id)
  if (!display) return
  window.setBounds(display.workArea)
  window.setFullScreen(true)
}

/** A page that died is loaded again; one that dies again and again ends the program with an explanation. */
function reviveOnCrash(contents: WebContents, onCrashLoop: () => void): void {
  const isCrashLoop = createCrashCounter()
  contents.on('render-process-gone', (_event, { reason }) => {
    if (reason === 'clean-exit' || contents.isDestroyed()) return
    if (isCrashLoop(Date.now())) onCrashLoop()
    else contents.reload()
  })
}

export function createWindows(options: {
  paths: AppPaths
  isPackaged: boolean
  onCrashLoop: () => void
}): Windows {
  const opened = new Map<unknown, { window: BrowserWindow; identity: WindowIdentity }>()
  const listOfKind = (kind: WindowKind) =>
    [...opened.values()].filter(({ identity }) => identity.kind === kind).map(({ window }) => window)

  const open = (kind: WindowKind, handover: string | null) => {
    // There is one wall. A new projector has a new ticket, and the old one's is void.
    if (kind === 'projector') for (const old of listOfKind('projector')) old.close()
    const { preload, icon } = options.paths
    const window = new BrowserWindow(windowOptions({ kind, preload, icon, isPackaged: options.isPackaged }))
    const { webContents } = window
    opened.set(webContents, { window, identity: { windowId: randomUUID(), kind, handover } })
    window.on('closed', () => {
      opened.delete(webContents)
      if (kind === 'main') for (const projector of listOfKind('projector')) projector.close()
    })
    window.once('ready-to-show', () => {
      if (kind === 'projector') placeProjector(window)
      window.show()
    })
    reviveOnCrash(webContents, options.onCrashLoop)
    void window.loadURL(APP_PAGE)
    return window
  }

  return {
    open,
    findIdentity: (contents) => opened.get(contents)?.identity ?? null,
    findMain: () => listOfKind('main')[0] ?? null,
  }
}
