import { randomBytes } from 'node:crypto'
import { deleteDraft, insertSheet, listDraft } from '../../../../db/queries/score.ts'
import { missingCriteria } from '../../../../shared/domain/scoring.ts'
import { type Call, found, refuse } from '../../call.ts'
import { checkpointSoon } from '../../checkpoint.ts'
import type { Handler } from '../../handler.ts'
import { sealTo } from '../../seal-box.ts'
import { getMeetingRow } from '../meeting/room.ts'
import { commitTo } from './commitment.ts'
import { assertOpenSheet, assertPresent, frozenRubric, viewOwnSheet } from './own-sheet.ts'

type Sheet = { itemId: string; personId: string; values: Record<string, number>; enteredById: string | null }

/** What the member has drafted is sealed as it stands. */
export const sealScores: Handler<'score.seal'> = (call, { itemId }) => {
  const own = { itemId, personId: call.actorId() }
  const db = call.host.db.read
  const values = Object.fromEntries(listDraft(db, own).map(({ criterion, value }) => [criterion, value]))
  sealSheet(call, { ...own, values, enteredById: null })
  return viewOwnSheet(db, own)
}

/**
 * The commitment goes into the log, the values into a box to the meeting's key, and the draft is wiped from the file.
 * @throws MatiError SCORES_INCOMPLETE, SCORES_SEALED, RECUSED, CHALLENGE_WAITS, NOT_ALLOWED, STATE_CONFLICT
 */
export function sealSheet(call: Call, { values, enteredById, ...own }: Sheet): void {
  assertOpenSheet(call, own)
  assertPresent(call, own.personId)
  const { db } = call.host
  const missing = missingCriteria(frozenRubric(call), values)
  if (missing.length > 0) refuse('SCORES_INCOMPLETE', { criteria: missing })
  const publicKey = found(getMeetingRow(db.read, call.scope.meetingId).sealPublicKey, 'key')
  const nonce = randomBytes(32).toString('hex')
  const commitment = commitTo({ ...own, values, nonce })
  const box = sealTo(publicKey, JSON.stringify({ values, nonce }))
  const { itemId } = own
  call.record((tx, log) => {
    deleteDraft(tx, own)
    insertSheet(tx, { ...own, state: 'sealed', commitment, box, sealedAt: call.now, enteredById })
    const whose = enteredById === null ? {} : { personId: own.personId }
    log({ type: 'score.sealed', data: { itemId, commitment, ...whose } })
  })
  checkpointSoon(db)
}
