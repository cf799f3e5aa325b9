import { listItems } from '../../../../db/queries/meeting.ts'
import type { Handler } from '../../handler.ts'
import { viewOwnSheet } from './own-sheet.ts'

export const getOwnSheet: Handler<'score.mine'> = (call, { itemId }) =>
  viewOwnSheet(call.host.db.read, { itemId, personId: call.actorId() })

/** How far the own sheets of the meeting are: what is left to score when many items are scored in one go. */
export const listOwnSheets: Handler<'score.mineOfMeeting'> = (call, { meetingId }) => {
  const db = call.host.db.read
  const personId = call.actorId()
  return listItems(db, meetingId)
    .filter(({ item }) => item.kind === 'proposal' && item.state !== 'waiting')
    .map(({ item }) => {
      const { state, values } = viewOwnSheet(db, { itemId: item.id, personId })
      return { itemId: item.id, state, given: Object.keys(values).length }
    })
}
