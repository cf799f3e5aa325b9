import { copyFileSync, renameSync, rmSync } from 'node:fs'
import { start, withSqlite } from './workbench.ts'

/**
 * Leaves the file as a process that was killed leaves it: its last row only in the write-ahead log. The pair is
 * copied while the connection is open, then put in its place, since closing would empty the log.
 */
export function leaveLogBehind(file: string, migrationsDirectory: string): void {
  start(file, migrationsDirectory)
  withSqlite(file, (sqlite) => {
    sqlite.exec('CREATE TABLE IF NOT EXISTS a(id INTEGER PRIMARY KEY, word TEXT)')
    sqlite.pragma('wal_checkpoint(TRUNCATE)')
    sqlite.exec("INSERT INTO a(id, word) VALUES (7, 'only in the log')")
    copyFileSync(file, `${file}.kept`)
    copyFileSync(`${file}-wal`, `${file}.kept-wal`)
  })
  for (const suffix of ['-wal', '-shm']) rmSync(file + suffix, { force: true })
  renameSync(`${file}.kept`, file)
  renameSync(`${file}.kept-wal`, `${file}-wal`)
}
