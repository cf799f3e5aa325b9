import { join } from 'node:path'
import { sql } from 'drizzle-orm'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { MatiDatabase } from '../../db/open.ts'
import { makeFolder, open } from './workbench.ts'

/** The full-text index is kept by triggers over `proposal_text`; `rank = 1` compares it with that table's content. */
const check = (database: MatiDatabase) =>
  database.write((connection) =>
    connection.run(sql`INSERT INTO proposal_search(proposal_search, rank) VALUES ('integrity-check', 1)`),
  )
const find = (database: MatiDatabase, words: string) =>
  database.read
    .all<{ rowid: number }>(
      sql`SELECT rowid FROM proposal_search WHERE text MATCH ${`"${words}"`} ORDER BY rowid`,
    )
    .map(({ rowid }) => rowid)
const put = (database: MatiDatabase, seq: number, text: string) =>
  database.write((connection) =>
    connection.run(
      sql`INSERT INTO proposal_text VALUES (${seq}, ${text}) ON CONFLICT DO UPDATE SET text = excluded.text`,
    ),
  )

describe('the full-text index', () => {
  it('finds within a word what was inserted, and no longer what was overwritten', () => {
    const database = open(join(makeFolder(), 'mati.db'))
    put(database, 1, 'การออกใบอนุญาตประกอบกิจการ')
    put(database, 2, 'ศูนย์บริการเบ็ดเสร็จ')
    expect(find(database, 'อนุญาต')).toEqual([1])
    put(database, 1, 'การจดทะเบียนนิติบุคคล')
    expect(find(database, 'อนุญาต')).toEqual([])
    expect(find(database, 'ทะเบียน')).toEqual([1])
    check(database)
  })

  it('is in step after any course of inserts and updates, rolled-back ones too', () => {
    const word = fc.constantFrom('ใบอนุญาต', 'ทะเบียน', 'เบ็ดเสร็จ', 'ท่องเที่ยว')
    const act = fc.record({
      seq: fc.integer({ min: 1, max: 5 }),
      words: fc.array(word, { maxLength: 4 }),
      fails: fc.boolean(),
    })
    const database = open(join(makeFolder(), 'mati.db'))
    const expected = new Map<number, string>()
    fc.assert(
      fc.property(fc.array(act, { minLength: 1, maxLength: 12 }), (acts) => {
        for (const { seq, words, fails } of acts)
          apply(database, expected, { seq, text: words.join(' '), fails })
        check(database)
        const hits = [...expected].filter(([, text]) => text.includes('ทะเบียน')).map(([seq]) => seq)
        expect(find(database, 'ทะเบียน')).toEqual(hits.sort())
      }),
      { numRuns: 40 },
    )
  })

  it('notices when the two have come apart: the check itself is sound', () => {
    const database = open(join(makeFolder(), 'mati.db'))
    put(database, 1, 'ใบอนุญาต')
    database.write((connection) => {
      connection.run(sql`DROP TRIGGER proposal_text_update`)
      connection.run(sql`UPDATE proposal_text SET text = 'ทะเบียน'`)
    })
    expect(() => check(database)).toThrow()
  })
})

function apply(
  database: MatiDatabase,
  expected: Map<number, string>,
  act: { seq: number; text: string; fails: boolean },
): void {
  if (!act.fails) {
    put(database, act.seq, act.text)
    expected.set(act.seq, act.text)
    return
  }
  const undone = new Error('undone')
  expect(() =>
    database.write((connection) => {
      connection.run(sql`REPLACE INTO proposal_text VALUES (${100 + act.seq}, ${act.text})`)
      throw undone
    }),
  ).toThrow(undone)
}
