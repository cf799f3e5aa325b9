import { type ChallengeRow, listChallenges } from '../../../../db/queries/challenge.ts'
import { listPeople } from '../../../../db/queries/person.ts'
import type { OutputOf } from '../../../../shared/contract/index.ts'
import { STAYING_RULE, votesToStay } from '../../../../shared/domain/challenge.ts'
import type { Call } from '../../call.ts'
import type { Handler } from '../../handler.ts'
import { gatherRoom } from './who.ts'

/** The challenges of an item, oldest first. What is said in them is said to the whole room. */
export const getChallenges: Handler<'challenge.list'> = (call, { itemId }) => {
  const rows = listChallenges(call.host.db.read, itemId)
  if (rows.length === 0) return []
  const names = new Map(listPeople(call.host.db.read).map(({ id, name }) => [id, name]))
  return rows.map((row): OutputOf<'challenge.list'>[number] => {
    const votes = votesOf(call, row)
    return {
      id: row.id,
      personId: row.personId,
      personName: names.get(row.personId) ?? '',
      raisedById: row.raisedById,
      raisedByName: names.get(row.raisedById) ?? '',
      ground: row.ground,
      reason: row.reason,
      raisedAt: row.raisedAt,
      explanation: row.explanation,
      outcome: row.outcome,
      forStaying: row.forStaying,
      againstStaying: row.againstStaying,
      ...votes,
      needed: votesToStay(votes.others),
      citation: STAYING_RULE.citation,
      decidedAt: row.decidedAt,
    }
  })
}

/** As they stood at the decision; before it, as they stand. */
function votesOf(call: Call, row: ChallengeRow): { others: number; othersPresent: number } {
  if (row.others !== null && row.othersPresent !== null)
    return { others: row.others, othersPresent: row.othersPresent }
  const { others, othersPresent } = gatherRoom(call, row.itemId)
  return { others, othersPresent }
}
