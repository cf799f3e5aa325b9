import { join } from 'node:path'
import Database from 'better-sqlite3'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { listEntries } from '../../../db/queries/audit.ts'
import { auditHead, CHAIN_START, canonicalJson, hashEntry } from '../../../electron/host/audit-log.ts'
import { AUDIT_EVENTS, type AuditType } from '../../../shared/audit/events.ts'
import { createMeetingFixture, type MeetingFixture, sealEverybody } from '../../helpers/meeting-fixture.ts'

let meeting: MeetingFixture

/** Changes the file behind the program's back, as somebody with an SQLite tool would. */
function tamper(sql: string): void {
  const file = new Database(join(meeting.test.directory, 'mati.db'))
  file.exec('DROP TRIGGER IF EXISTS log_entry_no_update; DROP TRIGGER IF EXISTS log_entry_no_delete')
  const triggers = file.prepare("SELECT name FROM sqlite_master WHERE type = 'trigger'").pluck().all()
  for (const name of triggers) if (String(name).includes('log')) file.exec(`DROP TRIGGER "${name}"`)
  file.exec(sql)
  file.close()
}

const head = () => auditHead(meeting.test.host.db.read)

describe('canonical JSON', () => {
  test('says the same whatever the order of the keys, and leaves out what is undefined', () => {
    expect(canonicalJson({ b: [2, { d: null, c: 'ก' }], a: 1, e: undefined })).toBe(
      '{"a":1,"b":[2,{"c":"ก","d":null}]}',
    )
    expect(canonicalJson({ a: 1, b: 2 })).toBe(canonicalJson({ b: 2, a: 1 }))
  })
  test('keeps keys apart that only look alike', () => {
    expect(canonicalJson({ a: '1' })).not.toBe(canonicalJson({ a: 1 }))
    expect(canonicalJson(['a,b'])).not.toBe(canonicalJson(['a', 'b']))
  })
})

describe('the chain', () => {
  beforeEach(async () => {
    meeting = await createMeetingFixture({ proposals: 1 })
  })
  afterEach(() => meeting.test.close())

  test('links every entry to the one before, from nothing on, and covers all that it says', () => {
    const rows = listEntries(meeting.test.host.db.read)
    expect(rows.length).toBeGreaterThan(20)
    let before = CHAIN_START
    for (const [index, row] of rows.entries()) {
      expect(row.sequence).toBe(index + 1)
      expect(row.previousHash).toBe(before)
      expect(hashEntry(row)).toBe(row.hash)
      before = row.hash
    }
    expect(head()).toMatchObject({ isIntact: true, entries: rows.length })
  })

  test('holds only entries that the list of events knows, in the shape that it gives', async () => {
    await sealEverybody(meeting, meeting.itemIds[0] ?? '')
    for (const { type, payload } of listEntries(meeting.test.host.db.read))
      expect(AUDIT_EVENTS[type as AuditType].safeParse(JSON.parse(payload)), type).toMatchObject({
        success: true,
      })
  })

  test.each([
    ['another text', "UPDATE log_entry SET payload = replace(payload, 'T-1', 'T-9')"],
    ['another person', 'UPDATE log_entry SET actor_id = NULL WHERE sequence = 5'],
    ['another time', "UPDATE log_entry SET occurred_at = '2013-01-01T00:00:00.000Z' WHERE sequence = 3"],
    ['an entry taken out', 'DELETE FROM log_entry WHERE sequence = 4'],
    ['the first entries taken out', 'DELETE FROM log_entry WHERE sequence < 4'],
    ['a forged hash', `UPDATE log_entry SET hash = '${'a'.repeat(64)}' WHERE sequence = 6`],
  ])('is found broken: %s', (_what, sql) => {
    const before = head()
    expect(before.isIntact).toBe(true)
    tamper(sql)
    expect(head()).toMatchObject({ isIntact: false })
  })

  test('a cut at the end leaves a whole chain, but not the head that was printed', () => {
    const printed = head()
    tamper('DELETE FROM log_entry WHERE sequence = (SELECT max(sequence) FROM log_entry)')
    expect(head()).toMatchObject({ isIntact: true })
    expect(head().hash).not.toBe(printed.hash)
  })

  test('neither an update nor a deletion gets past the triggers', () => {
    const file = new Database(join(meeting.test.directory, 'mati.db'))
    expect(() => file.exec('UPDATE log_entry SET actor_id = NULL')).toThrow()
    expect(() => file.exec('DELETE FROM log_entry')).toThrow()
    file.close()
  })
})
