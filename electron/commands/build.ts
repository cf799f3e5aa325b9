import { existsSync, rmSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { build as viteBuild } from 'vite'
import { NODE_ENTRIES, type NodeEntryName } from '../../vite.node.config.ts'
import { withBuildLock } from './build-lock.ts'
import { complain, say, secondsSince } from './build-log.ts'
import { findStamp, hashSources, writeStamp } from './build-stamp.ts'

/** `npm run build [-- --force]`: the page, main, preload and the two workers into out/. */

export const PROJECT_ROOT = resolve(import.meta.dirname, '../..')

async function buildRenderer(): Promise<string | null> {
  if (!existsSync(join(PROJECT_ROOT, 'renderer/index.html'))) return 'renderer/index.html'
  await viteBuild({ configFile: join(PROJECT_ROOT, 'vite.config.ts'), mode: 'production', logLevel: 'warn' })
  return null
}

async function buildNodeEntry(name: NodeEntryName): Promise<string | null> {
  const { input } = NODE_ENTRIES[name]
  if (!existsSync(join(PROJECT_ROOT, input))) return input
  await viteBuild({ configFile: join(PROJECT_ROOT, 'vite.node.config.ts'), mode: name, logLevel: 'warn' })
  return null
}

const listNodeEntries = () =>
  Object.keys(NODE_ENTRIES).filter((name): name is NodeEntryName => name in NODE_ENTRIES)

const messageOf = (error: unknown) => (error instanceof Error ? error.message : String(error))

async function buildAll(): Promise<string[]> {
  // Left at "test" or "development" by a caller, this would put React's development build into the page.
  process.env.NODE_ENV = 'production'
  for (const folder of ['.stamp', 'main', 'preload', 'renderer']) {
    rmSync(join(PROJECT_ROOT, 'out', folder), { recursive: true, force: true })
  }
  // One broken entry does not stop the others: half a house can still be looked at.
  const results = await Promise.allSettled([buildRenderer(), ...listNodeEntries().map(buildNodeEntry)])
  const failures = results
    .filter((result) => result.status === 'rejected')
    .map(({ reason }) => messageOf(reason))
  if (failures.length > 0) throw new Error(failures.join('\n'))
  return results.flatMap((result) => (result.status === 'fulfilled' && result.value ? [result.value] : []))
}

/**
 * Builds when the sources have changed since the last complete build.
 * @returns how it went: `isFresh` when nothing had to be done, `missing` the entries that do not exist (yet)
 * @throws the bundler's error; out/ then has no stamp, so the next call builds again
 */
export async function buildIfStale(
  options: { isForced?: boolean } = {},
): Promise<{ isFresh: boolean; missing: string[] }> {
  // Asked before the lock too: a finished program in a folder that may not be written starts all the same.
  if (!options.isForced && findStamp(PROJECT_ROOT) === hashSources(PROJECT_ROOT))
    return { isFresh: true, missing: [] }
  return withBuildLock(PROJECT_ROOT, async () => {
    const hash = hashSources(PROJECT_ROOT)
    if (!options.isForced && findStamp(PROJECT_ROOT) === hash) return { isFresh: true, missing: [] }
    const missing = await buildAll()
    writeStamp(PROJECT_ROOT, hash)
    return { isFresh: false, missing }
  })
}

async function main(): Promise<void> {
  const start = performance.now()
  const { isFresh, missing } = await buildIfStale({ isForced: process.argv.includes('--force') })
  for (const input of missing) complain(`ข้าม ${input} (ยังไม่มีไฟล์นี้)`)
  say(isFresh ? 'out/ ตรงกับต้นฉบับอยู่แล้ว' : `สร้าง out/ แล้ว ใช้เวลา ${secondsSince(start)}`)
}

if (import.meta.main) {
  main().catch((error: unknown) => {
    complain(messageOf(error))
    process.exit(1)
  })
}
