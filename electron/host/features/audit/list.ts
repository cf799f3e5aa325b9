import { countShownEntries, listNewestEntries } from '../../../../db/queries/audit.ts'
import { listPeople } from '../../../../db/queries/person.ts'
import { AUDIT_EVENTS, type AuditEvent, type AuditType } from '../../../../shared/audit/events.ts'
import { describeAuditEvent } from '../../../../shared/messages/audit.ts'
import type { Handler } from '../../handler.ts'

export const listAudit: Handler<'audit.list'> = ({ host }, page) => {
  const names = new Map(listPeople(host.db.read, { withGuests: true }).map(({ id, name }) => [id, name]))
  const entries = listNewestEntries(host.db.read, page).map((row) => ({
    sequence: row.sequence,
    occurredAt: row.occurredAt,
    type: row.type,
    actor: row.actorId ? (names.get(row.actorId) ?? null) : null,
    summary: summarise(row.type, row.payload, names),
    hash: row.hash,
  }))
  return { total: countShownEntries(host.db.read), entries }
}

/** An entry of a newer program, or one that does not parse, is shown by its type alone. */
function summarise(type: string, payload: string, names: ReadonlyMap<string, string>): string {
  const schema = Object.hasOwn(AUDIT_EVENTS, type) ? AUDIT_EVENTS[type as AuditType] : null
  const data = schema?.safeParse(JSON.parse(payload))
  if (!data?.success) return type
  return describeAuditEvent({ type, data: data.data } as AuditEvent, (id) => names.get(id) ?? '')
}
