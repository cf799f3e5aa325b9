import type { BrowserWindowConstructorOptions } from 'electron'
import { MESSAGES } from './main-messages.ts'

export type WindowKind = 'main' | 'projector'

/** A laptop of 1366×768 at 125 % leaves 1093×614; below that nothing is promised. */
const SIZES = {
  main: { width: 1280, height: 800, minWidth: 1024, minHeight: 560 },
  projector: { width: 1280, height: 720, minWidth: 640, minHeight: 360 },
} as const

/** The frame of a window before its page is painted: light paper, or the projector's dark wall. */
const BACKGROUND = { main: '#f7f7f5', projector: '#101418' } as const

export function windowOptions(input: {
  kind: WindowKind
  preload: string
  icon: string
  isPackaged: boolean
}): BrowserWindowConstructorOptions {
  const { kind, preload, icon, isPackaged } = input
  return {
    ...SIZES[kind],
    title: kind === 'main' ? MESSAGES.title : MESSAGES.projectorTitle,
    show: false,
    backgroundColor: BACKGROUND[kind],
    autoHideMenuBar: kind === 'projector',
    icon,
    webPreferences: {
      preload,
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      webviewTag: false,
      navigateOnDragDrop: false,
      // The dictionaries would be fetched from the network, and there is none for Thai.
      spellcheck: false,
      devTools: !isPackaged,
    },
  }
}
