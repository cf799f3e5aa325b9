import type { ReadConnection } from '../../../../db/open.ts'
import { isChallenged, listMeetingRecusals } from '../../../../db/queries/challenge.ts'
import {
  insertAnswer,
  listAnswers,
  listInterestsOf,
  listItemAgencies,
} from '../../../../db/queries/interest.ts'
import type { OutputOf } from '../../../../shared/contract/index.ts'
import { flagInterests } from '../../../../shared/domain/interest.ts'
import { suggestOrder } from '../../../../shared/domain/running-order.ts'
import { found, refuse } from '../../call.ts'
import type { Handler } from '../../handler.ts'
import { listAttendees } from '../meeting/attendees.ts'
import { getMeetingRow } from '../meeting/room.ts'

type Flag = OutputOf<'interest.flags'>[number]

export const listFlags: Handler<'interest.flags'> = (call, { meetingId }) =>
  readFlags(call.host.db.read, meetingId)

export const listOwnFlags: Handler<'interest.myFlags'> = (call, { meetingId }) => {
  const actorId = call.actorId()
  return readFlags(call.host.db.read, meetingId)
    .filter(({ personId }) => personId === actorId)
    .map(({ personId: _, personName: __, ...flag }) => flag)
}

/** ม. 16: a marked member who sees no interest says why, and takes part; a mark by itself decides nothing. */
export const answerFlag: Handler<'interest.answer'> = (call, { itemId, reason }) => {
  const own = { itemId, personId: call.actorId() }
  const flags = readFlags(call.host.db.read, found(call.scope.meetingId, 'meeting'))
  const isMarked = flags.some((flag) => flag.itemId === itemId && flag.personId === own.personId)
  if (!isMarked) refuse('STATE_CONFLICT', { what: 'no_flag' })
  if (isChallenged(call.host.db.read, own)) refuse('CHALLENGE_WAITS', { what: 'own' })
  call.record((db, log) => {
    insertAnswer(db, { id: call.host.newId(), ...own, reason, answeredAt: call.now })
    log({ type: 'interest.answered', data: { itemId, reason } })
  })
  return {}
}

/** Members who have to leave for an item: recused ones, and those marked who have not said that there is nothing. */
export const suggestRunningOrder: Handler<'interest.suggestOrder'> = (call, { meetingId }) => {
  const db = call.host.db.read
  const marked = readFlags(db, meetingId).filter(({ answer }) => answer !== 'no_interest')
  const out = Map.groupBy([...marked, ...listMeetingRecusals(db, meetingId)], ({ itemId }) => itemId)
  const items = listItemAgencies(db, meetingId).map(({ itemId, section, state }) => ({
    id: itemId,
    section,
    isMovable: state === 'waiting',
    out: (out.get(itemId) ?? []).map(({ personId }) => personId),
  }))
  return suggestOrder(items)
}

/** The marks of a meeting with what their members have said to them. */
export function readFlags(db: ReadConnection, meetingId: string): Flag[] {
  const meeting = getMeetingRow(db, meetingId)
  const members = new Map(
    listAttendees(db, meeting)
      .filter(({ role }) => role !== null)
      .map(({ personId, name }) => [personId, name]),
  )
  const roster = [...members.keys()]
  const interests = listInterestsOf(db, roster).map(({ interest }) => interest)
  if (interests.length === 0) return []
  const items = listItemAgencies(db, meetingId)
  const keyOf = (own: { itemId: string; personId: string }) => `${own.itemId} ${own.personId}`
  const left = new Set(listMeetingRecusals(db, meetingId).map(keyOf))
  const answers = new Map(listAnswers(db, meetingId).map((answer) => [keyOf(answer), answer.reason]))
  return flagInterests({ interests, roster, items, day: meeting.date }).map((flag) => {
    const key = keyOf(flag)
    const answerReason = left.has(key) ? '' : (answers.get(key) ?? '')
    const answer = left.has(key) ? 'left' : answers.has(key) ? 'no_interest' : 'none_yet'
    return { ...flag, personName: members.get(flag.personId) ?? '', answer, answerReason }
  })
}
