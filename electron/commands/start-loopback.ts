import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { say } from './build-log.ts'
import { openInBrowser } from './start-open-url.ts'
import type { StartOptions } from './start-options.ts'

type BrowserMode = { url: string; stop(): Promise<void> }
type StartBrowser = (options: {
  dataDirectory: string
  shouldOpen: boolean
  port?: number
}) => Promise<BrowserMode>

async function loadStartBrowser(projectRoot: string): Promise<StartBrowser> {
  const file = join(projectRoot, 'electron', 'browser', 'start-browser.ts')
  if (!existsSync(file)) throw new Error('electron/browser/start-browser.ts is missing')
  const module: { startBrowser: StartBrowser } = await import(pathToFileURL(file).href)
  return module.startBrowser
}

/** The same host behind a loopback server, shown in the system's browser; runs until Ctrl+C. */
export async function runLoopback(options: StartOptions & { projectRoot: string }): Promise<void> {
  const { dataDirectory, shouldOpen, port, projectRoot } = options
  const startBrowser = await loadStartBrowser(projectRoot)
  const mode = await startBrowser({ dataDirectory, shouldOpen, ...(port === null ? {} : { port }) })
  const hasOpened = shouldOpen && (await openInBrowser(mode.url))
  say(hasOpened ? 'เปิดมติในเบราว์เซอร์แล้ว หากหน้าต่างไม่ขึ้น ให้เปิดที่อยู่นี้:' : 'เปิดที่อยู่นี้ในเบราว์เซอร์ของเครื่องนี้:')
  say(`  ${mode.url}`)
  say('กด Ctrl+C เพื่อปิดโปรแกรม')

  let isStopping = false
  const stop = () => {
    if (isStopping) return
    isStopping = true
    say('กำลังปิดโปรแกรม')
    mode.stop().then(
      () => process.exit(0),
      () => process.exit(1),
    )
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, stop)
}
