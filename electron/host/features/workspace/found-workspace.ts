import type { WriteConnection } from '../../../../db/open.ts'
import { insertWorkspace } from '../../../../db/queries/person.ts'
import { seedReference } from '../../../../db/seed/seed-reference.ts'
import { appendEntry, type LogWriter } from '../../audit-log.ts'
import type { HostServices } from '../../services.ts'

/** Makes the workspace's row, its device and the reference data of the seed; the returned writer appends to its log. */
export function foundWorkspace(
  db: WriteConnection,
  facts: {
    host: Pick<HostServices, 'assets' | 'newId'>
    name: string
    kind: 'work' | 'sample'
    now: string
    actorId: string | null
  },
): LogWriter {
  const { host, name, kind, now, actorId } = facts
  const deviceId = host.newId()
  insertWorkspace(db, { id: host.newId(), name, kind, deviceId, createdAt: now })
  seedReference(db, { assets: host.assets, newId: host.newId, now, isSample: kind === 'sample' })
  const log: LogWriter = (event) =>
    appendEntry(db, { deviceId, event, occurredAt: now, actorId, source: 'system' })
  log({ type: 'workspace.created', data: { name, kind, sha256OfReference: host.assets.referenceHash() } })
  return log
}
