import { copyFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { PROJECT_ROOT } from './build.ts'
import { electronVersion } from './electron-runtime.ts'

export type PackTarget = { platform: 'linux' | 'win32'; arch: 'x64' }

/**
 * The mark by which @electron/fuses finds the fuse wire in a real executable, then version 1 and eight fuses, all at
 * "1". With it in the stand-in, electron-builder turns the fuses just as it would in the real one, and we can read them.
 */
export const FUSE_SENTINEL = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX'
const FUSE_WIRE = Buffer.concat([Buffer.from(FUSE_SENTINEL), Buffer.from([1, 8]), Buffer.from('11111111')])

/** electron-builder writes the archive's hash into a Windows executable, so that one has to be a real one. */
const WINDOWS_STUB = 'node_modules/electron-winstaller/vendor/7z-x64.exe'

/** Makes a folder that electron-builder takes for an unpacked Electron: its names and version, none of its code. */
export function createStandIn(target: PackTarget, folder: string): string {
  rmSync(folder, { recursive: true, force: true })
  for (const child of ['resources', 'locales']) mkdirSync(join(folder, child), { recursive: true })
  writeFileSync(join(folder, 'version'), electronVersion())
  for (const locale of ['th', 'en-US']) writeFileSync(join(folder, 'locales', `${locale}.pak`), '')
  for (const licence of ['LICENSE', 'LICENSES.chromium.html']) writeFileSync(join(folder, licence), '')
  if (target.platform === 'win32') {
    const executable = join(folder, 'electron.exe')
    copyFileSync(join(PROJECT_ROOT, WINDOWS_STUB), executable)
    writeFileSync(executable, Buffer.concat([readFileSync(executable), FUSE_WIRE]))
  } else {
    writeFileSync(join(folder, 'electron'), FUSE_WIRE, { mode: 0o755 })
  }
  return folder
}
