import { findMinutes, findNewestText, findSection, saveSectionText } from '../../../../db/queries/minutes.ts'
import { found, refuse } from '../../call.ts'
import type { Handler } from '../../handler.ts'
import { readMinutesFile, sectionChanges } from './compare-file.ts'
import { appendVersion, subjectOf } from './versions.ts'

/**
 * The prose that was changed in Word becomes the draft's; what stood before is a version, so that it can be taken back.
 * Facts of the file are compared and never taken.
 */
export const takeMinutesFile: Handler<'minutes.takeFile'> = async (call, input) => {
  const { meetingId } = input
  const { comparison, style, hash } = await readMinutesFile(call, input)
  const changes = sectionChanges(call, { meetingId, comparison, style })
  call.record((db, log) => {
    if (findMinutes(db, meetingId)?.state !== 'draft') refuse('STATE_CONFLICT', { what: 'minutes_finished' })
    for (const { sectionId, before, after } of changes) {
      const section = found(findSection(db, { meetingId, sectionId }), 'section')
      // Whoever typed meanwhile is not written over: the window compares again.
      if (section.text !== before) refuse('STALE_VERSION')
      if (findNewestText(db, subjectOf(sectionId))?.text !== before) appendVersion(db, { call, log, section })
      saveSectionText(db, { sectionId, text: after, now: call.now })
      appendVersion(db, { call, log, section: { id: sectionId, text: after } })
    }
    const refusedFacts = comparison.differences.length
    log({
      type: 'minutes.taken_from_file',
      data: { meetingId, sections: changes.length, refusedFacts, sha256: hash },
    })
  })
  call.host.files.discard(input.fileToken, call.actorId())
  return { sections: changes.length }
}
