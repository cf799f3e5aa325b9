import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'drizzle-orm'
import { expect, onTestFinished, test } from 'vitest'
import { openDatabase, type WriteConnection } from '../../db/open.ts'
import { indexingOnce } from '../../db/queries/bulk-index.ts'
import { MIGRATIONS } from '../helpers/host.ts'

function open() {
  const folder = mkdtempSync(join(tmpdir(), 'mati-bulk-'))
  const db = openDatabase({
    file: join(folder, 'mati.db'),
    migrationsDirectory: MIGRATIONS,
    now: '2014-01-01T00:00:00.000Z',
  })
  onTestFinished(() => {
    db.close()
    rmSync(folder, { recursive: true, force: true })
  })
  return db
}
const fill = (db: WriteConnection, from: number, count: number) => {
  for (let seq = from; seq < from + count; seq += 1)
    db.run(sql`INSERT INTO proposal_text(seq, text) VALUES (${seq}, ${`ใบอนุญาตที่ ${seq}`})`)
}
const search = (db: ReturnType<typeof open>, text: string) =>
  db.read.all(sql`SELECT rowid FROM proposal_search WHERE proposal_search MATCH ${`"${text}"`}`).length
const triggers = (db: ReturnType<typeof open>) =>
  db.read.all(sql`SELECT name, sql FROM sqlite_master WHERE type = 'trigger' ORDER BY name`)

test('many texts are found after one indexing, and the triggers are back as they were', () => {
  const db = open()
  const before = triggers(db)
  db.write((tx) => indexingOnce(tx, 2_000, () => fill(tx, 1, 2_000)))
  expect(search(db, 'อนุญาต')).toBe(2_000)
  expect(triggers(db)).toEqual(before)
  db.write((tx) => fill(tx, 5_000, 1))
  expect(search(db, 'อนุญาต')).toBe(2_001)
  db.write((tx) => tx.run(sql`INSERT INTO proposal_search(proposal_search) VALUES ('integrity-check')`))
})

test('a failure in the middle undoes the texts, the index and the absence of the triggers', () => {
  const db = open()
  db.write((tx) => fill(tx, 1, 3))
  const before = triggers(db)
  const failing = () =>
    db.write((tx) =>
      indexingOnce(tx, 2_000, () => {
        fill(tx, 100, 50)
        throw new Error('half way')
      }),
    )
  expect(failing).toThrow('half way')
  expect(search(db, 'อนุญาต')).toBe(3)
  expect(triggers(db)).toEqual(before)
})
