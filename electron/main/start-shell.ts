import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { app, ipcMain, MessageChannelMain, session } from 'electron'
import type { startHost } from '../host/host-process.ts'
import { PORT_CHANNELS } from '../preload/port-channels.ts'
import { serveIpc } from '../transports/ipc-server.ts'
import { setAppMenu } from './app-menu.ts'
import { isAppUrl } from './app-origin.ts'
import { findAppPaths } from './app-paths.ts'
import { registerAppScheme, serveApp } from './app-protocol.ts'
import { guardDownloads } from './downloads.ts'
import { openExternal } from './external-links.ts'
import { endWithFatalError } from './fatal-error.ts'
import { guardNavigation } from './navigation.ts'
import { denyNetwork } from './network.ts'
import { denyPermissions } from './permissions.ts'
import { stopHostOnQuit } from './quitting.ts'
import { createSelfCheck } from './self-check.ts'
import { createShellRequestHandler } from './shell-requests.ts'
import { takeSingleInstance } from './single-instance.ts'
import { createWindows } from './windows.ts'
import { findWorkspaceDirectory } from './workspace-directory.ts'

const messageOf = (error: unknown) => (error instanceof Error ? error.message : String(error))
const textField = (error: unknown, field: 'code' | 'snapshotPath') => {
  const value = typeof error === 'object' && error !== null ? Reflect.get(error, field) : undefined
  return typeof value === 'string' ? value : undefined
}

/**
 * The desktop program: reads like a table of contents, each concern in its own file.
 * @param options.mainDirectory folder of the running main file
 * @param options.args the command line without the executable
 */
export function startShell(options: {
  startHost: typeof startHost
  mainDirectory: string
  args: readonly string[]
}): void {
  const paths = findAppPaths(options.mainDirectory)
  const dataDirectory = findWorkspaceDirectory(options.args)
  const fail = (code: string, error: unknown) =>
    void endWithFatalError({
      code,
      message: messageOf(error),
      dataDirectory,
      snapshotPath: textField(error, 'snapshotPath'),
    })
  const onCrashLoop = () => fail('PAGE_CRASH_LOOP', 'the page crashed again and again')
  const windows = createWindows({ paths, isPackaged: app.isPackaged, onCrashLoop })

  const open = async () => {
    const desktop = session.defaultSession
    denyPermissions(desktop)
    denyNetwork(desktop)
    guardDownloads({ app, session: desktop })
    serveApp({ session: desktop, root: paths.rendererRoot })
    setAppMenu(app)

    const host = await options.startHost({
      workerUrl: paths.hostWorker,
      documentsWorkerUrl: paths.documentsWorker,
      dataDirectory,
      migrationsDirectory: paths.migrationsDirectory,
      assetsDirectory: paths.assetsDirectory,
      isDesktop: true,
    })
    stopHostOnQuit({ app, host })
    host.onShellRequest(createShellRequestHandler({ windows, dataDirectory }))
    // The host has been started again several times by then.
    host.onExit(({ message }) => fail('HOST_CRASH_LOOP', message))
    const selfCheck = createSelfCheck({ app, args: options.args })
    serveIpc({
      ipcMain,
      createChannel: () => new MessageChannelMain(),
      channels: PORT_CHANNELS,
      isAppUrl,
      findWindow: windows.findIdentity,
      openHostPort: (window) => host.openWindow(window),
      ...(selfCheck ? { onAnswer: selfCheck } : {}),
    })
    windows.open('main', null)
  }

  registerAppScheme()
  app.enableSandbox()
  try {
    // Cookies and caches of the window live in the workspace too: local, not roaming, and gone with it.
    mkdirSync(join(dataDirectory, 'shell'), { recursive: true })
    app.setPath('userData', join(dataDirectory, 'shell'))
  } catch (error) {
    fail('DATA_DIRECTORY_UNUSABLE', error)
    return
  }
  if (!takeSingleInstance({ app, findWindow: windows.findMain })) return
  guardNavigation({ app, openExternal })
  app
    .whenReady()
    .then(open)
    .catch((error: unknown) => fail(textField(error, 'code') ?? 'START_FAILED', error))
}
