import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { app, ipcMain, MessageChannelMain, session } from 'electron'
import type { HostProcess, startHost } from '../host/host-process.ts'
import { PORT_CHANNELS } from '../preload/port-channels.ts'
import { serveIpc } from '../transports/ipc-server.ts'
import { setAppMenu } from './app-menu.ts'
import { isAppUrl } from './app-origin.ts'
import { type AppPaths, findAppPaths } from './app-paths.ts'
import { registerAppScheme, serveApp } from './app-protocol.ts'
import { guardDownloads } from './downloads.ts'
import { openExternal } from './external-links.ts'
import { endWithFatalError } from './fatal-error.ts'
import { guardNavigation } from './navigation.ts'
import { denyNetwork } from './network.ts'
import { denyPermissions } from './permissions.ts'
import { stopHostOnQuit } from './quitting.ts'
import { createSelfCheck } from './self-check.ts'
import { createShellAnswers } from './shell-questions.ts'
import { createShellRequestHandler } from './shell-requests.ts'
import { takeSingleInstance } from './single-instance.ts'
import { createWindows, type Windows } from './windows.ts'
import { findWorkspaceDirectory } from './workspace-directory.ts'

const messageOf = (error: unknown) => (error instanceof Error ? error.message : String(error))
const textField = (error: unknown, field: 'code' | 'snapshotPath') => {
  const value = typeof error === 'object' && error !== null ? Reflect.get(error, field) : undefined
  return typeof value === 'string' ? value : undefined
}

type ShellOptions = { startHost: typeof startHost; mainDirectory: string; args: readonly string[] }

type Program = ShellOptions & {
  paths: AppPaths
  windows: Windows
  dataDirectory: string
  fail: (code: string, error: unknown) => void
}

/**
 * The desktop program, in the order in which it has to happen: what must come before Electron is ready, then the rest.
 * @param options.mainDirectory folder of the running main file
 * @param options.args the command line without the executable
 */
export function startShell(options: ShellOptions): void {
  const paths = findAppPaths(options.mainDirectory)
  const dataDirectory = findWorkspaceDirectory(options.args)
  const fail = (code: string, error: unknown) => {
    const snapshotPath = textField(error, 'snapshotPath')
    void endWithFatalError({ code, message: messageOf(error), dataDirectory, snapshotPath })
  }
  const onCrashLoop = () => fail('PAGE_CRASH_LOOP', 'the page crashed again and again')
  const windows = createWindows({ paths, isPackaged: app.isPackaged, onCrashLoop })

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
    .then(() => openProgram({ ...options, paths, windows, dataDirectory, fail }))
    .catch((error: unknown) => fail(textField(error, 'code') ?? 'START_FAILED', error))
}

/** Guards first, then the host, then the window: nothing of ours is on the screen before both stand. */
async function openProgram(program: Program): Promise<void> {
  const desktop = session.defaultSession
  denyPermissions(desktop)
  denyNetwork(desktop)
  guardDownloads({ app, session: desktop })
  serveApp({ session: desktop, root: program.paths.rendererRoot })
  setAppMenu(app)
  serveWindows(program, await openHost(program))
  program.windows.open('main', null)
}

async function openHost({ startHost, paths, dataDirectory, windows, fail }: Program): Promise<HostProcess> {
  const host = await startHost({
    workerUrl: paths.hostWorker,
    documentsWorkerUrl: paths.documentsWorker,
    dataDirectory,
    migrationsDirectory: paths.migrationsDirectory,
    assetsDirectory: paths.assetsDirectory,
    isDesktop: true,
  })
  stopHostOnQuit({ app, host })
  host.onShellRequest(createShellRequestHandler({ windows, dataDirectory }))
  host.onShellQuestion(createShellAnswers(fileURLToPath(paths.tokenProcess)))
  // The host has been started again several times by then.
  host.onExit(({ message }) => fail('HOST_CRASH_LOOP', message))
  return host
}

function serveWindows({ windows, args }: Program, host: HostProcess): void {
  const selfCheck = createSelfCheck({ app, args })
  serveIpc({
    ipcMain,
    createChannel: () => new MessageChannelMain(),
    channels: PORT_CHANNELS,
    isAppUrl,
    findWindow: windows.findIdentity,
    openHostPort: (window) => host.openWindow(window),
    ...(selfCheck ? { onAnswer: selfCheck } : {}),
  })
}
