import { sql } from 'drizzle-orm'
import type { ReadConnection } from '../open.ts'
import { prepared } from '../prepared.ts'

const ANSWERS_KEPT = 16
const answers = new WeakMap<object, { changes: string | undefined; byKey: Map<string, unknown> }>()

/**
 * The answer to `key` until anything is written, through this connection or by another program (npm run seed): a table
 * is scrolled by the page and a palette asked at every letter, while what they are cut from stays the same. Not for use
 * inside `write`, whose changes may be rolled back.
 */
export function remembered<Answer>(db: ReadConnection, key: string, work: () => Answer): Answer {
  const changes = prepared(db, 'search-changes', () =>
    db
      .select({ n: sql<string>`total_changes() || '/' || data_version` })
      .from(sql`pragma_data_version()`)
      .prepare(),
  ).get()?.n
  let kept = answers.get(db)
  if (!kept || kept.changes !== changes) {
    kept = { changes, byKey: new Map() }
    answers.set(db, kept)
  }
  if (kept.byKey.has(key)) return kept.byKey.get(key) as Answer
  const answer = work()
  const oldest = kept.byKey.keys().next()
  if (kept.byKey.size >= ANSWERS_KEPT && !oldest.done) kept.byKey.delete(oldest.value)
  kept.byKey.set(key, answer)
  return answer
}
