import { startBrowser } from '../browser/start-browser.ts'
import { askRunningProgram } from '../browser/workspace-lock.ts'
import { say } from './build-log.ts'
import { openInBrowser } from './start-open-url.ts'
import type { StartOptions } from './start-options.ts'

async function show(url: string, shouldOpen: boolean): Promise<void> {
  const hasOpened = shouldOpen && (await openInBrowser(url))
  say(hasOpened ? 'เปิดมติในเบราว์เซอร์แล้ว หากหน้าต่างไม่ขึ้น ให้เปิดที่อยู่นี้:' : 'เปิดที่อยู่นี้ในเบราว์เซอร์ของเครื่องนี้:')
  say(`  ${url}`)
}

function stopOnSignal(stop: () => Promise<void>): void {
  let isStopping = false
  const onSignal = () => {
    if (isStopping) return
    isStopping = true
    say('กำลังปิดโปรแกรม')
    stop().then(
      () => process.exit(0),
      () => process.exit(1),
    )
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, onSignal)
}

/**
 * The same host behind a loopback server, shown in the system's browser; runs until Ctrl+C. Where the workspace is open
 * already, only shows a new link to it and ends.
 */
export async function runLoopback(options: StartOptions): Promise<void> {
  const { dataDirectory, shouldOpen, port } = options
  const running = await askRunningProgram(dataDirectory)
  if (running) {
    say('มติเปิดโฟลเดอร์ข้อมูลนี้อยู่แล้ว')
    await show(running, shouldOpen)
    return
  }
  const onExit = () => {
    say('โปรแกรมหยุดทำงานซ้ำหลายครั้งจึงปิดตัวลง ข้อมูลที่บันทึกแล้วยังอยู่ครบ โปรดเปิดโปรแกรมใหม่')
    process.exit(1)
  }
  const mode = await startBrowser({ dataDirectory, onExit, ...(port === null ? {} : { port }) })
  stopOnSignal(mode.stop)
  await show(mode.url, shouldOpen)
  say('กด Ctrl+C เพื่อปิดโปรแกรม')
}
