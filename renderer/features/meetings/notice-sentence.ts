import { meeting as words } from '../../../shared/messages/meeting.ts'
import type { Formatter } from '../../ui/format.ts'
import type { Notice } from './notice.ts'

/** How much time there is left to send the notice. */
export function noticeSentence(notice: Notice, format: Formatter): string {
  if (notice.daysLeft === 0) return words.prepare.noticeToday
  const left = format.count(Math.max(0, notice.daysLeft))
  return words.prepare.noticeStates[notice.state](left, format.day(notice.latestDay))
}
