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
  // พ.ศ. | 2539, มาตรา | 82, ครั้งที่ | 1/2557, ข้อ | 4
  { left: /(?:พ\.ศ\.|มาตรา|ครั้งที่|ข้อ) $/, right: new RegExp(`^${DIGIT}`) },
]

/** Whether a line must not end between two pieces that follow each other: a figure stays with its word. */
export const isBound = (left: string, right: string): boolean =>
  left.endsWith(' ') && BOUND.some((pair) => pair.left.test(left) && pair.right.test(right))
