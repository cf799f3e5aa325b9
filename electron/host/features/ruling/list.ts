import { listRulings } from '../../../../db/queries/ruling.ts'
import type { Handler } from '../../handler.ts'

export const listMeetingRulings: Handler<'ruling.list'> = ({ host }, { meetingId }) =>
  listRulings(host.db.read, meetingId).map(({ ruling, ruledByName }) => ({
    id: ruling.id,
    itemId: ruling.itemId,
    text: ruling.text,
    ruledAt: ruling.ruledAt,
    ruledById: ruling.ruledById,
    ruledByName,
  }))
