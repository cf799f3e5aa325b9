import type { WriteConnection } from '../../db/open.ts'
import { findWorkspace } from '../../db/queries/person.ts'
import type { AuditSource } from '../../shared/audit/events.ts'
import { type ErrorCode, MatiError } from '../../shared/errors.ts'
import { appendEntry, type LogWriter } from './audit-log.ts'
import type { HostWindow } from './host-window.ts'
import type { Scope } from './scope.ts'
import type { HostServices } from './services.ts'

/** What a handler gets beside its input. */
export type Call = {
  host: HostServices
  window: HostWindow
  ticket: string | null
  scope: Scope
  now: string
  /** Who acts. @throws MatiError SIGN_IN_REQUIRED when nobody is signed in */
  actorId(): string
  /** Changes state and appends to the log in one transaction; it is a mistake to append nothing. */
  record<Result>(work: (db: WriteConnection, log: LogWriter) => Result, source?: AuditSource): Result
  /** Overwrites a draft in place, unlogged (ARCHITECTURE "Drafts and versions"). */
  overwrite<Result>(work: (db: WriteConnection) => Result): Result
}

const deviceIds = new WeakMap<object, string>()

export function deviceIdOf(host: HostServices): string {
  const known = deviceIds.get(host.db)
  if (known) return known
  const workspace = findWorkspace(host.db.read)
  if (!workspace) throw new MatiError('WORKSPACE_NOT_READY')
  deviceIds.set(host.db, workspace.deviceId)
  return workspace.deviceId
}

export function createCall(
  facts: Pick<Call, 'host' | 'window' | 'ticket' | 'scope'> & { actorId: string | null },
): Call {
  const { host, actorId } = facts
  const now = host.clock().toISOString()
  return {
    host,
    window: facts.window,
    ticket: facts.ticket,
    scope: facts.scope,
    now,
    actorId: () => actorId ?? refuse('SIGN_IN_REQUIRED'),
    record: (work, source) =>
      host.db.write((db) => {
        let entries = 0
        const result = work(db, (event) => {
          entries += 1
          const deviceId = deviceIdOf(host)
          appendEntry(db, { deviceId, event, occurredAt: now, actorId, source: source ?? 'screen' })
        })
        if (entries === 0) throw new Error('a recorded change must append to the log')
        return result
      }),
    overwrite: (work) => host.db.write(work),
  }
}

export function refuse(code: ErrorCode, data: ConstructorParameters<typeof MatiError>[1] = {}): never {
  throw new MatiError(code, data)
}

/** The value, or NOT_FOUND: for what a caller names and does not exist. */
export function found<Value>(value: Value | null | undefined, what: string): Value {
  return value ?? refuse('NOT_FOUND', { what })
}
