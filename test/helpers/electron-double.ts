/**
 * Stands in for the parts of `electron` that the main process and the preload use, where no Electron runtime can be
 * had. It proves our settings and wiring, not Electron's behaviour: the desktop specs do that. What is not listed here
 * fails loudly at import. Plain erasable TypeScript, since `npm run package:check` loads it without a bundler.
 */
import { fork } from 'node:child_process'
import { EventEmitter } from 'node:events'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { MessageChannel, type MessagePort } from 'node:worker_threads'

export type Call = { name: string; args: unknown[] }

/** Everything that was asked of the system, in order. */
export const calls: Call[] = []
export const callsOf = (name: string): unknown[][] =>
  calls.filter((call) => call.name === name).map((call) => call.args)

const record =
  <Args extends unknown[], Result>(name: string, answer: (...args: Args) => Result) =>
  (...args: Args): Result => {
    calls.push({ name, args })
    return answer(...args)
  }

/** Switches that a test may set before it starts the program. */
export const world = {
  hasSingleInstanceLock: true,
  messageBoxResponse: 0,
  hasKeychain: true,
  storageBackend: 'gnome_libsecret',
  user: 'somchai',
  chosenFiles: [] as string[],
  isKeyStale: false,
  displays: [
    { id: 1, size: { width: 1366, height: 768 }, workArea: { x: 0, y: 0, width: 1366, height: 728 } },
  ],
}

let becomeReady: () => void = () => {}
const readiness = new Promise<void>((resolve) => {
  becomeReady = resolve
})

class App extends EventEmitter {
  isPackaged = true
  readonly paths: Record<string, string> = {}
  readonly enableSandbox = record('app.enableSandbox', () => {})
  readonly requestSingleInstanceLock = record(
    'app.requestSingleInstanceLock',
    () => world.hasSingleInstanceLock,
  )
  readonly quit = record('app.quit', () => {})
  readonly exit = record('app.exit', (_code: number) => {})
  readonly setPath = record('app.setPath', (name: string, path: string) => {
    this.paths[name] = path
  })
  whenReady(): Promise<void> {
    return readiness
  }
  getPath(name: string): string {
    this.paths[name] ??= mkdtempSync(join(tmpdir(), `mati-double-${name}-`))
    return this.paths[name]
  }
}
export const app = new App()

/** Lets `app.whenReady()` pass and the start run on. */
export async function fireReady(): Promise<void> {
  becomeReady()
  await new Promise((resolve) => setTimeout(resolve, 50))
}

export class Frame {
  url: string
  readonly parent: Frame | null
  readonly received: { channel: string; ports: MessagePortMain[] }[] = []
  constructor(url: string, parent: Frame | null = null) {
    this.url = url
    this.parent = parent
  }
  postMessage(channel: string, _message: unknown, ports: MessagePortMain[] = []): void {
    this.received.push({ channel, ports })
  }
}

type WindowOpenHandler = (details: { url: string }) => { action: string }

export class WebContents extends EventEmitter {
  mainFrame = new Frame('about:blank')
  windowOpenHandler: WindowOpenHandler | null = null
  destroyed = false
  readonly reload = record('webContents.reload', () => {})
  setWindowOpenHandler(handler: WindowOpenHandler): void {
    this.windowOpenHandler = handler
  }
  isDestroyed(): boolean {
    return this.destroyed
  }
}

export class BrowserWindow extends EventEmitter {
  static all: BrowserWindow[] = []
  readonly webContents = new WebContents()
  readonly options: Record<string, unknown> & { webPreferences?: Record<string, unknown> }
  readonly urls: string[] = []
  readonly done: string[] = []
  isMinimizedNow = false
  constructor(options: Record<string, unknown>) {
    super()
    this.options = options
    BrowserWindow.all.push(this)
    app.emit('web-contents-created', {}, this.webContents)
  }
  async loadURL(url: string): Promise<void> {
    this.urls.push(url)
    this.webContents.mainFrame.url = url
  }
  isMinimized(): boolean {
    return this.isMinimizedNow
  }
  show(): void {
    this.done.push('show')
  }
  focus(): void {
    this.done.push('focus')
  }
  restore(): void {
    this.done.push('restore')
  }
  setBounds(): void {
    this.done.push('setBounds')
  }
  setFullScreen(): void {
    this.done.push('setFullScreen')
  }
  close(): void {
    BrowserWindow.all = BrowserWindow.all.filter((window) => window !== this)
    this.webContents.destroyed = true
    this.webContents.emit('destroyed')
    this.emit('closed')
  }
}

type RequestHandler = (request: Request) => Promise<Response>
type BeforeRequest = (details: { url: string }, answer: (verdict: { cancel: boolean }) => void) => void
type Permissions = {
  request: ((contents: unknown, permission: string, answer: (isAllowed: boolean) => void) => void) | null
  check: ((contents: unknown, permission: string) => boolean) | null
  device: ((details: unknown) => boolean) | null
  displayMedia: ((request: unknown, answer: (streams: unknown) => void) => void) | null
}

