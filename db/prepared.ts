import type { ReadConnection } from './open.ts'

const statements = new WeakMap<object, Map<string, unknown>>()

/** Keeps a prepared statement for each connection, for the queries that a keystroke waits for. `key` names the query. */
export function prepared<Statement>(
  connection: ReadConnection,
  key: string,
  prepare: () => Statement,
): Statement {
  let ofConnection = statements.get(connection)
  if (!ofConnection) statements.set(connection, (ofConnection = new Map()))
  let statement = ofConnection.get(key) as Statement | undefined
  if (!statement) ofConnection.set(key, (statement = prepare()))
  return statement
}
