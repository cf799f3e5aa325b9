import type { WriteConnection } from '../../../../db/open.ts'
import {
  countTextVersions,
  findSection,
  insertTextVersion,
  listTextVersions,
} from '../../../../db/queries/minutes.ts'
import { type LogWriter, sha256 } from '../../audit-log.ts'
import { type Call, found } from '../../call.ts'
import type { Handler } from '../../handler.ts'

export const subjectOf = (sectionId: string) => `minutes:${sectionId}`

export const listMinutesVersions: Handler<'minutes.listVersions'> = ({ host }, { meetingId, sectionId }) => {
  found(findSection(host.db.read, { meetingId, sectionId }), 'section')
  return listTextVersions(host.db.read, subjectOf(sectionId))
}

/** Appends what stands, unless the newest version says the same. */
export const keepMinutesVersion: Handler<'minutes.keepVersion'> = (call, { meetingId, sectionId }) => {
  const section = found(findSection(call.host.db.read, { meetingId, sectionId }), 'section')
  const newest = listTextVersions(call.host.db.read, subjectOf(sectionId))[0]
  if (newest?.text === section.text) return { version: newest.version }
  return { version: call.record((db, log) => appendVersion(db, { call, log, section })) }
}

export function appendVersion(
  db: WriteConnection,
  facts: { call: Call; log: LogWriter; section: { id: string; text: string } },
): number {
  const { call, log, section } = facts
  const subject = subjectOf(section.id)
  const version = countTextVersions(db, subject) + 1
  const row = { id: call.host.newId(), subject, version, content: section.text }
  insertTextVersion(db, { ...row, createdAt: call.now, createdBy: call.actorId() })
  log({
    type: 'minutes.version_kept',
    data: { sectionId: section.id, version, sha256: sha256(section.text) },
  })
  return version
}
