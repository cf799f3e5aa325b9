import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

/**
 * Electron's runtime, found by file. Never `import 'electron'` outside the program itself: under plain Node its entry
 * starts a download and throws.
 */

const EXECUTABLES: Readonly<Partial<Record<NodeJS.Platform, string>>> = {
  win32: 'electron.exe',
  darwin: 'Electron.app/Contents/MacOS/Electron',
}

const executableName = EXECUTABLES[process.platform] ?? 'electron'

export function electronPackageDirectory(): string {
  return dirname(createRequire(import.meta.url).resolve('electron/package.json'))
}

export function electronVersion(): string {
  const text = readFileSync(join(electronPackageDirectory(), 'package.json'), 'utf8')
  return String(JSON.parse(text).version)
}

/** @returns the path of the executable, or null where the runtime was never fetched */
export function findElectron(): string | null {
  const folders = [process.env.ELECTRON_OVERRIDE_DIST_PATH, join(electronPackageDirectory(), 'dist')]
  for (const folder of folders) {
    if (folder && existsSync(join(folder, executableName))) return join(folder, executableName)
  }
  return null
}

/**
 * Why no desktop window can be opened here, whatever is installed.
 * @returns a Thai sentence, or null
 */
export function findDesktopObstacle(machine: {
  platform: NodeJS.Platform
  environment: Readonly<Record<string, string | undefined>>
  userId: number | undefined
}): string | null {
  const { platform, environment, userId } = machine
  if (platform !== 'linux') return null
  if (!environment.DISPLAY && !environment.WAYLAND_DISPLAY) return 'เครื่องนี้ไม่มีจอภาพให้เปิดหน้าต่าง'
  // Chromium refuses root unless its sandbox is off, and the sandbox is what stands between a crafted document and the
  // machine. So root gets the browser, whose own rules then apply, and --no-sandbox is never passed.
  if (userId === 0) return 'บัญชี root เปิดหน้าต่างในโหมดปลอดภัยไม่ได้'
  return null
}
