import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { eq } from 'drizzle-orm'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { MatiDatabase } from '../../db/open.ts'
import * as schema from '../../db/schema/index.ts'
import { PLANTED, plantMeeting } from './planted-meeting.ts'
import { makeFolder, NOW, open, withSqlite } from './workbench.ts'

/** Every byte that lies on the disk for this workspace. */
const bytesOf = (file: string) =>
  Buffer.concat([file, `${file}-wal`].filter((path) => existsSync(path)).map((path) => readFileSync(path)))
const isFound = (file: string, text: string) => bytesOf(file).includes(Buffer.from(text, 'utf8'))

function openPlanted(): { file: string; database: MatiDatabase } {
  const file = join(makeFolder(), 'mati.db')
  const database = open(file)
  plantMeeting(database)
  return { file, database }
}

const draft = (criterion: string, value = 5) => ({
  itemId: PLANTED.item,
  personId: PLANTED.person,
  criterion,
  value,
  updatedAt: NOW,
})

describe('what is deleted cannot be read from the disk after a checkpoint', () => {
  it('a draft score', () => {
    const { file, database } = openPlanted()
    database.write((connection) => connection.insert(schema.scoreDraft).values(draft('เกณฑ์ลับที่หนึ่ง')).run())
    expect(isFound(file, 'เกณฑ์ลับที่หนึ่ง')).toBe(true)
    database.write((connection) => connection.delete(schema.scoreDraft).run())
    expect(isFound(file, 'เกณฑ์ลับที่หนึ่ง'), 'the log still holds it before the checkpoint').toBe(true)
    expect(database.checkpoint()).toBe(true)
    expect(isFound(file, 'เกณฑ์ลับที่หนึ่ง')).toBe(false)
    expect(isFound(file, PLANTED.item)).toBe(true)
  })

  it('and the checkpoint says so when another reader of the file held it back', () => {
    const { file, database } = openPlanted()
    withSqlite(file, (other) => {
      other.exec('BEGIN; SELECT * FROM person')
      other.prepare('SELECT * FROM person').all()
      database.write((connection) => connection.insert(schema.scoreDraft).values(draft('เกณฑ์ลับ')).run())
      database.write((connection) => connection.delete(schema.scoreDraft).run())
      expect(database.checkpoint()).toBe(false)
      expect(isFound(file, 'เกณฑ์ลับ')).toBe(true)
      other.exec('COMMIT')
    })
    expect(database.checkpoint()).toBe(true)
    expect(isFound(file, 'เกณฑ์ลับ')).toBe(false)
  })

  it('a prose draft of many pages, overwritten by a short one', () => {
    const { file, database } = openPlanted()
    const put = (text: string) =>
      database.write((connection) =>
        connection
          .insert(schema.resolutionDraft)
          .values({ itemId: PLANTED.item, text, updatedAt: NOW })
          .onConflictDoUpdate({ target: schema.resolutionDraft.itemId, set: { text } })
          .run(),
      )
    put('ความเห็นลับ '.repeat(2000))
    database.checkpoint()
    expect(isFound(file, 'ความเห็นลับ')).toBe(true)
    put('รับทราบ')
    database.checkpoint()
    expect(isFound(file, 'ความเห็นลับ')).toBe(false)
  })

  it('any of many drafts, in whatever order they came and went: b-tree pages were split and joined between', () => {
    const { file, database } = openPlanted()
    const step = fc.record({
      key: fc.integer({ min: 0, max: 400 }),
      length: fc.integer({ min: 1, max: 120 }),
    })
    fc.assert(
      fc.property(fc.array(step, { minLength: 100, maxLength: 400, size: 'max' }), (steps) => {
        for (const chunk of Array.from({ length: 4 }, (_, part) =>
          steps.filter((_step, index) => index % 4 === part),
        ))
          database.write((connection) => {
            for (const { key, length } of chunk) toggle(connection, `secret-${key}-${'ก'.repeat(length)}`)
          })
        database.write((connection) => connection.delete(schema.scoreDraft).run())
        database.checkpoint()
        expect(isFound(file, 'secret-')).toBe(false)
      }),
      { numRuns: 15 },
    )
  })
})

function toggle(connection: Parameters<Parameters<MatiDatabase['write']>[0]>[0], criterion: string): void {
  const gone = connection.delete(schema.scoreDraft).where(eq(schema.scoreDraft.criterion, criterion)).run()
  if (gone.changes === 0) connection.insert(schema.scoreDraft).values(draft(criterion)).run()
}
