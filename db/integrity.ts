import { existsSync, rmSync } from 'node:fs'
import Database from 'better-sqlite3'

/** Problems of the whole file, empty when it is sound. About 1 s per 100 MB. */
export function integrityProblems(sqlite: Database.Database): string[] {
  const rows = sqlite.pragma('integrity_check') as { integrity_check: string }[]
  const problems = rows.map((row) => row.integrity_check).filter((text) => text !== 'ok')
  const orphans = sqlite.pragma('foreign_key_check') as { table: string }[]
  return [...problems, ...orphans.map((row) => `foreign key: ${row.table}`)]
}

/** The quicker check of every start: all pages, without the indexes' contents. */
export function quickProblems(sqlite: Database.Database): string[] {
  const rows = sqlite.pragma('quick_check') as { quick_check: string }[]
  return rows.map((row) => row.quick_check).filter((text) => text !== 'ok')
}

/**
 * Looks into a closed file and leaves nothing behind. A read-only connection to a file in WAL mode makes `-wal` and
 * `-shm` beside it and cannot remove them, so those that were not there before are removed here. (`?immutable=1`
 * would make none, but better-sqlite3 is built without URI names.)
 */
export function lookInto<Result>(file: string, look: (sqlite: Database.Database) => Result): Result {
  const companions = [`${file}-wal`, `${file}-shm`].filter((path) => !existsSync(path))
  const sqlite = new Database(file, { readonly: true })
  try {
    return look(sqlite)
  } finally {
    sqlite.close()
    for (const path of companions) rmSync(path, { force: true })
  }
}
