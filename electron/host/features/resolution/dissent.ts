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
  const { id: resolutionId, inputs } = found(findResolution(db, itemId), 'resolution')
  const wasThere = inputs.presentIds.includes(personId) && !inputs.recusedIds.includes(personId)
  const votedFor = inputs.ballot?.votes?.some(
    (vote) => vote.personId === personId && vote.choice === 'in_favour',
  )
  if (!wasThere || votedFor) refuse('VOTES_DO_NOT_ADD_UP', { what: 'no_dissenter' })
  if (listDissents(db, [resolutionId]).some((dissent) => dissent.personId === personId))
    refuse('ALREADY_EXISTS', { what: 'dissent' })
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
