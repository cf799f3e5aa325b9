import { join } from 'node:path'
import { sql } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import type { MatiDatabase, WriteConnection } from '../../db/open.ts'
import * as schema from '../../db/schema/index.ts'
import { makeFolder, NOW, open } from './workbench.ts'

const entry = (sequence: number) => ({
  deviceId: 'device-1',
  sequence,
  previousHash: '0',
  hash: String(sequence),
  occurredAt: NOW,
  type: 'test.happened',
  payload: '{}',
  source: 'system' as const,
})
const add = (connection: WriteConnection, sequence: number) =>
  connection.insert(schema.logEntry).values(entry(sequence)).run()
const count = (database: MatiDatabase) => database.read.select().from(schema.logEntry).all().length
const openFresh = () => open(join(makeFolder(), 'mati.db'))

describe('write', () => {
  it('keeps all of it, and hands back what the work returns', () => {
    const database = openFresh()
    const result = database.write((connection) => {
      add(connection, 1)
      add(connection, 2)
      return 'done'
    })
    expect(result).toBe('done')
    expect(count(database)).toBe(2)
  })

  it('rolls all of it back on a throw, hands the error on, and works again', () => {
    const database = openFresh()
    const failure = new Error('second thoughts')
    expect(() =>
      database.write((connection) => {
        add(connection, 1)
        throw failure
      }),
    ).toThrow(failure)
    expect(count(database)).toBe(0)
    database.write((connection) => add(connection, 1))
    expect(count(database)).toBe(1)
  })

  it('must not be nested: the inner one throws and the outer one is rolled back whole', () => {
    const database = openFresh()
    expect(() =>
      database.write((connection) => {
        add(connection, 1)
        database.write((inner) => add(inner, 2))
      }),
    ).toThrow('nested')
    expect(count(database)).toBe(0)
  })

  it('refuses work that would go on after the transaction has ended', () => {
    const database = openFresh()
    const works = [async (connection: WriteConnection) => add(connection, 1)]
    for (const work of works) expect(() => database.write(work)).toThrow('promise')
    expect(count(database)).toBe(0)
  })
})

describe('the log is append-only, whoever holds the file', () => {
  it.each([
    ['UPDATE', 'UPDATE log_entry SET payload = \'{"a":1}\''],
    ['DELETE', 'DELETE FROM log_entry'],
    [
      'REPLACE',
      `REPLACE INTO log_entry(device_id, sequence, previous_hash, hash, occurred_at, type, payload, source)
      VALUES ('device-1', 1, '0', 'forged', '${NOW}', 'x', '{}', 'system')`,
    ],
    [
      'upsert',
      `INSERT INTO log_entry(device_id, sequence, previous_hash, hash, occurred_at, type, payload, source)
      VALUES ('device-1', 1, '0', 'forged', '${NOW}', 'x', '{}', 'system')
      ON CONFLICT DO UPDATE SET hash = excluded.hash`,
    ],
  ])('%s aborts', (_what, statement) => {
    const database = openFresh()
    database.write((connection) => add(connection, 1))
    expect(() => database.write((connection) => connection.run(sql.raw(statement)))).toThrow(
      expect.objectContaining({ cause: expect.objectContaining({ message: 'the log is append-only' }) }),
    )
    expect(database.read.select().from(schema.logEntry).all()).toMatchObject([{ hash: '1', payload: '{}' }])
  })

  it('two entries of one device never share a number', () => {
    const database = openFresh()
    database.write((connection) => add(connection, 1))
    expect(() => database.write((connection) => add(connection, 1))).toThrow()
  })
})
