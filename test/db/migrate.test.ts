import { existsSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { migrateFile } from '../../db/migrate.ts'
import { readMigrations } from '../../db/migration-files.ts'
import { leaveLogBehind } from './crashed-file.ts'
import {
  hashFolder,
  makeFolder,
  NOW,
  type Step,
  sha256,
  start,
  withSqlite,
  writeMigrations,
} from './workbench.ts'

const A = { tag: '0000_a', sql: 'CREATE TABLE a(id INTEGER PRIMARY KEY, word TEXT);' }
const GOOD = { tag: '0001_good', sql: 'ALTER TABLE a ADD COLUMN more TEXT;' }
const BAD = {
  tag: '0001_bad',
  sql: 'CREATE TABLE z(x);--> statement-breakpoint\nINSERT INTO nowhere VALUES (1);',
}
const ORPHANS = { tag: '0001_orphans', sql: 'CREATE TABLE c(a REFERENCES a(id));INSERT INTO c VALUES (99);' }

const rows = (file: string, query: string) => withSqlite(file, (sqlite) => sqlite.prepare(query).all())
const tables = (file: string) =>
  rows(file, "SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name").map(
    (row) => Object.values(row as object)[0],
  )

function caught(work: () => void): unknown {
  try {
    work()
  } catch (error) {
    return error
  }
  throw new Error('nothing was thrown')
}

function makePopulated(): { folder: string; file: string } {
  const folder = makeFolder()
  const file = join(folder, 'mati.db')
  start(file, writeMigrations([A]))
  withSqlite(file, (sqlite) => sqlite.exec("INSERT INTO a(word) VALUES ('หนึ่ง'), ('สอง')"))
  return { folder, file }
}

describe('a migration that throws leaves the file byte-equal and the copy beside it', () => {
  it.each<{ what: string; steps: Step[]; copy: string }>([
    { what: 'the only one pending', steps: [BAD], copy: '0001_bad' },
    {
      what: 'the second of two pending: the first is undone too',
      steps: [GOOD, { ...BAD, tag: '0002_bad' }],
      copy: '0001_good',
    },
    { what: 'it leaves rows without their parent', steps: [ORPHANS], copy: '0001_orphans' },
    {
      what: 'it ends its transaction itself',
      steps: [{ tag: '0001_c', sql: 'COMMIT; CREATE TABLE z(x); BOGUS;' }],
      copy: '0001_c',
    },
  ])('$what', ({ steps, copy }) => {
    const { folder, file } = makePopulated()
    const before = sha256(file)
    const error = caught(() => start(file, writeMigrations([A, ...steps])))
    const snapshotPath = `${file}.before-${copy}`
    expect(error).toMatchObject({ name: 'StartUpError', code: 'DB_MIGRATION_FAILED', snapshotPath })
    expect(hashFolder(folder)).toEqual({ 'mati.db': before, [`mati.db.before-${copy}`]: before })
    expect(rows(file, 'SELECT word FROM a')).toEqual([{ word: 'หนึ่ง' }, { word: 'สอง' }])
  })

  it('with rows that stood only in the write-ahead log of a killed process: they are in the file', () => {
    const folder = makeFolder()
    const file = join(folder, 'mati.db')
    leaveLogBehind(file, writeMigrations([A]))
    expect(() => start(file, writeMigrations([A, BAD]))).toThrow('DB_MIGRATION_FAILED')
    const after = hashFolder(folder)
    expect(Object.keys(after)).toEqual(['mati.db', 'mati.db.before-0001_bad'])
    expect(after['mati.db']).toBe(after['mati.db.before-0001_bad'])
    expect(rows(file, 'SELECT word FROM a')).toEqual([{ word: 'only in the log' }])
  })

  it('and the mended migration is applied at the next start', () => {
    const { file } = makePopulated()
    expect(() => start(file, writeMigrations([A, BAD]))).toThrow('DB_MIGRATION_FAILED')
    start(file, writeMigrations([A, GOOD]))
    expect(rows(file, 'SELECT word, more FROM a')).toHaveLength(2)
  })

  it('on a first start: no half-made file stays', () => {
    const folder = makeFolder()
    expect(() => start(join(folder, 'mati.db'), writeMigrations([A, BAD]))).toThrow('DB_MIGRATION_FAILED')
    expect(readdirSync(folder)).toEqual([])
  })

  it('on an empty file: it is empty again', () => {
    const file = join(makeFolder(), 'mati.db')
    writeFileSync(file, '')
    const empty = sha256(file)
    expect(() => start(file, writeMigrations([A, BAD]))).toThrow('DB_MIGRATION_FAILED')
    expect(sha256(file)).toBe(empty)
  })
})

it('is not begun while another process reads the file, since the copy would lack what stands in its log', () => {
  const { folder, file } = makePopulated()
  withSqlite(file, (other) => {
    other.exec('BEGIN; SELECT * FROM a')
    other.prepare('SELECT count(*) FROM a').get()
    withSqlite(file, (writer) => {
      writer.exec("INSERT INTO a(word) VALUES ('สาม')")
      const error = caught(() => start(file, writeMigrations([A, GOOD])))
      expect(error).toMatchObject({ code: 'DB_MIGRATION_FAILED', snapshotPath: null })
    })
    other.exec('COMMIT')
  })
  expect(readdirSync(folder)).toEqual(['mati.db'])
  expect(rows(file, 'SELECT word FROM a')).toHaveLength(3)
})

it('is refused with its code when the copy cannot be written', () => {
  const { folder, file } = makePopulated()
  const before = hashFolder(folder)
  const tag = `0001_${'x'.repeat(300)}`
  const pending = writeMigrations([A])
  expect(caught(() => migrateWithTag(file, pending, tag))).toMatchObject({
    code: 'DB_MIGRATION_FAILED',
    snapshotPath: null,
  })
  expect(hashFolder(folder)).toEqual(before)
})

/** A name too long for the disk stands in for a full disk: the copy fails at its first byte. */
function migrateWithTag(file: string, directory: string, tag: string): void {
  const [, ...rest] = readMigrations(directory)
  migrateFile(file, [...rest, { index: 1, tag, sql: GOOD.sql, sha256: '' }], NOW)
}

describe('the traps of the tool that writes the migrations', () => {
  /** Word for word what `drizzle-kit generate` writes when a column of `parent` changes its type. */
  const REBUILD = {
    tag: '0001_rebuild',
    sql: [
      'PRAGMA foreign_keys=OFF;',
      'CREATE TABLE `__new_parent` (\n\t`id` text PRIMARY KEY NOT NULL,\n\t`weight` integer NOT NULL\n);\n',
      'INSERT INTO `__new_parent`("id", "weight") SELECT "id", "weight" FROM `parent`;',
      'DROP TABLE `parent`;',
      'ALTER TABLE `__new_parent` RENAME TO `parent`;',
      'PRAGMA foreign_keys=ON;',
    ].join('--> statement-breakpoint\n'),
  }
  const FAMILY = {
    tag: '0000_family',
    sql: [
      'CREATE TABLE `parent` (\n\t`id` text PRIMARY KEY NOT NULL,\n\t`weight` text NOT NULL\n);\n',
      'CREATE TABLE `child` (\n\t`id` text PRIMARY KEY NOT NULL,\n\t`parent_id` text NOT NULL,\n\tFOREIGN KEY (`parent_id`) REFERENCES `parent`(`id`) ON UPDATE no action ON DELETE cascade\n);\n',
    ].join('--> statement-breakpoint\n'),
  }

  it('a table rebuild keeps the rows of its children, and the reference', () => {
    const file = join(makeFolder(), 'mati.db')
    start(file, writeMigrations([FAMILY]))
    withSqlite(file, (sqlite) => {
      sqlite.exec("INSERT INTO parent VALUES ('p', '5'); INSERT INTO child VALUES ('c1', 'p'), ('c2', 'p')")
    })
    start(file, writeMigrations([FAMILY, REBUILD]))
    expect(rows(file, 'SELECT id FROM child')).toEqual([{ id: 'c1' }, { id: 'c2' }])
    expect(rows(file, 'SELECT weight FROM parent')).toEqual([{ weight: 5 }])
    expect(() => rows(file, "INSERT INTO child VALUES ('c3', 'nobody') RETURNING id")).toThrow('FOREIGN KEY')
  })

  it('a migration that is older by its date than the last applied one is applied: order is the journal’s', () => {
    const file = join(makeFolder(), 'mati.db')
    const first = { ...A, when: 2000 }
    start(file, writeMigrations([first]))
    start(file, writeMigrations([first, { ...GOOD, when: 1000 }]))
    expect(rows(file, 'SELECT idx, tag FROM migration_history')).toEqual([
      { idx: 0, tag: '0000_a' },
      { idx: 1, tag: '0001_good' },
    ])
    expect(rows(file, 'SELECT more FROM a')).toEqual([])
  })

  it('a checkout with CRLF has the same history as one with LF', () => {
    const file = join(makeFolder(), 'mati.db')
    start(file, writeMigrations([FAMILY]))
    start(file, writeMigrations([{ ...FAMILY, sql: FAMILY.sql.replaceAll('\n', '\r\n') }, REBUILD]))
    expect(tables(file)).toEqual(['child', 'migration_history', 'parent'])
  })

  it('several pending ones are applied in one start, and the copy is of the state before the first', () => {
    const { file } = makePopulated()
    const before = sha256(file)
    start(file, writeMigrations([A, GOOD, { tag: '0002_more', sql: 'CREATE TABLE b(x);' }]))
    expect(tables(file)).toEqual(['a', 'b', 'migration_history'])
    expect(sha256(`${file}.before-0001_good`)).toBe(before)
    expect(existsSync(`${file}.before-0002_more`)).toBe(false)
  })
})
