import { withdrawRecusals } from '../../../../db/queries/attendance.ts'
import { findRecusal } from '../../../../db/queries/challenge.ts'
import { isRecused } from '../../../../db/queries/score.ts'
import { refuse } from '../../call.ts'
import { checkpointSoon } from '../../checkpoint.ts'
import type { Handler } from '../../handler.ts'
import { leaveItem } from '../challenge/leave.ts'
import { viewOwnSheet } from './own-sheet.ts'

/**
 * ม. 15: the member leaves for the item and the body is deemed to consist of the others. An interest may come to light
 * at any moment before the resolution: a sheet that is sealed then stays shut, one that is revealed leaves the results.
 */
export const recuse: Handler<'score.recuse'> = (call, { itemId, reason }) => {
  const own = { itemId, personId: call.actorId() }
  if (call.scope.itemKind !== 'proposal') refuse('STATE_CONFLICT', { what: 'no_proposal' })
  if (isRecused(call.host.db.read, own)) refuse('RECUSED')
  call.record((db, log) => {
    leaveItem(db, log, { call, ...own, reason, notedById: null })
    log({ type: 'score.recused', data: { itemId, reason } })
  })
  checkpointSoon(call.host.db)
  return viewOwnSheet(call.host.db.read, own)
}

/** Declared by mistake: the member is of the body again, and so is the sheet, unless the reveal left it shut. */
export const withdrawRecusal: Handler<'score.withdrawRecusal'> = (call, { itemId, reason }) => {
  const own = { itemId, personId: call.actorId() }
  const recusal = findRecusal(call.host.db.read, own)
  if (!recusal) refuse('STATE_CONFLICT', { what: 'no_recusal' })
  if (recusal.challengeId) refuse('STATE_CONFLICT', { what: 'recused_by_challenge' })
  call.record((db, log) => {
    withdrawRecusals(db, { ...own, at: call.now, reason })
    log({ type: 'score.recusal_withdrawn', data: { itemId, reason } })
  })
  return viewOwnSheet(call.host.db.read, own)
}
