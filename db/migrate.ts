import { closeSync, copyFileSync, existsSync, fsyncSync, openSync, renameSync, rmSync } from 'node:fs'
import Database from 'better-sqlite3'
import { integrityProblems, lookInto } from './integrity.ts'
import type { Migration } from './migration-files.ts'
import { StartUpError } from './start-up-error.ts'

/**
 * Our own runner instead of drizzle's: that one puts every migration in one transaction, where `foreign_keys = OFF` is
 * a no-op, so a table rebuild deletes the children by cascade; it skips a migration older than the last applied one;
 * and it never notices an edited file. Here: one transaction per migration, foreign keys off outside it, checked
 * after, and a history locked by hash.
 */
const HISTORY = `CREATE TABLE IF NOT EXISTS migration_history(
  idx INTEGER PRIMARY KEY, tag TEXT NOT NULL UNIQUE, sha256 TEXT NOT NULL, applied_at TEXT NOT NULL) STRICT`

type Applied = { idx: number; tag: string; sha256: string }

/**
 * The migrations still to be applied; reads only.
 * @throws StartUpError DB_NEWER_THAN_APP when the file knows more than we do, DB_DIVERGED when its history is another's
 */
export function pendingMigrations(sqlite: Database.Database, migrations: readonly Migration[]): Migration[] {
  const applied = listApplied(sqlite)
  if (applied.length === 0 && hasForeignTables(sqlite))
    throw new StartUpError('DB_DIVERGED', 'tables, but no history of ours')
  for (const [position, done] of applied.entries()) {
    if (done.idx !== position)
      throw new StartUpError('DB_DIVERGED', `history lacks a step before ${done.tag}`)
    const known = migrations[position]
    if (!known) throw new StartUpError('DB_NEWER_THAN_APP', `made by a newer version (${done.tag})`)
    if (known.tag !== done.tag || known.sha256 !== done.sha256)
      throw new StartUpError('DB_DIVERGED', `history differs at ${done.tag}`)
  }
  return migrations.slice(applied.length)
}

function listApplied(sqlite: Database.Database): Applied[] {
  const hasHistory = sqlite.prepare("SELECT 1 FROM sqlite_master WHERE name = 'migration_history'").get()
  if (!hasHistory) return []
  return sqlite.prepare('SELECT idx, tag, sha256 FROM migration_history ORDER BY idx').all() as Applied[]
}

const hasForeignTables = (sqlite: Database.Database): boolean =>
  sqlite
    .prepare("SELECT 1 FROM sqlite_master WHERE type = 'table' AND name <> 'migration_history' LIMIT 1")
    .get() !== undefined

function apply(sqlite: Database.Database, migration: Migration, now: string): void {
  sqlite
    .transaction(() => {
      sqlite.exec(migration.sql.replaceAll('--> statement-breakpoint', ''))
      const violations = sqlite.pragma('foreign_key_check') as unknown[]
      if (violations.length > 0) throw new Error(`${violations.length} foreign key violations`)
      sqlite
        .prepare('INSERT INTO migration_history VALUES (?, ?, ?, ?)')
        .run(migration.index, migration.tag, migration.sha256, now)
    })
    .immediate()
}

/**
 * Applies what is pending to a closed database file. A file that is there is copied first (closed, its log emptied
 * into it) and the copy checked; on any failure the copy goes back byte for byte and stays beside it. A first start
 * that fails leaves no file.
 * @throws StartUpError DB_MIGRATION_FAILED with the path of the copy, null when nothing was begun
 */
export function migrateFile(file: string, pending: readonly Migration[], now: string): void {
  const first = pending[0]
  if (!first) return
  const snapshot = existsSync(file) ? takeSnapshot(file, `${file}.before-${first.tag}`) : null
  const sqlite = new Database(file)
  try {
    sqlite.pragma('journal_mode = WAL')
    sqlite.pragma('synchronous = FULL')
    sqlite.pragma('foreign_keys = OFF')
    sqlite.exec(HISTORY)
    for (const migration of pending) apply(sqlite, migration, now)
    const problems = integrityProblems(sqlite)
    if (problems.length > 0) throw new Error(problems.join('; '))
    sqlite.close()
  } catch (error) {
    sqlite.close()
    for (const suffix of ['-wal', '-shm']) rmSync(file + suffix, { force: true })
    if (snapshot) putBack(snapshot, file)
    else rmSync(file, { force: true })
    throw new StartUpError('DB_MIGRATION_FAILED', String(error), snapshot)
  }
}

function takeSnapshot(file: string, snapshot: string): string {
  try {
    emptyLog(file)
    copyDurably(file, snapshot)
    const problems = lookInto(snapshot, integrityProblems)
    if (problems.length > 0) throw new StartUpError('DB_DAMAGED', problems.join('; '), snapshot)
    return snapshot
  } catch (error) {
    if (error instanceof StartUpError) throw error
    if (existsSync(snapshot)) rmSync(snapshot)
    throw new StartUpError('DB_MIGRATION_FAILED', `no copy could be made: ${String(error)}`)
  }
}

/** A copy of the file alone is whole only when its log is empty, which another reader of the file prevents. */
function emptyLog(file: string): void {
  const original = new Database(file, { timeout: 1000 })
  try {
    const [result] = original.pragma('wal_checkpoint(TRUNCATE)') as { busy: number }[]
    if (result?.busy !== 0) throw new Error('another process uses the file')
  } finally {
    original.close()
  }
}

/** Into a new file that then takes the place of the torn one, so that a loss of power leaves one of them whole. */
function putBack(snapshot: string, file: string): void {
  copyDurably(snapshot, `${file}.restoring`)
  renameSync(`${file}.restoring`, file)
}

function copyDurably(from: string, to: string): void {
  copyFileSync(from, to)
  const handle = openSync(to, 'r+')
  try {
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}
