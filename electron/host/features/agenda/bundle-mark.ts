import { findItem, updateItem } from '../../../../db/queries/meeting.ts'
import { found, refuse } from '../../call.ts'
import type { Handler } from '../../handler.ts'

/** Anybody at the table may ask for it, without a reason: that one wishes to speak of it is reason enough. */
export const takeOutOfBundle: Handler<'agenda.takeOutOfBundle'> = (call, { itemId }) => {
  if (found(findItem(call.host.db.read, itemId), 'item').bundleOutAt) return {}
  call.record((db, log) => {
    updateItem(db, itemId, { bundleOutAt: call.now, bundleOutById: call.actorId() })
    log({ type: 'agenda.taken_out_of_bundle', data: { itemId } })
  })
  return {}
}

/** Nobody takes back another's wish to speak. */
export const putBackInBundle: Handler<'agenda.putBackInBundle'> = (call, { itemId }) => {
  if (found(findItem(call.host.db.read, itemId), 'item').bundleOutById !== call.actorId())
    refuse('NOT_ALLOWED')
  call.record((db, log) => {
    updateItem(db, itemId, { bundleOutAt: null, bundleOutById: null })
    log({ type: 'agenda.put_back_in_bundle', data: { itemId } })
  })
  return {}
}
