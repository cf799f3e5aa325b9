import { THAI_MONTHS, THAI_MONTHS_SHORT } from '../../../shared/thai/months.ts'

const MONTH = `(?:${[...THAI_MONTHS, ...THAI_MONTHS_SHORT].join('|').replaceAll('.', '\\.')})`
const DIGIT = '[0-9๐-๙]'

/** What ends a piece of text, and what then may not begin a new line. */
const BOUND: readonly { left: RegExp; right: RegExp }[] = [
  // 12 | มกราคม
  { left: new RegExp(`(?:^|[^0-9๐-๙])${DIGIT}{1,2} $`), right: new RegExp(`^${MONTH}`) },
  // มกราคม | 2570
  { left: new RegExp(`${MONTH} $`), right: new RegExp(`^${DIGIT}{4}`) },
  // 09.30 | น.
  { left: new RegExp(`${DIGIT} $`), right: /^น\.(?![ก-ฮ])/ },
  // พ.ศ. | 2539, มาตรา | 82, ครั้งที่ | 1/2557, คณะที่ | 1, ข้อ | 4, วันที่ | 31, เวลา | 09.30, ร้อยละ | 85
  {
    left: /(?:พ\.ศ\.|มาตรา|ครั้งที่|คณะที่|ข้อ|วันที่|วัน(?:จันทร์|อังคาร|พุธ|พฤหัสบดี|ศุกร์|เสาร์|อาทิตย์)ที่|เวลา|ร้อยละ) $/,
    right: new RegExp(`^${DIGIT}`),
  },
  // 7 | คน, 5 | เสียง, 14 | วันทำการ, 480 | บาท
  { left: new RegExp(`${DIGIT} $`), right: /^(?:(?:คน|เสียง|บาท|วัน|เดือน|ปี)(?![ก-๎])|วันทำการ)/ },
]

/** Whether a line must not end between two pieces that follow each other: a figure stays with its word. */
export const isBound = (left: string, right: string): boolean =>
  left.endsWith(' ') && BOUND.some((pair) => pair.left.test(left) && pair.right.test(right))

/** How far a pattern looks to either side: the longest is a day of the week and its figure. */
const REACH = 24

/** For a word processor that knows nothing of this: the space between a figure and its word as one that does not break. */
export const bindFigures = (text: string): string =>
  text.replace(/ /g, (space, at: number) =>
    isBound(text.slice(Math.max(0, at - REACH), at + 1), text.slice(at + 1, at + 1 + REACH))
      ? '\u00a0'
      : space,
  )
