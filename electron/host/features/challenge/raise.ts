import { insertChallenge, listChallenges } from '../../../../db/queries/challenge.ts'
import { isRecused } from '../../../../db/queries/score.ts'
import type { ParsedInputOf } from '../../../../shared/contract/index.ts'
import { type Call, refuse } from '../../call.ts'
import type { Handler } from '../../handler.ts'
import { gatherRoom, isOfficer } from './who.ts'

type Input = ParsedInputOf<'challenge.raise'>

/** ม. 15, 16: from now on the challenged member is out of the count until the others have decided. */
export const raiseChallenge: Handler<'challenge.raise'> = (call, input) => {
  const { itemId, personId, ground, reason } = input
  if (call.scope.itemKind !== 'proposal') refuse('STATE_CONFLICT', { what: 'no_proposal' })
  const raisedById = assertMayRaise(call, input)
  assertMayBeChallenged(call, input)
  const challengeId = call.host.newId()
  call.record((db, log) => {
    const row = { id: challengeId, itemId, personId, raisedById, ground, reason, raisedAt: call.now }
    insertChallenge(db, { ...row, outcome: 'waiting' })
    const data = { challengeId, itemId, personId, raisedById, ground, reason }
    log({ type: 'challenge.raised', data })
  })
  return { challengeId }
}

/** Somebody of the body who is in the room and is not out for the item. @returns who raises it */
function assertMayRaise(call: Call, { itemId, personId, raisedById }: Input): string {
  const actorId = call.actorId()
  if (raisedById && raisedById !== actorId && !isOfficer(call)) refuse('NOT_ALLOWED', { what: 'for_another' })
  const raiserId = raisedById ?? actorId
  if (raiserId === personId) refuse('INPUT_INVALID', { fields: ['personId'] })
  const { attendees, outIds } = gatherRoom(call, itemId)
  const raiser = attendees.find((attendee) => attendee.personId === raiserId)
  const isOfTheBody = raiser?.role != null && raiser.role !== 'observer'
  if (!isOfTheBody || !raiser.isPresent) refuse('STATE_CONFLICT', { what: 'raiser_absent' })
  if (outIds.includes(raiserId)) refuse('STATE_CONFLICT', { what: 'raiser_out' })
  return raiserId
}

function assertMayBeChallenged(call: Call, { itemId, personId, ground }: Input): void {
  const db = call.host.db.read
  const member = gatherRoom(call, itemId).attendees.find((attendee) => attendee.personId === personId)
  if (!member?.isVoting) refuse('NOT_FOUND', { what: 'member' })
  if (isRecused(db, { itemId, personId })) refuse('STATE_CONFLICT', { what: 'challenged_left' })
  const earlier = listChallenges(db, itemId).filter((row) => row.personId === personId)
  if (earlier.some(({ outcome }) => outcome === 'waiting')) refuse('ALREADY_EXISTS', { what: 'challenge' })
  // ม. 15 วรรคสาม: the vote is final. Another ground is another challenge.
  if (earlier.some((row) => row.outcome === 'stays' && row.ground === ground))
    refuse('STATE_CONFLICT', { what: 'challenge_final' })
}
