import { describe, expect, it } from 'vitest'
import { formatter } from '../../../renderer/ui/formatter.ts'
import { monthRange } from '../../../renderer/ui/month-range.ts'
import { parseCount } from '../../../renderer/ui/parse-count.ts'

const thai = formatter('thai')
const arabic = formatter('arabic')

describe('formatter', () => {
  it('writes facts in the digits of the reader', () => {
    expect(thai.count(1_234_567)).toBe('๑,๒๓๔,๕๖๗')
    expect(arabic.count(1_234_567)).toBe('1,234,567')
    expect(thai.baht(1_500)).toBe('๑,๕๐๐ บาท')
    expect(thai.duration({ value: 30, unit: 'day' })).toBe('๓๐ วันทำการ')
    expect(thai.show('ครั้งที่ 1/2557')).toBe('ครั้งที่ ๑/๒๕๕๗')
  })

  it('writes days in พ.ศ. and instants as Bangkok time', () => {
    expect(thai.day('2014-01-16')).toBe('๑๖ มกราคม ๒๕๕๗')
    expect(arabic.month('2014-01')).toBe('ม.ค. 2557')
    expect(arabic.time(new Date('2014-01-16T02:30:00Z'))).toBe('09.30 น.')
    expect(arabic.shortInstant('2014-01-16T18:00:00Z')).toBe('17 ม.ค. 57 เวลา 01.00 น.')
  })

  it('writes sizes of files', () => {
    expect(arabic.size(1)).toBe('1 กิโลไบต์')
    expect(arabic.size(2.5 * 1024 * 1024)).toBe('2.5 เมกะไบต์')
  })
})

describe('parseCount', () => {
  it.each([
    ['๑,๒๓๔', 1_234],
    [' 12 000 ', 12_000],
    ['0', 0],
    ['', null],
    ['12.5', undefined],
    ['-3', undefined],
    ['สิบ', undefined],
    ['99999999999999999999', undefined],
  ])('%j', (typed, expected) => {
    expect(parseCount(typed)).toBe(expected)
  })
})

describe('monthRange', () => {
  it('counts months over the turn of a year', () => {
    expect(monthRange('2013-11', '2014-02')).toEqual(['2013-11', '2013-12', '2014-01', '2014-02'])
    expect(monthRange('2014-01', '2014-01')).toEqual(['2014-01'])
  })

  it('gives nothing for a missing end or the wrong way round, and stops at a slip in the year', () => {
    expect(monthRange(undefined, '2014-01')).toEqual([])
    expect(monthRange('2014-02', '2014-01')).toEqual([])
    expect(monthRange('2014-01', '9014-01').length).toBeLessThanOrEqual(1_200)
  })
})
