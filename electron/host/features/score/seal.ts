import { randomBytes } from 'node:crypto'
import { deleteDraft, insertSheet, listDraft } from '../../../../db/queries/score.ts'
import { missingCriteria } from '../../../../shared/domain/scoring.ts'
import { found, refuse } from '../../call.ts'
import { checkpointSoon } from '../../checkpoint.ts'
import type { Handler } from '../../handler.ts'
import { sealTo } from '../../seal-box.ts'
import { getMeetingRow } from '../meeting/room.ts'
import { commitTo } from './commitment.ts'
import { assertOpenSheet, assertPresent, frozenRubric, viewOwnSheet } from './own-sheet.ts'

/** The commitment goes into the log, the values into a box to the meeting's key, and the draft is wiped from the file. */
export const sealScores: Handler<'score.seal'> = (call, { itemId }) => {
  const own = { itemId, personId: call.actorId() }
  assertOpenSheet(call, own)
  assertPresent(call)
  const { db } = call.host
  const values = Object.fromEntries(listDraft(db.read, own).map(({ criterion, value }) => [criterion, value]))
  const missing = missingCriteria(frozenRubric(call), values)
  if (missing.length > 0) refuse('SCORES_INCOMPLETE', { criteria: missing })
  const publicKey = found(getMeetingRow(db.read, call.scope.meetingId).sealPublicKey, 'key')
  const nonce = randomBytes(32).toString('hex')
  const commitment = commitTo({ ...own, values, nonce })
  const box = sealTo(publicKey, JSON.stringify({ values, nonce }))
  call.record((tx, log) => {
    deleteDraft(tx, own)
    insertSheet(tx, { ...own, state: 'sealed', commitment, box, sealedAt: call.now })
    log({ type: 'score.sealed', data: { itemId, commitment } })
  })
  checkpointSoon(db)
  return viewOwnSheet(db.read, own)
}
