import { createHash } from 'node:crypto'
import { copyFileSync } from 'node:fs'
import Database from 'better-sqlite3'

export type RawScore = { itemId: string; personId: string; criterion: string; value: number }

/** The pragmas of db/open.ts, set by hand: the floor is not to be lower for being less safe. */
const PRAGMAS = [
  'journal_mode = WAL',
  'synchronous = FULL',
  'foreign_keys = ON',
  'busy_timeout = 5000',
  'secure_delete = ON',
  'recursive_triggers = ON',
]

/**
 * The floor: a copy of the same workspace, opened by better-sqlite3 with nothing around it. `upsert` is one prepared
 * statement that commits by itself; `upsertAndLog` does in one transaction all the writing that a score asks for, with
 * the log's chain of hashes, as one would write it by hand.
 */
export function openRawScores(source: string, file: string) {
  copyFileSync(source, file)
  const sqlite = new Database(file)
  for (const pragma of PRAGMAS) sqlite.pragma(pragma)
  const save = sqlite.prepare(
    `INSERT INTO score_draft (item_id, person_id, criterion, value, updated_at)
     VALUES (@itemId, @personId, @criterion, @value, @now)
     ON CONFLICT (item_id, person_id, criterion) DO UPDATE SET value = excluded.value, updated_at = excluded.updated_at`,
  )
  const deviceId = sqlite.prepare('SELECT device_id FROM log_entry LIMIT 1').pluck().get()
  const last = sqlite.prepare('SELECT * FROM log_entry WHERE device_id = ? ORDER BY sequence DESC LIMIT 1')
  const columns = Object.keys(last.get(deviceId) as object)
  const append = sqlite.prepare(
    `INSERT INTO log_entry (${columns.join(', ')}) VALUES (${columns.map((name) => `@${name}`).join(', ')})`,
  )
  const upsert = (score: RawScore) => save.run({ ...score, now: new Date().toISOString() })
  const upsertAndLog = sqlite.transaction((score: RawScore) => {
    upsert(score)
    const before = last.get(deviceId) as Record<string, string | number>
    const { itemId, criterion } = score
    const entry = {
      ...before,
      sequence: Number(before.sequence) + 1,
      previous_hash: before.hash,
      type: 'score.drafted',
      payload: JSON.stringify({ itemId, criterion }),
    }
    const hash = createHash('sha256').update(JSON.stringify(entry)).digest('hex')
    append.run({ ...entry, hash })
  })
  return { upsert, upsertAndLog: upsertAndLog.immediate, close: () => sqlite.close() }
}
