import type { WriteConnection } from '../../../../db/open.ts'
import { insertRecusal } from '../../../../db/queries/attendance.ts'
import { listChallenged, updateChallenge } from '../../../../db/queries/challenge.ts'
import { deleteDraft } from '../../../../db/queries/score.ts'
import type { LogWriter } from '../../audit-log.ts'
import type { Call } from '../../call.ts'

/**
 * The member leaves for the item (ม. 15). Whoever leaves while a challenge waits gives way to it: it is over without a
 * vote, and the recusal rests on it, so that it cannot be taken back afterwards.
 */
export function leaveItem(
  db: WriteConnection,
  log: LogWriter,
  facts: { call: Call; itemId: string; personId: string; reason: string; notedById: string | null },
): void {
  const { call, itemId, personId, reason, notedById } = facts
  const waiting = listChallenged(db, itemId).find((row) => row.personId === personId)
  deleteDraft(db, { itemId, personId })
  const row = { id: call.host.newId(), itemId, personId, reason, declaredAt: call.now, notedById }
  insertRecusal(db, { ...row, challengeId: waiting?.challengeId ?? null })
  if (!waiting) return
  const { challengeId } = waiting
  updateChallenge(db, challengeId, { outcome: 'leaves', decidedAt: call.now })
  log({ type: 'challenge.conceded', data: { challengeId, itemId, personId } })
}
