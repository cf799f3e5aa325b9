import type { ReadConnection } from './open.ts'

const statements = new WeakMap<object, Map<string, unknown>>()

/** Keeps a prepared statement for each connection, for the queries that a keystroke waits for. `key` names the query. */
export function prepared<Statement>(
  connection: ReadConnection,
  key: string,
  prepare: () => Statement,
): Statement {
  const ofConnection = statements.get(connection) ?? new Map<string, unknown>()
  statements.set(connection, ofConnection)
  const known = ofConnection.get(key) as Statement | undefined
  if (known) return known
  const made = prepare()
  ofConnection.set(key, made)
  return made
}
