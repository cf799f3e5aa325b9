import type Database from 'better-sqlite3'

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
