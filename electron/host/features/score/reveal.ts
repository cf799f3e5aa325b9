import { listSealEntries } from '../../../../db/queries/audit.ts'
import { findItem, updateItem } from '../../../../db/queries/meeting.ts'
import { deleteDraftsOf, insertScore, markRevealed } from '../../../../db/queries/score.ts'
import { type Call, refuse } from '../../call.ts'
import { checkpointSoon } from '../../checkpoint.ts'
import type { Handler } from '../../handler.ts'
import { assertNoChallenge } from '../challenge/who.ts'
import { openSheets } from './open-sheets.ts'
import { assertPresiding } from './presiding.ts'
import { listProgress } from './progress.ts'
import { standingSeals } from './standing-seals.ts'
import { type MeetingKey, unlockMeetingKey } from './unlock-key.ts'

/** Opens all sheets together, once everybody in the room has sealed, abstained or withdrawn. */
export const revealScores: Handler<'score.reveal'> = async (call, { itemId, key }) => {
  await revealItems(call, { itemIds: [itemId], key })
  return {}
}

/** The sheets of several items at once, by one turn of the key: all of them, or none. */
export const revealTogether: Handler<'score.revealTogether'> = async (call, { itemIds, key }) => {
  await revealItems(call, { itemIds: [...new Set(itemIds)], key })
  return {}
}

async function revealItems(call: Call, facts: { itemIds: readonly string[]; key: MeetingKey }) {
  const { itemIds, key } = facts
  assertMayReveal(call, itemIds)
  const secret = await unlockMeetingKey(call, key)
  // The room went on while the key was worked out: somebody may have come in, or revealed at the same moment.
  assertMayReveal({ ...call, now: call.host.clock().toISOString() }, itemIds)
  const db = call.host.db.read
  const committed = Map.groupBy(listSealEntries(db), ({ itemId }) => itemId)
  const opened = itemIds.map((itemId) => ({
    itemId,
    sheets: openSheets(db, secret, itemId, standingSeals(committed.get(itemId) ?? [])),
  }))
  call.record((db, log) => {
    for (const { itemId, sheets } of opened) {
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
    }
  })
  checkpointSoon(call.host.db)
}

function assertMayReveal(call: Call, itemIds: readonly string[]): void {
  const waiting = new Set<string>()
  for (const itemId of itemIds) {
    const item = findItem(call.host.db.read, itemId)
    if (!item || item.meetingId !== call.scope.meetingId) refuse('NOT_FOUND', { what: 'item' })
    if (item.kind !== 'proposal') refuse('STATE_CONFLICT', { what: 'no_proposal' })
    if (item.state !== 'open') refuse('STATE_CONFLICT', { what: 'item' })
    assertNoChallenge(call.host.db.read, itemId)
    assertPresiding(call, itemId)
    for (const { state, name } of listProgress(call, itemId)) if (state === 'waiting') waiting.add(name)
  }
  if (waiting.size > 0) refuse('SCORES_INCOMPLETE', { waiting: [...waiting] })
}
