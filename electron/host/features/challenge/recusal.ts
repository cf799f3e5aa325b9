import { withdrawRecusals } from '../../../../db/queries/attendance.ts'
import { findRecusal } from '../../../../db/queries/challenge.ts'
import { isRecused } from '../../../../db/queries/score.ts'
import { refuse } from '../../call.ts'
import { checkpointSoon } from '../../checkpoint.ts'
import type { Handler } from '../../handler.ts'
import { leaveItem } from './leave.ts'
import { gatherRoom } from './who.ts'

/** A member says aloud that there is an interest; secretary or chair note it, and the same follows as in an own window. */
export const noteRecusal: Handler<'recusal.note'> = (call, { itemId, personId, reason }) => {
  if (call.scope.itemKind !== 'proposal') refuse('STATE_CONFLICT', { what: 'no_proposal' })
  const member = gatherRoom(call, itemId).attendees.find((attendee) => attendee.personId === personId)
  if (!member?.isVoting) refuse('NOT_FOUND', { what: 'member' })
  if (isRecused(call.host.db.read, { itemId, personId })) refuse('ALREADY_EXISTS', { what: 'recusal' })
  call.record((db, log) => {
    leaveItem(db, log, { call, itemId, personId, reason, notedById: call.actorId() })
    log({ type: 'recusal.noted', data: { itemId, personId, reason } })
  })
  checkpointSoon(call.host.db)
  return {}
}

/** Noted by mistake, or the member has said that it does not hold. What was declared in an own window is the member's. */
export const withdrawNotedRecusal: Handler<'recusal.withdrawNote'> = (call, input) => {
  const { itemId, personId, reason } = input
  const row = findRecusal(call.host.db.read, { itemId, personId })
  if (!row) refuse('STATE_CONFLICT', { what: 'no_recusal' })
  if (row.challengeId) refuse('STATE_CONFLICT', { what: 'recused_by_challenge' })
  if (!row.notedById) refuse('NOT_ALLOWED', { what: 'own_recusal' })
  call.record((db, log) => {
    withdrawRecusals(db, { itemId, personId, at: call.now, reason })
    log({ type: 'recusal.note_withdrawn', data: { itemId, personId, reason } })
  })
  return {}
}
