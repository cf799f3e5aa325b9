import { writeSync } from 'node:fs'
import { openDatabase } from '../../db/open.ts'
import * as schema from '../../db/schema/index.ts'

/**
 * The process that is killed: `node killed-writer.ts FILE MIGRATIONS DEVICE`. Writes log entries and a text each, as
 * fast as it can, and says the number of each on its output after `write` has returned, which is the acknowledgement.
 */
const [file = '', migrationsDirectory = '', deviceId = ''] = process.argv.slice(2)
const now = '2026-11-22T02:00:00.000Z'
const database = openDatabase({ file, migrationsDirectory, now })

for (let sequence = 1; sequence <= 200_000; sequence++) {
  database.write((connection) => {
    const links = { previousHash: String(sequence - 1), hash: String(sequence) }
    connection
      .insert(schema.logEntry)
      .values({
        deviceId,
        sequence,
        ...links,
        occurredAt: now,
        type: 'test',
        payload: '{}',
        source: 'system',
      })
      .run()
    connection
      .insert(schema.proposalText)
      .values({ seq: sequence, text: `ใบอนุญาต ${sequence}` })
      .onConflictDoUpdate({ target: schema.proposalText.seq, set: { text: `ทะเบียน ${sequence}` } })
      .run()
  })
  writeSync(1, `${sequence}\n`)
}
