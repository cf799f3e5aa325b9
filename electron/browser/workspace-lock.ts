import { randomBytes } from 'node:crypto'
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

type LockFile = { pid: number; origin: string; secret: string }

const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

const read = (file: string): LockFile | null => {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as LockFile
  } catch {
    return null
  }
}

/** A link to the program that already serves this folder, or null when none answers. */
export async function askRunningProgram(dataDirectory: string): Promise<string | null> {
  const lock = read(join(dataDirectory, 'running.json'))
  if (!lock || !isAlive(lock.pid)) return null
  try {
    const answer = await fetch(`${lock.origin}/link`, {
      method: 'POST',
      headers: { authorization: `Bearer ${lock.secret}` },
      signal: AbortSignal.timeout(3_000),
    })
    return answer.ok ? await answer.text() : null
  } catch {
    return null
  }
}

export const makeSecret = (): string => randomBytes(32).toString('base64url')

/** Says that this program serves the folder; only its owner can read where and with what secret. */
export function announce(dataDirectory: string, facts: { origin: string; secret: string }): () => void {
  mkdirSync(dataDirectory, { recursive: true })
  const file = join(dataDirectory, 'running.json')
  writeFileSync(file, JSON.stringify({ pid: process.pid, ...facts }), { mode: 0o600 })
  return () => {
    if (read(file)?.pid === process.pid) rmSync(file, { force: true })
  }
}
