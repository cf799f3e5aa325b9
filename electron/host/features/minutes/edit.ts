import { findMinutes, findSection, saveSectionText } from '../../../../db/queries/minutes.ts'
import { found, refuse } from '../../call.ts'
import type { Handler } from '../../handler.ts'

export const editMinutes: Handler<'minutes.edit'> = (call, { meetingId, sectionId, text }) => {
  call.overwrite((db) => {
    if (findMinutes(db, meetingId)?.state !== 'draft') refuse('STATE_CONFLICT', { what: 'minutes_finished' })
    found(findSection(db, { meetingId, sectionId }), 'section')
    saveSectionText(db, { sectionId, text, now: call.now })
  })
  return { savedAt: call.now }
}
