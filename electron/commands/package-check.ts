import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { extractAll } from '@electron/asar'
import { buildIfStale, PROJECT_ROOT } from './build.ts'
import { complain, say } from './build-log.ts'
import { runTool } from './check-tool.ts'
import { runElectronBuilder } from './package-builder.ts'
import { inspectPackage } from './package-inspect.ts'
import { createStandIn, type PackTarget } from './package-stand-in.ts'

/**
 * `npm run package:check`: the real file selection of electron-builder, offline, over a stand-in for Electron's
 * runtime; what it packed is looked into, and the packed program started under the double of electron.
 */

const TARGETS = [
  { platform: 'linux', arch: 'x64', flag: '--linux', folder: 'linux-unpacked', executable: 'mati' },
  { platform: 'win32', arch: 'x64', flag: '--win', folder: 'win-unpacked', executable: 'Mati.exe' },
] as const satisfies (PackTarget & Record<string, string>)[]

type Target = (typeof TARGETS)[number]

const WORK_FOLDER = join(PROJECT_ROOT, 'out', 'package-check')

async function pack(target: Target): Promise<string[]> {
  const standIn = createStandIn(target, join(WORK_FOLDER, `electron-${target.platform}`))
  const { code, output } = await runElectronBuilder(
    [
      '--dir',
      target.flag,
      '--x64',
      `-c.electronDist=${standIn}`,
      `-c.directories.output=${join(WORK_FOLDER, target.platform)}`,
      // Icon and version are written into the .exe by a tool that would have to be downloaded.
      '-c.win.signAndEditExecutable=false',
    ],
    false,
  )
  return code === 0 ? [] : [`electron-builder ended with ${code}:\n${output.slice(-2000)}`]
}

/** Starts the packed main under plain Node; only for this system's own package, whose native module can be loaded. */
async function smoke(resources: string): Promise<string[]> {
  const folder = mkdtempSync(join(tmpdir(), 'mati-package-'))
  try {
    extractAll(join(resources, 'app.asar'), join(folder, 'app'))
    const { code, output } = await runTool({
      script: join(PROJECT_ROOT, 'test/security/main/packaged-program.ts'),
      args: [join(folder, 'app'), join(folder, 'ข้อมูล')],
    })
    const verdict = output.split('\n').find((line) => /^(OK|FAULT) /.test(line))
    if (code === 0 && verdict) say(`  ${verdict.slice(0, 160)}`)
    return code === 0 ? [] : [`packed program: ${verdict ?? output.slice(-1500)}`]
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
  }
}

async function checkTarget(target: Target): Promise<string[]> {
  const packing = await pack(target)
  if (packing.length > 0) return packing
  const folder = join(WORK_FOLDER, target.platform, target.folder)
  const resources = join(folder, 'resources')
  const faults = inspectPackage({ resources, executable: join(folder, target.executable), target })
  const canRun = target.platform === process.platform && target.arch === process.arch
  return faults.length === 0 && canRun ? await smoke(resources) : faults
}

async function main(): Promise<void> {
  const { missing } = await buildIfStale()
  let hasFailed = missing.length > 0
  for (const input of missing) complain(`  ยังไม่มี ${input}`)
  for (const target of TARGETS) {
    const faults = await checkTarget(target)
    hasFailed ||= faults.length > 0
    say(`${faults.length === 0 ? 'ผ่าน' : 'ไม่ผ่าน'}  ${target.platform}-${target.arch}`)
    for (const fault of faults) complain(`  ${fault}`)
  }
  process.exit(hasFailed ? 1 : 0)
}

await main()
