import { existsSync, statSync } from 'node:fs'
import { dirname } from 'node:path'
import Database from 'better-sqlite3'
import { type BetterSQLite3Database, drizzle } from 'drizzle-orm/better-sqlite3'
import { lookInto, quickProblems } from './integrity.ts'
import { migrateFile, pendingMigrations } from './migrate.ts'
import { type Migration, readMigrations } from './migration-files.ts'
import * as schema from './schema/index.ts'
import { StartUpError } from './start-up-error.ts'

/** Both may read; only inside `write` is a connection handed out that may change anything. */
declare const writable: unique symbol
export type ReadConnection = BetterSQLite3Database<typeof schema>
export type WriteConnection = ReadConnection & { readonly [writable]: true }

export type MatiDatabase = {
  readonly file: string
  readonly read: ReadConnection
  /** One IMMEDIATE transaction; a throw rolls all of it back. Must not be nested. */
  write<Result>(work: (connection: WriteConnection) => Result): Result
  /** A whole copy while the database is in use. Resolves with the number of pages. */
  backup(target: string, onProgress?: (done: number, total: number) => void): Promise<number>
  /**
   * Empties the write-ahead log into the file, so that pages wiped by secure_delete leave no older copy behind. False
   * when another reader held it back: the older copies are then still in the log.
   */
  checkpoint(): boolean
  close(): void
}

/**
 * Opens the workspace's file: check → history → (copy → migrate) → pragmas, each asserted to have taken.
 * @throws StartUpError the file is as it was
 */
export function openDatabase(options: {
  file: string
  migrationsDirectory: string
  now: string
}): MatiDatabase {
  const migrations = readMigrations(options.migrationsDirectory)
  migrateFile(options.file, inspect(options.file, migrations), options.now)
  const sqlite = new Database(options.file)
  setPragmas(sqlite)
  const orm = drizzle(sqlite, { schema, casing: 'snake_case' })
  const begin = sqlite.transaction((work: () => unknown) => work())
  return {
    file: options.file,
    read: orm,
    write: <Result>(work: (connection: WriteConnection) => Result) => {
      if (sqlite.inTransaction) throw new Error('a write must not be nested')
      return begin.immediate(() => work(orm as unknown as WriteConnection)) as Result
    },
    backup: async (target, onProgress) => {
      const result = await sqlite.backup(target, {
        progress: ({ totalPages, remainingPages }) => {
          onProgress?.(totalPages - remainingPages, totalPages)
          return 500
        },
      })
      return result.totalPages
    },
    checkpoint: () => sqlite.pragma('wal_checkpoint(TRUNCATE)', { simple: true }) === 0,
    close: () => sqlite.close(),
  }
}

/** Looks without touching: a damaged, newer or foreign file is refused before anything is written. */
function inspect(file: string, migrations: readonly Migration[]): Migration[] {
  if (!existsSync(dirname(file))) throw new StartUpError('DB_UNREADABLE', 'the folder is not there')
  if (!existsSync(file)) return [...migrations]
  if (!statSync(file).isFile()) throw new StartUpError('DB_UNREADABLE', 'not a file')
  const size = statSync(file).size
  const isLogLeft = (statSync(`${file}-wal`, { throwIfNoEntry: false })?.size ?? 0) > 0
  // An empty file (or one of a single byte, which SQLite itself writes on some disks) is taken for a new one, and its
  // log deleted, which may be all that is left of the data.
  if (size <= 1 && isLogLeft) throw new StartUpError('DB_DAMAGED', 'only the log is left')
  try {
    return lookInto(file, (sqlite) => {
      const pageSize = sqlite.pragma('page_size', { simple: true }) as number
      // The checks read what a torn last page lacks as zeros; with a log left, that page may stand in it.
      if (size > 1 && size % pageSize !== 0 && !isLogLeft) throw new StartUpError('DB_DAMAGED', 'cut off')
      const problems = quickProblems(sqlite)
      if (problems.length > 0) throw new StartUpError('DB_DAMAGED', problems.slice(0, 5).join('; '))
      return pendingMigrations(sqlite, migrations)
    })
  } catch (error) {
    if (error instanceof StartUpError) throw error
    const isUnreadable = error instanceof Database.SqliteError && error.code === 'SQLITE_CANTOPEN'
    throw new StartUpError(isUnreadable ? 'DB_UNREADABLE' : 'DB_DAMAGED', String(error))
  }
}

const PRAGMAS = {
  journal_mode: ['WAL', 'wal'],
  synchronous: ['FULL', 2],
  foreign_keys: ['ON', 1],
  busy_timeout: ['5000', 5000],
  secure_delete: ['ON', 1],
  // Without it REPLACE deletes a row past its delete trigger: the log would not be append-only.
  recursive_triggers: ['ON', 1],
} as const

function setPragmas(sqlite: Database.Database): void {
  try {
    for (const [name, [value, expected]] of Object.entries(PRAGMAS)) {
      sqlite.pragma(`${name} = ${value}`)
      const actual = sqlite.pragma(name, { simple: true })
      if (actual !== expected) throw new Error(`${name} is ${String(actual)}`)
    }
  } catch (error) {
    sqlite.close()
    throw new StartUpError('DB_PRAGMA_REFUSED', String(error))
  }
}
