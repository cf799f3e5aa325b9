import { listItems } from '../../../../db/queries/meeting.ts'
import { findMinutes, insertMinutes, insertSection, listSections } from '../../../../db/queries/minutes.ts'
import { refuse } from '../../call.ts'
import type { Handler } from '../../handler.ts'

/** Makes the sections that are missing, each with what was noted in the room; prose that stands is left alone. */
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
    }
    log({ type: 'minutes.drafted', data: { meetingId } })
  })
  return {}
}
