import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

const PATIENCE_MS = 180_000

const isAlive = (processId: number) => {
  try {
    process.kill(processId, 0)
    return true
  } catch (error) {
    // Somebody else's process is alive, too.
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}

/** The owner's process id; null for a lock that vanished meanwhile or whose owner died before it wrote its id. */
function findOwner(file: string): number | null {
  try {
    const owner = Number(readFileSync(file, 'utf8'))
    return owner > 0 ? owner : null
  } catch {
    return null
  }
}

const isOld = (file: string) => {
  const age = Date.now() - (statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0)
  return age > 5_000
}

/** Takes the lock file, or removes one whose owner is dead. @returns false while another build is running */
function tryLock(file: string): boolean {
  try {
    writeFileSync(file, String(process.pid), { flag: 'wx' })
    return true
  } catch (error) {
    // A folder that may not be written is no lock to wait for.
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error
    const owner = findOwner(file)
    if (owner === null ? isOld(file) : !isAlive(owner)) rmSync(file, { force: true })
    return false
  }
}

/** Runs one build at a time in a checkout: `npm start` in one terminal and `npm test` in another share out/. */
export async function withBuildLock<Result>(root: string, work: () => Promise<Result>): Promise<Result> {
  const file = join(root, 'out', '.building')
  mkdirSync(join(root, 'out'), { recursive: true })
  const deadline = Date.now() + PATIENCE_MS
  while (!tryLock(file)) {
    if (Date.now() > deadline) throw new Error(`another build has held ${file} for too long`)
    await sleep(150)
  }
  try {
    return await work()
  } finally {
    rmSync(file, { force: true })
  }
}
