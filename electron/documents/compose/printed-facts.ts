import type { DocumentDigits } from '../../../shared/domain/documents/document-common.ts'
import { formatDay, formatMonth, formatTime } from '../../../shared/thai/buddhist-date.ts'
import { withDigits } from '../../../shared/thai/digits.ts'

const WEEKDAYS = ['อาทิตย์', 'จันทร์', 'อังคาร', 'พุธ', 'พฤหัสบดี', 'ศุกร์', 'เสาร์'] as const

/** Writes generated facts with the digits of the document. */
export type FactWriter = {
  number: (value: number | string) => string
  /** A figure as an agency typed it, its thousands set apart from 10,000 on: a shorter one may be a year. */
  figure: (text: string) => string
  /** ISO date → "วันพุธที่ ๑๕ มกราคม ๒๕๕๗". */
  longDate: (isoDate: string) => string
  /** ISO date → "๑๕ มกราคม ๒๕๕๗". */
  day: (isoDate: string) => string
  /** "2014-01" → "ม.ค. ๒๕๕๗"; empty for what is no month. */
  month: (isoMonth: string) => string
  /** "09:30", or an instant → "๐๙.๓๐ น." */
  clock: (time: string) => string
}

const grouped = (digits: string): string => digits.replace(/\B(?=(\d{3})+(?!\d))(?<!\.\d*)/g, ',')

export function createFactWriter(digits: DocumentDigits): FactWriter {
  const number = (value: number | string) => withDigits(value, digits)
  return {
    number,
    figure: (text) => number(/^\d{5,}(\.\d+)?$/.test(text) ? grouped(text) : text),
    longDate: (isoDate) =>
      `วัน${WEEKDAYS[new Date(`${isoDate}T00:00:00Z`).getUTCDay()]}ที่ ${formatDay(isoDate, { digits })}`,
    day: (isoDate) => formatDay(isoDate, { digits }),
    month: (isoMonth) => (/^\d{4}-\d{2}$/.test(isoMonth) ? formatMonth(isoMonth, { digits }) : ''),
    clock: (time) => formatTime(time, { digits }),
  }
}
