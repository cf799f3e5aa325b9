import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formatDay, formatInstant, formatMonth, formatTime } from '../../../shared/thai/buddhist-date.ts'
import { excelSerialToDay, parseDay, parseMonth } from '../../../shared/thai/parse-date.ts'

const someDay = fc
  .date({ min: new Date('1998-01-01'), max: new Date('2055-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))

describe('Buddhist dates are shown', () => {
  it.each([
    [formatDay('2013-10-16'), '๑๖ ตุลาคม ๒๕๕๖'],
    [formatDay('2013-10-16', { form: 'short' }), '๑๖ ต.ค. ๕๖'],
    [formatDay('2014-01-05', { digits: 'arabic' }), '5 มกราคม 2557'],
    [formatMonth('2014-01'), 'ม.ค. ๒๕๕๗'],
    [formatMonth('2014-12', { form: 'long', digits: 'arabic' }), 'ธันวาคม 2557'],
    [formatTime('09:30'), '๐๙.๓๐ น.'],
    [formatTime('2013-10-16T02:30:00Z'), '๐๙.๓๐ น.'],
    [formatInstant('2013-10-16T17:05:00.000Z', { digits: 'arabic' }), '17 ตุลาคม 2556 เวลา 00.05 น.'],
  ])('%s', (text, wanted) => expect(text).toBe(wanted))

  it('refuses what is no day', () => {
    expect(() => formatDay('2014-02-29')).toThrow(RangeError)
    expect(() => formatMonth('2014-13')).toThrow(RangeError)
    expect(() => formatTime('tomorrow')).toThrow(RangeError)
  })
})

describe('dates are read', () => {
  it.each([
    ['16 ต.ค. 56', '2013-10-16'],
    ['๑๖ ตุลาคม ๒๕๕๖', '2013-10-16'],
    ['16 ตุลาคม พ.ศ. 2556', '2013-10-16'],
    ['วันที่ 16 เดือนตุลาคม พ.ศ. ๒๕๕๖', '2013-10-16'],
    ['วันพุธที่ 16 ตุลาคม 2556', '2013-10-16'],
    ['16 ตค 2556', '2013-10-16'],
    ['16ต.ค.56', '2013-10-16'],
    ['16 ตุลาคม ค.ศ. 2013', '2013-10-16'],
    ['16/10/2556', '2013-10-16'],
    ['5/6/2014', '2014-06-05'],
    ['16-10-2556', '2013-10-16'],
    ['2013-10-16', '2013-10-16'],
    ['2556-10-16', '2013-10-16'],
    ['2013-10-16T00:00:00.000Z', '2013-10-16'],
    ['16 Oct 2013', '2013-10-16'],
  ])('%s', (text, day) => expect(parseDay(text)).toBe(day))

  it.each([
    '',
    '16/10/13',
    '16 ต.ค. 13',
    '10/16/2556',
    '29 ก.พ. 2557',
    '16 ต.ค. 2256',
    '16 Oct 13',
    'ภายในปี 2557',
    '2557',
  ])('does not guess: %s', (text) => expect(parseDay(text)).toBeNull())

  it.each([
    ['ม.ค. 2557', '2014-01'],
    ['มกราคม ๒๕๕๗', '2014-01'],
    ['เดือนมกราคม พ.ศ. 2557', '2014-01'],
    ['ม.ค. 57', '2014-01'],
    ['1/2557', '2014-01'],
    ['2014-01', '2014-01'],
    ['2557-01', '2014-01'],
    ['15 ม.ค. 2557', '2014-01'],
    ['Jan-2014', '2014-01'],
  ])('month %s', (text, month) => expect(parseMonth(text)).toBe(month))

  it.each(['', 'ไตรมาส 1', '13/2557', 'ม.ค.', '01/14', 'ม.ค. 14'])('no month: %s', (text) =>
    expect(parseMonth(text)).toBeNull(),
  )

  it('reads back what it shows, in both forms and both digits', () => {
    fc.assert(
      fc.property(
        someDay,
        fc.constantFrom('thai' as const, 'arabic' as const),
        fc.constantFrom('long' as const, 'short' as const),
        (day, digits, form) => {
          expect(parseDay(formatDay(day, { digits, form }))).toBe(day)
          expect(parseMonth(formatMonth(day.slice(0, 7), { digits, form }))).toBe(day.slice(0, 7))
        },
      ),
    )
  })

  it('spreadsheet serials', () => {
    expect(excelSerialToDay(41_563)).toBe('2013-10-16')
    expect(excelSerialToDay(41_563.75)).toBe('2013-10-16')
    // 16/10/2556 typed into a spreadsheet with Western settings is stored as the year 2556 of our era.
    expect(excelSerialToDay(239_890)).toBe('2013-10-16')
    expect(excelSerialToDay(2556)).toBeNull()
    expect(excelSerialToDay(-1)).toBeNull()
    expect(excelSerialToDay(Number.NaN)).toBeNull()
  })
})
