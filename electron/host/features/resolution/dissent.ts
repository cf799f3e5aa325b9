import type { ReadConnection } from '../../../../db/open.ts'
import { findMinutes } from '../../../../db/queries/minutes.ts'
import {
  findResolution,
  insertDissent,
  listDissents,
  withdrawDissent,
} from '../../../../db/queries/resolution.ts'
import { type Call, found, refuse } from '../../call.ts'
import type { Handler } from '../../handler.ts'

/**
 * A dissent with its reasons, said or handed in on paper, until the minutes are finished (ม. 83). Of somebody who had a
 * vote in the matter, and did not vote for it where that is on record.
 */
export const addDissent: Handler<'resolution.addDissent'> = (
  call,
  { itemId, personId, reason, isWritten },
) => {
  const db = call.host.db.read
  refuseFinished(db, call)
  const row = found(findResolution(db, itemId), 'resolution')
  const { id: resolutionId } = row
  assertMinority(row, personId)
  const standing = listDissents(db, [resolutionId])
  if (standing.some((dissent) => dissent.personId === personId)) refuse('ALREADY_EXISTS', { what: 'dissent' })
  if (standing.length >= (row.against ?? 0) + (row.abstained ?? 0))
    refuse('VOTES_DO_NOT_ADD_UP', { what: 'dissents' })
  const dissentId = call.host.newId()
  call.record(
    (tx, log) => {
      insertDissent(tx, { id: dissentId, resolutionId, personId, reason, isWritten, recordedAt: call.now })
      log({ type: 'resolution.dissent_added', data: { itemId, dissentId, personId, reason, isWritten } })
    },
    isWritten ? 'paper' : 'screen',
  )
  return { dissentId }
}

/** Where nobody thought otherwise there is no minority; whoever had no vote, or voted for it, is none of it. */
function assertMinority(
  { method, inputs }: NonNullable<ReturnType<typeof findResolution>>,
  personId: string,
): void {
  if (method === 'no_objection') refuse('VOTES_DO_NOT_ADD_UP', { what: 'objection_with_no_objection' })
  const { ballot, presentIds, recusedIds } = inputs
  const voterIds = ballot?.voterIds ?? inputs.voterIds ?? presentIds
  const hadVote = voterIds.includes(personId) && !recusedIds.includes(personId)
  const votedFor = ballot?.votes?.some((vote) => vote.personId === personId && vote.choice === 'in_favour')
  if (!hadVote || votedFor) refuse('VOTES_DO_NOT_ADD_UP', { what: 'no_dissenter' })
}

export const takeBackDissent: Handler<'resolution.withdrawDissent'> = (
  call,
  { itemId, dissentId, reason },
) => {
  const db = call.host.db.read
  refuseFinished(db, call)
  const { id: resolutionId } = found(findResolution(db, itemId), 'resolution')
  if (!listDissents(db, [resolutionId]).some(({ id }) => id === dissentId))
    refuse('NOT_FOUND', { what: 'dissent' })
  call.record((tx, log) => {
    withdrawDissent(tx, { dissentId, reason, at: call.now })
    log({ type: 'resolution.dissent_withdrawn', data: { itemId, dissentId, reason } })
  })
  return {}
}

function refuseFinished(db: ReadConnection, call: Call): void {
  if (findMinutes(db, call.scope.meetingId ?? '')?.state === 'finished')
    refuse('STATE_CONFLICT', { what: 'minutes_finished' })
}
