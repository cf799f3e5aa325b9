import type { ReadConnection, WriteConnection } from '../../../../db/open.ts'
import { listItems } from '../../../../db/queries/meeting.ts'
import {
  countTextVersions,
  findMinutes,
  findNewestText,
  insertMinutes,
  insertSection,
  insertTextVersion,
  listSections,
  saveSectionText,
} from '../../../../db/queries/minutes.ts'
import { type Call, refuse } from '../../call.ts'
import type { Handler } from '../../handler.ts'

/**
 * Makes the sections that are missing, each with what was noted in the room, and brings up to date those that nobody
 * has touched since they were copied. Prose that somebody wrote is left alone.
 */
export const draftMinutes: Handler<'minutes.draft'> = (call, { meetingId }) => {
  call.record((db, log) => {
    const minutes = findMinutes(db, meetingId)
    if (minutes?.state === 'finished') refuse('STATE_CONFLICT', { what: 'minutes_finished' })
    if (!minutes) insertMinutes(db, { meetingId, state: 'draft', draftedAt: call.now })
    const there = new Set(listSections(db, meetingId).map(({ itemId }) => itemId))
    for (const { item } of listItems(db, meetingId)) {
      if (there.has(item.id)) continue
      const row = { id: call.host.newId(), meetingId, itemId: item.id, text: item.note }
      insertSection(db, { ...row, updatedAt: call.now })
      keepCopied(db, call, row)
    }
    for (const { sectionId, note } of listOutdatedSections(db, meetingId)) {
      saveSectionText(db, { sectionId, text: note, now: call.now })
      keepCopied(db, call, { id: sectionId, text: note })
    }
    log({ type: 'minutes.drafted', data: { meetingId } })
  })
  return {}
}

/** Untouched sections (their text is what was copied into them) whose item has another note by now. */
export function listOutdatedSections(
  db: ReadConnection,
  meetingId: string,
): { sectionId: string; note: string }[] {
  const notes = new Map(listItems(db, meetingId).map(({ item }) => [item.id, item.note]))
  return listSections(db, meetingId).flatMap(({ id, itemId, text }) => {
    const note = itemId === null ? undefined : notes.get(itemId)
    const isOutdated =
      note !== undefined && note !== text && findNewestText(db, copiedSubject(id))?.text === text
    return isOutdated ? [{ sectionId: id, note }] : []
  })
}

/** What was copied from the room's note, beside the versions that people keep. */
const copiedSubject = (sectionId: string) => `minutes-copied:${sectionId}`

function keepCopied(db: WriteConnection, call: Call, section: { id: string; text: string }): void {
  const subject = copiedSubject(section.id)
  const version = countTextVersions(db, subject) + 1
  const row = { id: call.host.newId(), subject, version, content: section.text }
  insertTextVersion(db, { ...row, createdAt: call.now, createdBy: call.actorId() })
}
