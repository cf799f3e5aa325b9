import { toArabicDigits } from './digits.ts'

const SARA_AM = '\u0e33'

/** "ํ" and "า" typed as two, a tone mark perhaps between them: on the screen they look like ำ. */
const NIKHAHIT_AND_SARA_AA = /\u0e4d([\u0e31\u0e34-\u0e3a\u0e47-\u0e4e]*)\u0e32/g

/**
 * All marks on one consonant, and sara am. NFC orders only ฺ ุ ู and the tone marks; the upper vowels have combining
 * class 0, so "ก" + "่" + "ิ" and "กิ่" look alike and compare unequal.
 */
const MARK_RUN = /[\u0e31\u0e33-\u0e3a\u0e47-\u0e4e]{2,}/g

/** Two neighbours that stand the wrong way round. Nearly all text has none, and is then not taken apart at all. */
const OUT_OF_ORDER = new RegExp(
  [
    '[\u0e31\u0e33-\u0e39\u0e47-\u0e4e]\u0e3a',
    '[\u0e31\u0e33-\u0e37\u0e47-\u0e4e][\u0e38\u0e39]',
    '[\u0e33\u0e48-\u0e4c\u0e4e][\u0e31\u0e34-\u0e37\u0e47\u0e4d]',
    '[\u0e33\u0e4c\u0e4e][\u0e48-\u0e4b]',
    '\u0e33[\u0e4c\u0e4e]',
  ].join('|'),
)

/** The order in which Thai is typed: below the line, upper vowel, tone, thanthakhat; sara am last ("น้ำ"). */
function markOrder(mark: string): number {
  if (mark === '\u0e3a') return 0
  if (mark === '\u0e38' || mark === '\u0e39') return 1
  if (mark >= '\u0e48' && mark <= '\u0e4b') return 3
  if (mark === '\u0e4c' || mark === '\u0e4e') return 4
  return mark === SARA_AM ? 5 : 2
}

const inTypedOrder = (marks: string): string =>
  [...marks].sort((left, right) => markOrder(left) - markOrder(right)).join('')

/**
 * Thai text in the one spelling that is stored and compared: NFC, ํ + า as ำ, marks in typed order (the tone before
 * sara am, after an upper vowel), two เ as แ. Idempotent. Words, spaces, digits and line breaks are left alone.
 */
export function normaliseThai(text: string): string {
  const joined = text
    .normalize('NFC')
    .replace(/\u0e40\u0e40/g, '\u0e41')
    .replace(NIKHAHIT_AND_SARA_AA, `$1${SARA_AM}`)
  return OUT_OF_ORDER.test(joined) ? joined.replace(MARK_RUN, inTypedOrder) : joined
}

/** Zero-width space, joiners and BOM, which web pages and PDF extractors leave between Thai words; soft hyphen. */
export const dropZeroWidth = (text: string): string =>
  text.replace(/\u200b|\u200c|\u200d|\u2060|\ufeff|\u00ad/g, '')

/**
 * What two texts are searched and compared by: normalised, zero-width characters dropped, Thai digits as Arabic,
 * lower case, one space between words and none at the ends. Idempotent; never shown to a person.
 */
export const searchKey = (text: string): string =>
  normaliseThai(toArabicDigits(dropZeroWidth(text)).toLowerCase())
    .replace(/\s+/g, ' ')
    .trim()
