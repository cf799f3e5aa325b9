import type { App } from 'electron'
import type { HostProcess } from '../host/host-process.ts'

const PATIENCE_MS = 10_000

/**
 * Lets the host finish and close its database before the program ends. At `will-quit`, not `before-quit`: only then are
 * the windows closed, so what a page sent on its way out has reached the host's port.
 */
export function stopHostOnQuit({ app, host }: { app: App; host: HostProcess }): void {
  let state: 'running' | 'stopping' | 'stopped' = 'running'
  app.on('will-quit', (event) => {
    if (state === 'stopped') return
    event.preventDefault()
    if (state === 'stopping') return
    state = 'stopping'
    const patience = new Promise<void>((resolve) => setTimeout(resolve, PATIENCE_MS).unref())
    const finish = () => {
      state = 'stopped'
      app.quit()
    }
    Promise.race([host.stop(), patience]).then(finish, finish)
  })
  app.on('window-all-closed', () => app.quit())
}
