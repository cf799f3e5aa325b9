import { createHash } from 'node:crypto'
import { closeSync, createReadStream, fsyncSync, openSync, rmSync, statSync } from 'node:fs'
import { resolve } from 'node:path'
import { pipeline } from 'node:stream/promises'
import Database from 'better-sqlite3'
import { integrityProblems } from './integrity.ts'
import type { MatiDatabase } from './open.ts'
import { renameWhenFree } from './rename-when-free.ts'

export type Backup = { file: string; bytes: number; sha256: string }

/**
 * A whole copy of the workspace's file while it is in use, as one file with no log beside it. It is made under a
 * passing name, checked, and only then given its own, so that a torn copy never bears a backup's name and an older
 * backup stays until the new one is sound. Drafts are in it in clear: a backup is as secret as the workspace.
 *
 * @param options.onProgress pages done and in all; a throw from it cancels and is handed on
 * @throws what hindered it; then nothing new lies in the folder
 */
export async function makeBackup(
  database: MatiDatabase,
  options: { target: string; onProgress?: (done: number, total: number) => void },
): Promise<Backup> {
  if (resolve(options.target) === resolve(database.file))
    throw new Error('the backup would replace its source')
  const partial = `${options.target}.partial`
  removeAll(partial)
  try {
    await database.backup(partial, options.onProgress)
    finish(partial)
    await renameWhenFree(partial, options.target)
  } catch (error) {
    removeAll(partial)
    throw error
  }
  return {
    file: options.target,
    bytes: statSync(options.target).size,
    sha256: await hashFile(options.target),
  }
}

/** The copy comes in WAL mode, in which merely reading it would lay two files beside it. */
function finish(file: string): void {
  const copy = new Database(file)
  try {
    copy.pragma('journal_mode = DELETE')
    const problems = integrityProblems(copy)
    if (problems.length > 0) throw new Error(`the copy is not sound: ${problems.slice(0, 5).join('; ')}`)
  } finally {
    copy.close()
  }
  const handle = openSync(file, 'r+')
  fsyncSync(handle)
  closeSync(handle)
}

function removeAll(file: string): void {
  for (const suffix of ['', '-wal', '-shm', '-journal']) rmSync(file + suffix, { force: true })
}

async function hashFile(file: string): Promise<string> {
  const hash = createHash('sha256')
  await pipeline(createReadStream(file), hash)
  return hash.digest('hex')
}
