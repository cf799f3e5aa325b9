import { updateChallenge } from '../../../../db/queries/challenge.ts'
import { refuse } from '../../call.ts'
import type { Handler } from '../../handler.ts'
import { getWaiting, isOfficer } from './who.ts'

/** What the challenged member answers before leaving; written again while it waits, each time into the log. */
export const explainChallenge: Handler<'challenge.explain'> = (call, input) => {
  const { itemId, challengeId, explanation } = input
  const { personId } = getWaiting(call.host.db.read, input)
  if (personId !== call.actorId() && !isOfficer(call)) refuse('NOT_ALLOWED', { what: 'not_challenged' })
  call.record((db, log) => {
    updateChallenge(db, challengeId, { explanation })
    log({ type: 'challenge.explained', data: { challengeId, itemId, personId, explanation } })
  })
  return {}
}

/** By whoever raised it, or noted for them: the member takes part again as if it had not been. */
export const withdrawChallenge: Handler<'challenge.withdraw'> = (call, input) => {
  const { itemId, challengeId, reason } = input
  const { personId, raisedById } = getWaiting(call.host.db.read, input)
  const actorId = call.actorId()
  // The challenged member does not end it, not as an officer either.
  if (actorId === personId) refuse('NOT_ALLOWED', { what: 'own_challenge' })
  if (raisedById !== actorId && !isOfficer(call)) refuse('NOT_ALLOWED', { what: 'not_raised' })
  call.record((db, log) => {
    updateChallenge(db, challengeId, { outcome: 'withdrawn', decidedAt: call.now, withdrawnReason: reason })
    log({ type: 'challenge.withdrawn', data: { challengeId, itemId, personId, reason } })
  })
  return {}
}
