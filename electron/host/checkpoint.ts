import type { MatiDatabase } from '../../db/open.ts'

const AGAIN_AFTER_MS = 1_000
const TRIES = 5

/**
 * Wipes what was just deleted out of the write-ahead log too. The change is committed already, so a disk that is full
 * or a reader in the way fails no call: it is tried again a little later, and the next checkpoint takes the rest.
 */
export function checkpointSoon(db: Pick<MatiDatabase, 'checkpoint'>, tries: number = TRIES): void {
  if (isDone(db) || tries <= 1) return
  setTimeout(() => checkpointSoon(db, tries - 1), AGAIN_AFTER_MS).unref()
}

function isDone(db: Pick<MatiDatabase, 'checkpoint'>): boolean {
  try {
    return db.checkpoint()
  } catch {
    return false
  }
}
