import { meeting as words } from '../../../shared/messages/meeting.ts'
import { buddhistYearOf } from '../../../shared/thai/buddhist-date.ts'
import type { Formatter } from '../../ui/format.ts'

/** "ครั้งที่ ๑/๒๕๕๗": the year of the number is that of the meeting's day. */
export const meetingName = (
  { number, date }: { number: number; date: string },
  format: Pick<Formatter, 'show'>,
): string => words.name(format.show(number), format.show(buddhistYearOf(date)))
