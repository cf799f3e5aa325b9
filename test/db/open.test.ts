import { existsSync, mkdirSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { sql } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { readMigrations } from '../../db/migration-files.ts'
import { openDatabase } from '../../db/open.ts'
import { leaveLogBehind } from './crashed-file.ts'
import {
  BUNDLED,
  hashFolder,
  makeFolder,
  NOW,
  open,
  start,
  withSqlite,
  writeMigrations,
} from './workbench.ts'

const A = { tag: '0000_a', sql: 'CREATE TABLE a(id INTEGER PRIMARY KEY, word TEXT);' }
const B = { tag: '0001_b', sql: 'ALTER TABLE a ADD COLUMN more TEXT;' }
const refusal = (code: string) => expect.objectContaining({ name: 'StartUpError', code })

describe('a file of ours', () => {
  it('is made on the first start, and no copy lies beside it', () => {
    const folder = makeFolder()
    start(join(folder, 'mati.db'))
    expect(readdirSync(folder)).toEqual(['mati.db'])
  })

  it('opens again with what it held, and is not migrated twice', () => {
    const file = join(makeFolder(), 'mati.db')
    const history = () =>
      withSqlite(file, (sqlite) => sqlite.prepare('SELECT * FROM migration_history').all())
    start(file)
    const first = history()
    withSqlite(file, (sqlite) => sqlite.exec(`INSERT INTO programme VALUES ('p', 'ก', 2014, 1, 1, '${NOW}')`))
    const database = open(file)
    expect(database.read.all(sql`SELECT name FROM programme`)).toEqual([{ name: 'ก' }])
    expect(history()).toEqual(first)
    expect(first).toHaveLength(readMigrations(BUNDLED).length)
  })

  it('has every pragma that durability and wiping rest on', () => {
    const database = open(join(makeFolder(), 'mati.db'))
    const value = (name: string) => Object.values(database.read.get<object>(sql.raw(`PRAGMA ${name}`)))[0]
    expect({
      journal_mode: value('journal_mode'),
      synchronous: value('synchronous'),
      foreign_keys: value('foreign_keys'),
      busy_timeout: value('busy_timeout'),
      secure_delete: value('secure_delete'),
      recursive_triggers: value('recursive_triggers'),
    }).toEqual({
      journal_mode: 'wal',
      synchronous: 2,
      foreign_keys: 1,
      busy_timeout: 5000,
      secure_delete: 1,
      recursive_triggers: 1,
    })
  })

  it('is refused when a pragma does not take: a database in memory has no write-ahead log', () => {
    expect(() => openDatabase({ file: ':memory:', migrationsDirectory: BUNDLED, now: NOW })).toThrow(
      refusal('DB_PRAGMA_REFUSED'),
    )
  })
})

describe('a file that is not for this version is refused, and nothing in its folder changes', () => {
  const cases: { what: string; code: string; migrations: () => string; prepare: (file: string) => void }[] = [
    {
      what: 'made by a newer version',
      code: 'DB_NEWER_THAN_APP',
      prepare: (file) => start(file, writeMigrations([A, B])),
      migrations: () => writeMigrations([A]),
    },
    {
      what: 'a migration of the same name was edited since',
      code: 'DB_DIVERGED',
      prepare: (file) => start(file, writeMigrations([A])),
      migrations: () => writeMigrations([{ ...A, sql: `${A.sql} ` }, B]),
    },
    {
      what: 'another branch came second',
      code: 'DB_DIVERGED',
      prepare: (file) => start(file, writeMigrations([A, { ...B, tag: '0001_other' }])),
      migrations: () => writeMigrations([A, B]),
    },
    {
      what: 'another branch came second, and is longer',
      code: 'DB_DIVERGED',
      prepare: (file) =>
        start(file, writeMigrations([A, { ...B, tag: '0001_other' }, { ...A, tag: '0002_x', sql: '' }])),
      migrations: () => writeMigrations([A, B]),
    },
    {
      what: 'its history has a hole',
      code: 'DB_DIVERGED',
      prepare: (file) => {
        start(file, writeMigrations([A, B]))
        withSqlite(file, (sqlite) => sqlite.exec('DELETE FROM migration_history WHERE idx = 0'))
      },
      migrations: () => writeMigrations([A, B, { tag: '0002_c', sql: 'SELECT 1;' }]),
    },
    {
      what: "another program's file",
      code: 'DB_DIVERGED',
      prepare: (file) =>
        withSqlite(file, (sqlite) => sqlite.exec('CREATE TABLE theirs(x); INSERT INTO theirs VALUES (1)')),
      migrations: () => BUNDLED,
    },
    {
      what: "another program's file with an empty history of ours",
      code: 'DB_DIVERGED',
      prepare: (file) => {
        start(file, writeMigrations([A]))
        withSqlite(file, (sqlite) => sqlite.exec('DELETE FROM migration_history'))
      },
      migrations: () => writeMigrations([{ tag: '0000_b', sql: 'CREATE TABLE b(x);' }]),
    },
  ]

  it.each(cases)('$what: $code', ({ code, prepare, migrations }) => {
    const folder = makeFolder()
    const file = join(folder, 'mati.db')
    prepare(file)
    const before = hashFolder(folder)
    expect(Object.keys(before)).toEqual(['mati.db'])
    expect(() => start(file, migrations())).toThrow(refusal(code))
    expect(hashFolder(folder)).toEqual(before)
  })

  it("a newer version's file after a crash, its last writes still in the write-ahead log", () => {
    const folder = makeFolder()
    const file = join(folder, 'mati.db')
    leaveLogBehind(file, writeMigrations([A, B]))
    const before = hashFolder(folder)
    expect(Object.keys(before)).toEqual(['mati.db', 'mati.db-wal'])
    expect(() => start(file, writeMigrations([A]))).toThrow(refusal('DB_NEWER_THAN_APP'))
    expect(hashFolder(folder)).toEqual(before)
  })
})

it('a folder in place of the file is refused as unreadable', () => {
  const file = join(makeFolder(), 'mati.db')
  mkdirSync(file)
  expect(() => start(file)).toThrow(refusal('DB_UNREADABLE'))
})

it('a folder that is not there is refused as unreadable, and not made', () => {
  const folder = join(makeFolder(), 'nowhere')
  expect(() => start(join(folder, 'mati.db'))).toThrow(refusal('DB_UNREADABLE'))
  expect(existsSync(folder)).toBe(false)
})
