import { insertRecusal } from '../../../../db/queries/attendance.ts'
import { type ChallengeRow, updateChallenge } from '../../../../db/queries/challenge.ts'
import { deleteDraft } from '../../../../db/queries/score.ts'
import type { ParsedInputOf } from '../../../../shared/contract/index.ts'
import { decideChallenge } from '../../../../shared/domain/challenge.ts'
import { type Call, refuse } from '../../call.ts'
import { checkpointSoon } from '../../checkpoint.ts'
import type { Handler } from '../../handler.ts'
import { assertPresiding } from '../score/presiding.ts'
import { gatherRoom, getWaiting } from './who.ts'

type Input = ParsedInputOf<'challenge.decide'>

/**
 * The others' secret vote, by slips that are counted by hand: how anybody voted is nowhere in the program. Not without a
 * quorum of the others (ม. 79), not by the member concerned, and not before the member was heard (ม. 15).
 */
export const recordChallengeVote: Handler<'challenge.decide'> = (call, input) => {
  const row = getWaiting(call.host.db.read, input)
  assertMayDecide(call, row)
  const { others, othersPresent, outcome, needed } = countVote(call, input)
  const { itemId, challengeId, forStaying, againstStaying } = input
  const { personId, reason } = row
  const votes = { forStaying, againstStaying, others, othersPresent }
  call.record((db, log) => {
    updateChallenge(db, challengeId, { outcome, ...votes, decidedAt: call.now })
    if (outcome === 'leaves') {
      deleteDraft(db, { itemId, personId })
      const recusal = { id: call.host.newId(), itemId, personId, reason, declaredAt: call.now }
      insertRecusal(db, { ...recusal, notedById: call.actorId(), challengeId })
    }
    log({ type: 'challenge.decided', data: { challengeId, itemId, personId, outcome, needed, ...votes } })
  })
  checkpointSoon(call.host.db)
  return { outcome }
}

function assertMayDecide(call: Call, { itemId, personId, explanation }: ChallengeRow): void {
  if (personId === call.actorId()) refuse('NOT_ALLOWED', { what: 'own_challenge' })
  assertPresiding(call, itemId)
  const { attendees, quorum } = gatherRoom(call, itemId)
  const isHere = attendees.some((attendee) => attendee.personId === personId && attendee.isPresent)
  if (isHere && explanation === '') refuse('STATE_CONFLICT', { what: 'no_explanation' })
  const { present, needed, isMet } = quorum
  if (!isMet) refuse('QUORUM_NOT_MET', { present, needed })
}

function countVote(call: Call, { itemId, forStaying, againstStaying }: Input) {
  const { others, othersPresent } = gatherRoom(call, itemId)
  const decision = decideChallenge({ count: { forStaying, againstStaying }, others, othersPresent })
  if (decision.kind === 'miscounted')
    refuse('VOTES_DO_NOT_ADD_UP', { counted: decision.counted, expected: decision.expected })
  return { others, othersPresent, outcome: decision.kind, needed: decision.needed }
}
