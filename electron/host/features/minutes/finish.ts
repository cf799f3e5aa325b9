import { listSections, saveMinutesState } from '../../../../db/queries/minutes.ts'
import { canonicalJson, sha256 } from '../../audit-log.ts'
import { refuse } from '../../call.ts'
import type { Handler } from '../../handler.ts'
import { readMinutes } from './get.ts'
import { appendVersion } from './versions.ts'

/** Closes the text. What the record lacks is named and stops it; every section is kept as a version. */
export const finishMinutes: Handler<'minutes.finish'> = (call, { meetingId }) => {
  const { state, problems } = readMinutes(call.host.db.read, meetingId)
  if (state !== 'draft') refuse('STATE_CONFLICT', { what: 'minutes' })
  if (problems.length > 0) refuse('MINUTES_INCOMPLETE', { problems })
  call.record((db, log) => {
    const sections = listSections(db, meetingId)
    for (const section of sections) appendVersion(db, { call, log, section })
    saveMinutesState(db, { meetingId, state: 'finished', finishedAt: call.now })
    const hash = sha256(canonicalJson(sections.map(({ itemId, text }) => [itemId, text])))
    log({ type: 'minutes.finished', data: { meetingId, sha256: hash } })
  })
  return {}
}
