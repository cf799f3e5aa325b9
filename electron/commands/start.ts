import { fatalText } from '../../shared/messages/fatal.ts'
import { buildIfStale, PROJECT_ROOT } from './build.ts'
import { complain, say } from './build-log.ts'
import { installElectron } from './electron-install.ts'
import { findDesktopObstacle, findElectron } from './electron-runtime.ts'
import { runDesktop } from './start-desktop.ts'
import { runLoopback } from './start-loopback.ts'
import { parseStartOptions, START_USAGE, type StartOptions } from './start-options.ts'

/** `npm start`: the desktop window where there can be one, else the same program in the system's browser. */

function readOptions(): StartOptions {
  try {
    return parseStartOptions(process.argv.slice(2))
  } catch (error) {
    complain(`ตัวเลือกไม่ถูกต้อง: ${error instanceof Error ? error.message : String(error)}`)
    complain(START_USAGE)
    process.exit(1)
  }
}

async function findRuntime(): Promise<string | null> {
  const obstacle = findDesktopObstacle({
    platform: process.platform,
    environment: process.env,
    userId: process.getuid?.(),
  })
  if (obstacle) {
    say(`${obstacle} จึงเปิดมติในเบราว์เซอร์แทน`)
    return null
  }
  const electron = findElectron() ?? (await installElectron())
  if (!electron) say('จึงเปิดมติในเบราว์เซอร์แทน ข้อมูลและการทำงานเหมือนกัน')
  return electron
}

const codeOf = (error: unknown): string => {
  const code = typeof error === 'object' && error !== null ? Reflect.get(error, 'code') : null
  return typeof code === 'string' ? code : 'START_FAILED'
}

async function main(): Promise<void> {
  const options = readOptions()
  const { isFresh, missing } = await buildIfStale()
  if (!isFresh) say('สร้างโปรแกรมจากต้นฉบับแล้ว')
  for (const input of missing) complain(`ยังไม่มี ${input}`)

  const electron = options.isBrowser ? null : await findRuntime()
  if (electron) {
    const end = await runDesktop({
      electron,
      projectRoot: PROJECT_ROOT,
      dataDirectory: options.dataDirectory,
    })
    if (!end.hasCrashed) process.exit(end.exitCode)
    say('เปิดหน้าต่างโปรแกรมบนเครื่องนี้ไม่สำเร็จ จึงเปิดมติในเบราว์เซอร์แทน')
  }
  await runLoopback(options)
}

main().catch((error: unknown) => {
  const code = codeOf(error)
  const { happened, safe, next } = fatalText(code)
  complain(
    `${happened}\n${safe}\n${next}\n(${code}: ${error instanceof Error ? error.message : String(error)})`,
  )
  process.exit(1)
})
