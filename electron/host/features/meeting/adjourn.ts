import type { ReadConnection, WriteConnection } from '../../../../db/open.ts'
import { endRun } from '../../../../db/queries/item-run.ts'
import {
  insertItem,
  insertMeeting,
  isNumberTaken,
  listItems,
  updateItem,
  updateMeeting,
} from '../../../../db/queries/meeting.ts'
import { deleteDraftsOf } from '../../../../db/queries/score.ts'
import type { Adjournment } from '../../../../db/schema/index.ts'
import type { ParsedInputOf } from '../../../../shared/contract/index.ts'
import { bangkokClock } from '../../../../shared/thai/bangkok-day.ts'
import { type Call, refuse } from '../../call.ts'
import { checkpointSoon } from '../../checkpoint.ts'
import type { Handler } from '../../handler.ts'
import { parkCurrent } from '../agenda/item-runs.ts'
import { callOffStanding } from '../ballot/standing.ts'
import { listAttendees } from './attendees.ts'
import { everybodyLeaves } from './end-session.ts'
import { quorumNow } from './meter.ts'
import { getMeetingRow } from './room.ts'
import { rosterOf, rulesOf } from './roster.ts'

type Input = ParsedInputOf<'meeting.adjourn'>

/**
 * Breaks off with what was decided and prepares the meeting that takes the rest up, in the same order (ม. 79). What was
 * open is scored anew there, since its key stays with this meeting: sealed sheets stay as they are, shut and on record
 * with their commitments; drafts that nobody sealed are wiped, as after a decision.
 */
export const adjournMeeting: Handler<'meeting.adjourn'> = (call, input) => {
  const nextMeetingId = call.host.newId()
  call.record((db, log) => {
    const { meetingId, cause, reason, next } = input
    const quorum = assertMayAdjourn(db, { input, now: call.now })
    const meeting = getMeetingRow(db, meetingId)
    const { committeeId, programmeId } = meeting
    if (isNumberTaken(db, { committeeId, number: next.number, year: next.date.slice(0, 4), exceptId: null }))
      refuse('ALREADY_EXISTS', { what: 'meeting', number: next.number })
    const made = { id: nextMeetingId, programmeId, committeeId, ...next, createdAt: call.now }
    insertMeeting(db, { ...made, state: 'preparing', reconvenedFromId: meetingId })
    // What was before the meeting is no longer: its time ends here.
    parkCurrent(db, log, { call, meeting })
    for (const { item } of listItems(db, meetingId))
      if (item.state !== 'resolved')
        callOffStanding(db, log, { meetingId, itemId: item.id, now: call.now, reason })
    const itemIds = putOff(db, { call, meetingId, nextMeetingId, reason })
    everybodyLeaves(db, { meetingId, now: call.now })
    updateMeeting(db, meetingId, {
      ...{ state: 'closed', closedAt: call.now, currentItemId: null, adjournedAt: call.now },
      adjournment: { cause, reason, quorum },
      // Broken off before it opened: who should have come is fixed all the same.
      roster: rosterOf(db, meeting),
      rules: rulesOf(db, meeting),
    })
    const { number, date } = next
    log({ type: 'meeting.adjourned', data: { meetingId, cause, reason, quorum, itemIds, nextMeetingId } })
    log({ type: 'meeting.created', data: { meetingId: nextMeetingId, committeeId, number, date } })
  })
  checkpointSoon(call.host.db)
  return { meetingId: nextMeetingId }
}

/** "For want of the quorum" must be true, since a lower one follows from it. @returns the quorum as it stands */
function assertMayAdjourn(
  db: ReadConnection,
  { input, now }: { input: Input; now: string },
): Adjournment['quorum'] {
  const { meetingId, cause, next } = input
  const meeting = getMeetingRow(db, meetingId)
  if (next.endsAt <= next.startsAt) refuse('INPUT_INVALID', { fields: ['next.endsAt'] })
  if (next.date < meeting.date) refuse('INPUT_INVALID', { fields: ['next.date'] })
  const attendees = listAttendees(db, meeting)
  const { members, present, recused, needed, isMet } = quorumNow(db, {
    meeting,
    attendees,
    itemId: meeting.currentItemId,
  })
  if (cause === 'no_quorum' && isMet) refuse('STATE_CONFLICT', { what: 'quorum_met' })
  // Before the day nobody has failed to come.
  const today = bangkokClock(now).toISOString().slice(0, 10)
  if (cause === 'no_quorum' && today < meeting.date) refuse('STATE_CONFLICT', { what: 'not_yet' })
  return { members, present, recused, needed }
}

/** @returns the items that were put off */
function putOff(
  db: WriteConnection,
  facts: { call: Call; meetingId: string; nextMeetingId: string; reason: string },
): string[] {
  const { call, meetingId, nextMeetingId, reason } = facts
  const left = listItems(db, meetingId).filter(
    ({ item }) => item.state !== 'resolved' && item.state !== 'postponed',
  )
  for (const [index, { item }] of left.entries()) {
    const { section, kind, title, proposalId, plannedMinutes } = item
    const id = call.host.newId()
    const row = { id, meetingId: nextMeetingId, section, kind, title, proposalId, plannedMinutes }
    insertItem(db, { ...row, position: index + 1, state: 'waiting' })
    deleteDraftsOf(db, item.id)
    endRun(db, { itemId: item.id, endedAt: call.now })
    updateItem(db, item.id, {
      state: 'postponed',
      postponedAt: call.now,
      postponedReason: reason,
      postponedToItemId: id,
    })
  }
  return left.map(({ item }) => item.id)
}
