import type { Handler } from '../../handler.ts'
import { viewOwnSheet } from './own-sheet.ts'

export const getOwnSheet: Handler<'score.mine'> = (call, { itemId }) =>
  viewOwnSheet(call.host.db.read, { itemId, personId: call.actorId() })
