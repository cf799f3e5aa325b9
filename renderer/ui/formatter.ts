import type { Duration } from '../../shared/domain/proposal.ts'
import { common } from '../../shared/messages/common.ts'
import { formatDay, formatInstant, formatMonth, formatTime } from '../../shared/thai/buddhist-date.ts'
import { type DigitStyle, withDigits } from '../../shared/thai/digits.ts'
import { groupDigits } from './group-digits.ts'

/** Facts as a person reads them, in one style of digits. Days are พ.ศ., times are Bangkok's. */
export function formatter(digits: DigitStyle) {
  const show = (value: string | number) => withDigits(value, digits)
  const count = (value: number) => show(groupDigits(value))
  return {
    /** Digits only: a code, a year, a number of an item. */
    show,
    /** Grouped: "๑,๒๓๔". */
    count,
    baht: (value: number) => `${count(value)} ${common.baht}`,
    duration: ({ value, unit }: Duration) => `${count(value)} ${common.durationUnits[unit]}`,
    day: (day: string) => formatDay(day, { digits }),
    shortDay: (day: string) => formatDay(day, { digits, form: 'short' }),
    month: (month: string) => formatMonth(month, { digits }),
    time: (time: string | Date) => formatTime(time, { digits }),
    instant: (instant: string) => formatInstant(instant, { digits }),
    shortInstant: (instant: string) => formatInstant(instant, { digits, form: 'short' }),
    /** Bytes, for a person: "๒.๕ เมกะไบต์". */
    size: (bytes: number) =>
      show(
        bytes < 1_048_576
          ? common.kilobytes(groupDigits(Math.ceil(bytes / 1024)))
          : common.megabytes((bytes / 1_048_576).toFixed(1)),
      ),
  }
}

export type Formatter = ReturnType<typeof formatter>
