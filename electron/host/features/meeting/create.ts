import { findCommittee } from '../../../../db/queries/committee.ts'
import { insertItem, insertMeeting, isNumberTaken } from '../../../../db/queries/meeting.ts'
import { findCurrentProgramme } from '../../../../db/queries/programme.ts'
import { AGENDA_TEMPLATE } from '../../../../shared/domain/meeting.ts'
import { found, refuse } from '../../call.ts'
import type { Handler } from '../../handler.ts'

/** A meeting with the agenda of the form; ระเบียบวาระที่ ๔ fills up as proposals are put on it. */
export const createMeeting: Handler<'meeting.create'> = (call, input) => {
  const { host, now } = call
  const { committeeId, number, date } = input
  if (input.endsAt <= input.startsAt) refuse('INPUT_INVALID', { fields: ['endsAt'] })
  const meetingId = host.newId()
  call.record((db, log) => {
    found(findCommittee(db, committeeId), 'committee')
    const programme = found(findCurrentProgramme(db), 'programme')
    if (isNumberTaken(db, { committeeId, number, year: date.slice(0, 4), exceptId: null }))
      refuse('ALREADY_EXISTS', { what: 'meeting', number })
    insertMeeting(db, {
      id: meetingId,
      programmeId: programme.id,
      ...input,
      state: 'preparing',
      createdAt: now,
    })
    for (const [index, { section, kind, title, minutes }] of AGENDA_TEMPLATE.entries()) {
      const row = { id: host.newId(), meetingId, section, kind, title, position: index + 1 }
      insertItem(db, { ...row, state: 'waiting', plannedMinutes: minutes })
    }
    log({ type: 'meeting.created', data: { meetingId, committeeId, number, date } })
  })
  return { meetingId }
}
