import type { HandlersOf } from '../../handler.ts'
import { listMeetingRulings } from './list.ts'
import { recordRuling } from './record.ts'
import { takeBackRuling } from './withdraw.ts'

export const rulingHandlers: HandlersOf<'ruling'> = {
  'ruling.list': listMeetingRulings,
  'ruling.record': recordRuling,
  'ruling.withdraw': takeBackRuling,
}
