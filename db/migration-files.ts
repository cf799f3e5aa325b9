import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

export type Migration = { index: number; tag: string; sql: string; sha256: string }

/** Reads drizzle-kit's journal and its SQL files in order. Line ends are folded, so that a checkout cannot change a hash. */
export function readMigrations(directory: string): Migration[] {
  const journal = JSON.parse(readFileSync(join(directory, 'meta/_journal.json'), 'utf8')) as {
    entries: { idx: number; tag: string }[]
  }
  return journal.entries.map(({ tag }, index) => {
    const sql = readFileSync(join(directory, `${tag}.sql`), 'utf8').replaceAll('\r\n', '\n')
    return { index, tag, sql, sha256: createHash('sha256').update(sql).digest('hex') }
  })
}
