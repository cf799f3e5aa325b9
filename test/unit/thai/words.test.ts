import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compareThai, sortThai } from '../../../shared/thai/collate.ts'
import { toArabicDigits, toThaiDigits, withDigits } from '../../../shared/thai/digits.ts'
import { joinList } from '../../../shared/thai/join-list.ts'
import { readBaht, readDecimal, readNumber } from '../../../shared/thai/number-words.ts'
import { segmentWords } from '../../../shared/thai/segment.ts'
import { thaiText } from './arbitraries.ts'

describe('numbers read aloud', () => {
  it.each([
    [0, 'ศูนย์'],
    [1, 'หนึ่ง'],
    [10, 'สิบ'],
    [11, 'สิบเอ็ด'],
    [20, 'ยี่สิบ'],
    [21, 'ยี่สิบเอ็ด'],
    [101, 'หนึ่งร้อยเอ็ด'],
    [110, 'หนึ่งร้อยสิบ'],
    [2556, 'สองพันห้าร้อยห้าสิบหก'],
    [100_000, 'หนึ่งแสน'],
    [1_000_000, 'หนึ่งล้าน'],
    [1_000_001, 'หนึ่งล้านเอ็ด'],
    [11_000_000, 'สิบเอ็ดล้าน'],
    [21_500_000, 'ยี่สิบเอ็ดล้านห้าแสน'],
    [1_000_000_000_000, 'หนึ่งล้านล้าน'],
    [-5, 'ลบห้า'],
  ])('%d', (value, words) => expect(readNumber(value)).toBe(words))

  it('baht and decimals', () => {
    expect(readBaht(1_250_000)).toBe('หนึ่งล้านสองแสนห้าหมื่นบาทถ้วน')
    expect(readDecimal('4.25')).toBe('สี่จุดสองห้า')
    expect(readDecimal('-0.50')).toBe('ลบศูนย์จุดห้าศูนย์')
    expect(() => readNumber(1.5)).toThrow(RangeError)
    expect(() => readDecimal('ร้อยละ 5')).toThrow(RangeError)
  })

  it('no two numbers read alike', () => {
    fc.assert(
      fc.property(fc.nat(2_000_000), fc.nat(2_000_000), (left, right) => {
        expect(readNumber(left) === readNumber(right)).toBe(left === right)
      }),
    )
  })
})

describe('digits', () => {
  it('change script and back, and nothing else', () => {
    expect(withDigits('ครั้งที่ 1/2557', 'thai')).toBe('ครั้งที่ ๑/๒๕๕๗')
    expect(withDigits('๑๓๐๐', 'arabic')).toBe('1300')
    fc.assert(
      fc.property(thaiText, (text) => {
        expect(toArabicDigits(toThaiDigits(text))).toBe(toArabicDigits(text))
        expect(toThaiDigits(text)).toHaveLength(text.length)
      }),
    )
  })
})

describe('order, words, lists', () => {
  it('sorts as the dictionary does, numbers by value in either script', () => {
    expect(sortThai(['ขอนแก่น', 'เชียงใหม่', 'แพร่', 'กระบี่', 'ไทย'], (name) => name)).toEqual([
      'กระบี่',
      'ขอนแก่น',
      'เชียงใหม่',
      'ไทย',
      'แพร่',
    ])
    expect(compareThai('คณะที่ ๒', 'คณะที่ ๑๐')).toBeLessThan(0)
    expect(compareThai('คณะที่ 2', 'คณะที่ 10')).toBeLessThan(0)
  })

  it('never cuts inside a protected word, and loses nothing', () => {
    const text = 'การประชุมคณะอนุกรรมการพิจารณาข้อเสนอการเปลี่ยนแปลงฯ สำนักงาน ก.พ.ร.'
    const words = segmentWords(text, ['คณะอนุกรรมการ', 'ข้อเสนอการเปลี่ยนแปลงฯ', 'ก.พ.ร.'])
    expect(words.join('')).toBe(text)
    expect(words).toContain('การ')
    expect(words.filter((word) => word.includes('คณะ'))).toEqual(['คณะอนุกรรมการ'])
    expect(words.some((word) => word.includes('ก.พ.ร.'))).toBe(true)
    fc.assert(
      fc.property(thaiText, fc.array(thaiText, { maxLength: 3 }), (any, guarded) => {
        expect(segmentWords(any, guarded).join('')).toBe(any)
      }),
    )
  })

  it('joins', () => {
    expect(joinList([])).toBe('')
    expect(joinList(['ประธาน'])).toBe('ประธาน')
    expect(joinList(['ประธาน', 'เลขานุการ'])).toBe('ประธานและเลขานุการ')
    expect(joinList(['ก', 'ข', 'ค'], 'หรือ')).toBe('ก ข หรือค')
  })
})
