import type { App, BrowserWindow } from 'electron'

/**
 * One program per workspace: the lock lives in the workspace's own shell folder, so two workspaces may be open at once
 * but never one workspace twice.
 * @returns false when another instance has it; that one comes to the front and this one must end
 */
export function takeSingleInstance({
  app,
  findWindow,
}: {
  app: App
  findWindow: () => BrowserWindow | null
}): boolean {
  if (!app.requestSingleInstanceLock()) {
    app.quit()
    return false
  }
  app.on('second-instance', () => {
    const window = findWindow()
    if (!window) return
    if (window.isMinimized()) window.restore()
    window.show()
    window.focus()
  })
  return true
}
