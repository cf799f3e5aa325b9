import { type App, Menu, type MenuItemConstructorOptions } from 'electron'
import { MESSAGES } from './main-messages.ts'

const { menu: WORDS } = MESSAGES

const editMenu = (): MenuItemConstructorOptions => ({
  label: WORDS.edit,
  submenu: [
    { role: 'undo', label: WORDS.undo },
    { role: 'redo', label: WORDS.redo },
    { type: 'separator' },
    { role: 'cut', label: WORDS.cut },
    { role: 'copy', label: WORDS.copy },
    { role: 'paste', label: WORDS.paste },
    { role: 'selectAll', label: WORDS.selectAll },
  ],
})

const viewMenu = (isPackaged: boolean): MenuItemConstructorOptions => ({
  label: WORDS.view,
  submenu: [
    { role: 'zoomIn', label: WORDS.zoomIn, accelerator: 'CommandOrControl+=' },
    { role: 'zoomOut', label: WORDS.zoomOut },
    { role: 'resetZoom', label: WORDS.zoomReset },
    { type: 'separator' },
    { role: 'togglefullscreen', label: WORDS.fullScreen },
    // A reload in the middle of a meeting helps nobody, so the packaged program has no key for it.
    ...(isPackaged
      ? []
      : ([
          { type: 'separator' },
          { role: 'reload', label: WORDS.reload },
          { role: 'toggleDevTools', label: WORDS.devTools },
        ] satisfies MenuItemConstructorOptions[])),
  ],
})

/** @returns the menu as data, so that a test can read it. */
export function menuTemplate(options: {
  isPackaged: boolean
  platform: NodeJS.Platform
}): MenuItemConstructorOptions[] {
  const isMac = options.platform === 'darwin'
  const first: MenuItemConstructorOptions = {
    label: isMac ? MESSAGES.title : WORDS.file,
    submenu: [
      ...(isMac ? [{ role: 'hide', label: WORDS.hide } as const] : []),
      { role: 'quit', label: WORDS.quit },
    ],
  }
  return [first, editMenu(), viewMenu(options.isPackaged)]
}

export function setAppMenu(app: App): void {
  const template = menuTemplate({ isPackaged: app.isPackaged, platform: process.platform })
  Menu.setApplicationMenu(Menu.buildFromTemplate(template))
}
