import type { ReadConnection } from '../../../../db/open.ts'
import { listAllRecusals, listChallenges } from '../../../../db/queries/challenge.ts'
import { listPeople } from '../../../../db/queries/person.ts'
import { votesToStay } from '../../../../shared/domain/challenge.ts'
import {
  challengeSentences,
  recusalSentences,
  type ShowFigure,
} from '../../../../shared/messages/minutes-conflicts.ts'

/** The sentences of the minutes about interests and challenges of an item, as it happened: facts, never typed. */
export function listConflictSentences(
  db: ReadConnection,
  facts: { itemId: string; show?: ShowFigure },
): { name: string; sentence: string }[] {
  const { itemId, show = String } = facts
  const recusals = listAllRecusals(db, itemId).map(({ recusal, name }) => {
    const { reason, notedById, challengeId, withdrawnAt, withdrawnReason } = recusal
    const fact = { name, reason, isNoted: notedById !== null, isByChallenge: challengeId !== null }
    const sentences = recusalSentences({ ...fact, isWithdrawn: withdrawnAt !== null, withdrawnReason })
    return { at: recusal.declaredAt, name, sentences }
  })
  const challenges = listChallenges(db, itemId)
  const names = new Map(challenges.length > 0 ? listPeople(db).map(({ id, name }) => [id, name]) : [])
  const challenged = challenges.map((row) => {
    const { forStaying, againstStaying, others } = row
    const isCounted = forStaying !== null && againstStaying !== null && others !== null
    const votes = isCounted ? { forStaying, againstStaying, others, needed: votesToStay(others) } : null
    const name = names.get(row.personId) ?? ''
    const raisedBy = names.get(row.raisedById) ?? ''
    return { at: row.raisedAt, name, sentences: challengeSentences({ ...row, name, raisedBy, votes }, show) }
  })
  return [...recusals, ...challenged]
    .toSorted((a, b) => a.at.localeCompare(b.at))
    .flatMap(({ name, sentences }) => sentences.map((sentence) => ({ name, sentence })))
}
