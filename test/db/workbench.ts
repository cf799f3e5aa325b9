import { createHash } from 'node:crypto'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import Database from 'better-sqlite3'
import { onTestFinished } from 'vitest'
import { type MatiDatabase, openDatabase } from '../../db/open.ts'

/** Real files in a folder of their own: nothing here is tried on `:memory:`, since the traps are those of files. */

export const NOW = '2026-11-22T02:00:00.000Z'
export const BUNDLED = fileURLToPath(new URL('../../db/migrations', import.meta.url))

/** A folder that goes when the test ends; its name holds what a Thai user's path may hold. */
export function makeFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'มติ 100% #ทดสอบ-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

export type Step = { tag: string; sql: string; when?: number }

/** A migrations folder as drizzle-kit leaves it: the journal, and one SQL file per tag. */
export function writeMigrations(steps: readonly Step[]): string {
  const folder = join(makeFolder(), 'migrations')
  mkdirSync(join(folder, 'meta'), { recursive: true })
  const entries = steps.map(({ tag, when }, idx) => ({
    idx,
    version: '6',
    when: when ?? 1_795_000_000_000 + idx,
    tag,
    breakpoints: true,
  }))
  const journal = { version: '7', dialect: 'sqlite', entries }
  writeFileSync(join(folder, 'meta/_journal.json'), JSON.stringify(journal))
  for (const { tag, sql } of steps) writeFileSync(join(folder, `${tag}.sql`), sql)
  return folder
}

/** Opens, and closes when the test ends. */
export function open(file: string, migrationsDirectory = BUNDLED): MatiDatabase {
  const database = openDatabase({ file, migrationsDirectory, now: NOW })
  onTestFinished(() => database.close())
  return database
}

/** Opens and closes again: what a start of the app leaves behind. */
export function start(file: string, migrationsDirectory = BUNDLED): void {
  openDatabase({ file, migrationsDirectory, now: NOW }).close()
}

/** Plain SQL on a file, with nothing of ours between. */
export function withSqlite<Result>(file: string, work: (sqlite: Database.Database) => Result): Result {
  const sqlite = new Database(file)
  try {
    return work(sqlite)
  } finally {
    sqlite.close()
  }
}

export const sha256 = (file: string): string => createHash('sha256').update(readFileSync(file)).digest('hex')

/** Name → hash of all that lies in the folder: two of them are equal when nothing was touched and nothing left behind. */
export const hashFolder = (folder: string): Record<string, string> =>
  Object.fromEntries(
    readdirSync(folder)
      .sort()
      .map((name) => [name, sha256(join(folder, name))]),
  )
