import { EventEmitter } from 'node:events'
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { MessageChannel, type MessagePort } from 'node:worker_threads'
import type {
  AnswerShell,
  HostProcess,
  ShellRequest,
  startHost,
} from '../../../electron/host/host-process.ts'
import { startShell } from '../../../electron/main/start-shell.ts'
import * as electron from '../../helpers/electron-double.ts'

/** A host that sends every message back, with what a test wants to see of it. */
export function createEchoHost() {
  const events = new EventEmitter()
  const opened: { windowId: string; kind: string; handover: string | null; port: MessagePort }[] = []
  const state = { isDown: false, stops: 0, answer: null as AnswerShell | null }
  const host: HostProcess = {
    openWindow: (window) => {
      if (state.isDown) throw new Error('the host is being restarted')
      const { port1, port2 } = new MessageChannel()
      port2.on('message', (message: unknown) => port2.postMessage(message))
      opened.push({ ...window, port: port2 })
      return port1
    },
    onShellRequest: (handler) => void events.on('request', handler),
    onShellQuestion: (handler) => {
      state.answer = handler
    },
    onExit: (handler) => void events.on('exit', handler),
    stop: async () => {
      state.stops += 1
    },
  }
  return {
    host,
    opened,
    state,
    request: (request: ShellRequest) => events.emit('request', request),
    exit: (message: string) => events.emit('exit', { code: 1, message }),
  }
}

/** A program laid out as in a package: out/main, out/renderer with a page, and a secret beside it. */
export function createLayout(): { root: string; mainDirectory: string; dataDirectory: string } {
  const root = mkdtempSync(join(tmpdir(), 'mati-layout-'))
  const write = (path: string, text: string) => {
    mkdirSync(join(root, path, '..'), { recursive: true })
    writeFileSync(join(root, path), text)
  }
  write(
    'out/renderer/index.html',
    '<!doctype html><meta name="csp-nonce" content="__CSP_NONCE__"><div id="root"></div>',
  )
  write('out/renderer/assets/index-abc123.js', 'export {}')
  write('out/renderer-secret/secret.js', 'secret')
  write('secret.txt', 'secret')
  return { root, mainDirectory: join(root, 'out/main'), dataDirectory: join(root, 'ข้อมูล มติ') }
}

/** Starts the real main process code under the double, up to its first window. */
export async function startProgram(options: { startHost?: typeof startHost; args?: string[] } = {}) {
  const layout = createLayout()
  const echo = createEchoHost()
  startShell({
    startHost: options.startHost ?? (async () => echo.host),
    mainDirectory: layout.mainDirectory,
    args: options.args ?? ['--data', layout.dataDirectory],
  })
  await electron.fireReady()
  return { ...layout, ...echo, window: electron.BrowserWindow.all[0] }
}

/** The window that a started program must have. */
export function required<Value>(value: Value | null | undefined): Value {
  if (value === null || value === undefined) throw new Error('expected a value')
  return value
}

/** The next message on a port, or 'closed', or 'silence' after a moment. */
export function nextEvent(port: MessagePort, patienceMs = 300): Promise<unknown> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve('silence'), patienceMs)
    const settle = (value: unknown) => {
      clearTimeout(timer)
      resolve(value)
    }
    port.once('message', settle)
    port.once('close', () => settle('closed'))
  })
}
