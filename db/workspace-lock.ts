import { join } from 'node:path'
import Database from 'better-sqlite3'
import { StartUpError } from './start-up-error.ts'

/** A host that is being restarted takes a moment to let go. */
const PATIENCE_MS = 5_000

/**
 * Takes the workspace's folder for one host alone: a desktop window and a browser on the same folder would each hold
 * tickets and sealed meetings of their own. The lock is the operating system's on a small file (SQLite's exclusive
 * transaction), so it is gone with the process, however that ends.
 * @returns what lets go
 * @throws StartUpError DB_IN_USE
 */
export function lockWorkspace(directory: string, patienceMs = PATIENCE_MS): () => void {
  const sqlite = new Database(join(directory, 'host.lock'), { timeout: patienceMs })
  try {
    sqlite.exec('BEGIN EXCLUSIVE')
  } catch (error) {
    sqlite.close()
    throw new StartUpError('DB_IN_USE', String(error))
  }
  return () => sqlite.close()
}