class Session extends EventEmitter {
  readonly protocolHandlers = new Map<string, RequestHandler>()
  readonly permissions: Permissions = { request: null, check: null, device: null, displayMedia: null }
  beforeRequest: BeforeRequest | null = null
  readonly protocol = {
    handle: (scheme: string, handler: RequestHandler) => {
      this.protocolHandlers.set(scheme, handler)
    },
  }
  readonly webRequest = {
    onBeforeRequest: (handler: BeforeRequest) => {
      this.beforeRequest = handler
    },
  }
  setPermissionRequestHandler(handler: Permissions['request']): void {
    this.permissions.request = handler
  }
  setPermissionCheckHandler(handler: Permissions['check']): void {
    this.permissions.check = handler
  }
  setDevicePermissionHandler(handler: Permissions['device']): void {
    this.permissions.device = handler
  }
  setDisplayMediaRequestHandler(handler: Permissions['displayMedia']): void {
    this.permissions.displayMedia = handler
  }
}
export const session = { defaultSession: new Session() }

export const protocol = {
  registerSchemesAsPrivileged: record('protocol.registerSchemesAsPrivileged', (_schemes: unknown[]) => {}),
}
export const shell = {
  openExternal: record('shell.openExternal', async (_url: string) => {}),
  openPath: record('shell.openPath', async (_path: string) => ''),
}
export const dialog = {
  showOpenDialog: record('dialog.showOpenDialog', async (_options: Record<string, unknown>) => ({
    filePaths: world.chosenFiles,
  })),
  showMessageBox: record('dialog.showMessageBox', async (_options: Record<string, unknown>) => ({
    response: world.messageBoxResponse,
  })),
}
/** As the system's keychain: what was locked opens for `world.user` only. */
export const safeStorage = {
  isAsyncEncryptionAvailable: async () => world.hasKeychain,
  getSelectedStorageBackend: () => world.storageBackend,
  encryptStringAsync: record('safeStorage.encryptStringAsync', async (text: string) =>
    Buffer.from(`${world.user}:${Buffer.from(text).toString('hex')}`),
  ),
  decryptStringAsync: async (box: Buffer) => {
    const [user, hex = ''] = box.toString().split(':')
    if (user !== world.user) throw new Error(`cannot decrypt ${box}`)
    return { result: Buffer.from(hex, 'hex').toString(), shouldReEncrypt: world.isKeyStale }
  },
}
/** A process of Node's in the place of Electron's; the code in it finds its parent by itself. */
export const utilityProcess = {
  fork: record('utilityProcess.fork', (path: string, args: string[] = [], _options: object = {}) => {
    const child = fork(path, args, {
      serialization: 'advanced',
      execArgv: [],
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    })
    return Object.assign(child, { postMessage: (message: object) => child.send(message) })
  }),
}
export const Menu = {
  buildFromTemplate: (template: unknown) => template,
  setApplicationMenu: record('Menu.setApplicationMenu', (_menu: unknown) => {}),
}
export const screen = {
  getAllDisplays: () => world.displays,
  getPrimaryDisplay: () => world.displays[0],
}

/** The shape of Electron's port: messages arrive as `{ data, ports }`, and nothing before `start()`. */
export class MessagePortMain extends EventEmitter {
  readonly raw: MessagePort
  constructor(raw: MessagePort) {
    super()
    this.raw = raw
    raw.on('close', () => this.emit('close'))
  }
  start(): void {
    this.raw.on('message', (data: unknown) => this.emit('message', { data, ports: [] }))
  }
  postMessage(message: unknown): void {
    this.raw.postMessage(message)
  }
  close(): void {
    this.raw.close()
  }
}

export class MessageChannelMain {
  readonly port1: MessagePortMain
  readonly port2: MessagePortMain
  constructor() {
    const { port1, port2 } = new MessageChannel()
    this.port1 = new MessagePortMain(port1)
    this.port2 = new MessagePortMain(port2)
  }
}

export const ipcMain = new EventEmitter()

/** The preload's side. */
class IpcRenderer extends EventEmitter {
  readonly send = record('ipcRenderer.send', (_channel: string, ..._args: unknown[]) => {})
}
export const ipcRenderer = new IpcRenderer()
export const contextBridge = {
  exposeInMainWorld: record(
    'contextBridge.exposeInMainWorld',
    (_name: string, _api: Record<string, unknown>) => {},
  ),
}

/** Forgets the program of the test before. */
export function resetDouble(): void {
  for (const emitter of [app, ipcMain, ipcRenderer, session.defaultSession]) emitter.removeAllListeners()
  BrowserWindow.all = []
  calls.length = 0
}

/**
 * A window's page asks for its port, as the preload does.
 * @returns the page's end as it arrived at the frame, or null when nothing was handed over
 */
export function requestPort(
  contents: WebContents,
  frame: Frame | null = contents.mainFrame,
): MessagePort | null {
  const before = frame?.received.length ?? 0
  ipcMain.emit('mati:connect', { sender: contents, senderFrame: frame })
  return frame?.received[before]?.ports[0]?.raw ?? null
}
