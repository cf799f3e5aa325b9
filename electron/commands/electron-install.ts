import { spawn, spawnSync } from 'node:child_process'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { say } from './build-log.ts'
import { electronPackageDirectory, electronVersion, findElectron } from './electron-runtime.ts'

const REACH_TIMEOUT_MS = 4_000

/** The one function of @electron/get that is used; it comes with electron, so it is resolved from there. */
type Downloader = {
  downloadArtifact(details: {
    version: string
    artifactName: string
    platform: string
    arch: string
    checksums: Record<string, string>
    downloadOptions: { quiet: boolean; getProgressCallback: (progress: { percent: number }) => Promise<void> }
  }): Promise<string>
}

const mirror = () =>
  process.env.npm_config_electron_mirror ||
  process.env.ELECTRON_MIRROR ||
  'https://github.com/electron/electron/releases/download/v'

/** Node reads HTTPS_PROXY only when told to; for this one errand it should. */
const withProxy = () => ({ ...process.env, NODE_USE_ENV_PROXY: '1', ELECTRON_GET_USE_PROXY: 'true' })

/** Asks for the head of the archive in a process of its own. @returns false after a few seconds at most */
export function canReachElectron(): boolean {
  const url = `${mirror()}${electronVersion()}/SHASUMS256.txt`
  const script = `fetch(${JSON.stringify(url)}, { method: 'HEAD', redirect: 'manual', signal: AbortSignal.timeout(${REACH_TIMEOUT_MS}) })
    .then((answer) => process.exit(answer.status < 400 ? 0 : 1), () => process.exit(1))`
  const result = spawnSync(process.execPath, ['-e', script], {
    env: withProxy(),
    timeout: REACH_TIMEOUT_MS + 2_000,
  })
  return result.status === 0
}

function createProgress(): (progress: { percent: number }) => Promise<void> {
  let shown = -1
  return async ({ percent }) => {
    const tens = Math.floor(percent * 10) * 10
    if (tens === shown) return
    shown = tens
    say(`  ดาวน์โหลดส่วนแสดงผล ${tens}%`)
  }
}

/** Into @electron/get's cache, checked against the checksums that electron's own package carries. */
async function download(): Promise<void> {
  const require = createRequire(join(electronPackageDirectory(), 'install.js'))
  const { downloadArtifact }: Downloader = require('@electron/get')
  await downloadArtifact({
    version: electronVersion(),
    artifactName: 'electron',
    platform: process.platform,
    arch: process.arch,
    checksums: require('./checksums.json'),
    downloadOptions: { quiet: true, getProgressCallback: createProgress() },
  })
}

/** electron's own installer: takes the archive from the cache and unpacks it where `findElectron` looks. */
function unpack(): Promise<void> {
  return new Promise((resolve, reject) => {
    const installer = join(electronPackageDirectory(), 'install.js')
    const child = spawn(process.execPath, [installer], {
      stdio: ['ignore', 'inherit', 'inherit'],
      env: withProxy(),
    })
    child.on('error', reject)
    child.on('exit', (code) =>
      code === 0 ? resolve() : reject(new Error(`install-electron ended with ${code}`)),
    )
  })
}

/**
 * Fetches the runtime once, with progress. `npm ci` does not: electron has no install script.
 * @returns its path, or null when it cannot be had (said in one line)
 */
export async function installElectron(): Promise<string | null> {
  if (!canReachElectron()) {
    say('ดาวน์โหลดส่วนแสดงผลของหน้าต่าง (Electron) ไม่ได้ในขณะนี้')
    return null
  }
  say('กำลังเตรียมหน้าต่างโปรแกรมครั้งแรก (ทำครั้งเดียว)')
  try {
    await download()
    await unpack()
  } catch (error) {
    say(`เตรียมหน้าต่างโปรแกรมไม่สำเร็จ: ${error instanceof Error ? error.message : String(error)}`)
  }
  return findElectron()
}
