import { findItem, updateItem } from '../../../../db/queries/meeting.ts'
import { deleteDraftsOf, insertScore, markRevealed } from '../../../../db/queries/score.ts'
import type { ParsedInputOf } from '../../../../shared/contract/index.ts'
import { type Call, found, refuse } from '../../call.ts'
import { checkpointSoon } from '../../checkpoint.ts'
import type { Handler } from '../../handler.ts'
import { checkPin } from '../../pin-vault.ts'
import { unlockByPin, unlockByRecovery } from '../../seal-box.ts'
import { getMeetingRow } from '../meeting/room.ts'
import { openSheets } from './open-sheets.ts'
import { assertPresiding } from './presiding.ts'
import { listProgress } from './progress.ts'

/** Opens all sheets together, once everybody in the room has sealed, abstained or withdrawn. */
export const revealScores: Handler<'score.reveal'> = async (call, { itemId, key }) => {
  assertPresiding(call, itemId)
  assertAllIn(call, itemId)
  const secret = await unlockMeetingKey(call, key)
  // The room went on while the key was worked out: somebody may have come in, or revealed at the same moment.
  if (findItem(call.host.db.read, itemId)?.state !== 'open') refuse('STATE_CONFLICT', { what: 'item' })
  const later = { ...call, now: call.host.clock().toISOString() }
  assertPresiding(later, itemId)
  assertAllIn(later, itemId)
  const sheets = openSheets(call.host.db.read, secret, itemId)
  call.record((db, log) => {
    deleteDraftsOf(db, itemId)
    for (const { personId, values, nonce } of sheets) {
      markRevealed(db, { itemId, personId, nonce, at: call.now })
      for (const [criterion, value] of Object.entries(values)) {
        const row = { id: call.host.newId(), itemId, personId, criterion, value }
        insertScore(db, { ...row, revision: 1, recordedAt: call.now })
      }
    }
    updateItem(db, itemId, { state: 'revealed', revealedAt: call.now })
    log({ type: 'score.revealed', data: { itemId, sheets } })
  })
  checkpointSoon(call.host.db)
  return {}
}

function assertAllIn(call: Call, itemId: string): void {
  if (call.scope.itemKind !== 'proposal') refuse('STATE_CONFLICT', { what: 'no_proposal' })
  const waiting = listProgress(call, itemId).filter(({ state }) => state === 'waiting')
  if (waiting.length > 0) refuse('SCORES_INCOMPLETE', { waiting: waiting.map(({ name }) => name) })
}

async function unlockMeetingKey(call: Call, key: ParsedInputOf<'score.reveal'>['key']): Promise<Buffer> {
  const { sealKeyByPin, sealKeyByRecovery } = getMeetingRow(call.host.db.read, call.scope.meetingId)
  if (key.by === 'recovery_code') return unlockByRecovery(found(sealKeyByRecovery, 'key'), key.code)
  await checkPin(call.host.db, { personId: call.actorId(), pin: key.pin, now: call.host.clock() })
  return unlockByPin(found(sealKeyByPin, 'key'), key.pin)
}
