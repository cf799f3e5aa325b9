import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { normaliseThai, searchKey } from '../../../shared/thai/normalise.ts'
import { thaiText } from './arbitraries.ts'

const RIGHT_SPELLINGS: [what: string, typed: string, stored: string][] = [
  ['nikhahit and sara aa', 'ทํางาน', 'ทำงาน'],
  ['tone between nikhahit and sara aa', 'น\u0e4d\u0e49\u0e32', 'น้ำ'],
  ['tone before nikhahit and sara aa', 'น\u0e49\u0e4d\u0e32', 'น้ำ'],
  ['tone after sara am', 'น\u0e33\u0e49', 'น้ำ'],
  ['tone before an upper vowel', 'ท\u0e48\u0e35', 'ที่'],
  ['tone before a lower vowel', 'ผ\u0e49\u0e39', 'ผู้'],
  ['thanthakhat before its vowel', 'สิทธ\u0e4c\u0e34', 'สิทธิ์'],
  ['two sara e for sara ae', 'เเผน', 'แผน'],
  ['right already', 'สำนักงาน ก.พ.ร. คณะที่ ๑', 'สำนักงาน ก.พ.ร. คณะที่ ๑'],
  ['nikhahit of Pali stays', 'พุทฺธํ', 'พุทฺธํ'],
]

describe('normaliseThai', () => {
  it.each(RIGHT_SPELLINGS)('%s', (_what, typed, stored) => expect(normaliseThai(typed)).toBe(stored))

  it('is idempotent, and NFC', () => {
    fc.assert(
      fc.property(thaiText, (text) => {
        const once = normaliseThai(text)
        expect(normaliseThai(once)).toBe(once)
        expect(once.normalize('NFC')).toBe(once)
      }),
      { numRuns: 2000 },
    )
  })
})

describe('searchKey', () => {
  it.each([
    ['  คณะที่  ๑\u200b/๒๕๕๗ ', 'คณะที่ 1/2557'],
    ['e-Service', 'e-service'],
    ['น\u0e4d\u200b\u0e32', 'นำ'],
    ['๑\u00a0กรม\n๑ e-Service', '1 กรม 1 e-service'],
  ])('%j', (text, key) => expect(searchKey(text)).toBe(key))

  it('is idempotent', () => {
    fc.assert(
      fc.property(fc.oneof(thaiText, fc.string({ unit: 'binary' })), (text) => {
        expect(searchKey(searchKey(text))).toBe(searchKey(text))
      }),
      { numRuns: 2000 },
    )
  })
})
