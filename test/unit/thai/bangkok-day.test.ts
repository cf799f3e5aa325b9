import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  addDays,
  bangkokDay,
  bangkokDaysBetween,
  daysBetween,
  isIsoDay,
} from '../../../shared/thai/bangkok-day.ts'

const someDay = fc
  .date({ min: new Date('1950-01-01'), max: new Date('2090-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))

describe('Bangkok days', () => {
  it('17:00 in UTC is already the next day', () => {
    expect(bangkokDay('2013-10-16T16:59:59.999Z')).toBe('2013-10-16')
    expect(bangkokDay('2013-10-16T17:00:00.000Z')).toBe('2013-10-17')
    expect(bangkokDaysBetween('2013-10-16T16:59:00Z', '2013-10-16T17:01:00Z')).toBe(1)
  })

  it('counts over a leap day and a year', () => {
    expect(daysBetween('2012-02-28', '2012-03-01')).toBe(2)
    expect(addDays('2013-12-25', 14)).toBe('2014-01-08')
    expect(addDays('2014-01-08', -14)).toBe('2013-12-25')
  })

  it('knows no day that does not exist', () => {
    for (const wrong of ['2014-02-29', '2014-2-1', '2014-00-10', '', 'x']) expect(isIsoDay(wrong)).toBe(false)
    expect(() => addDays('2014-02-30', 1)).toThrow(RangeError)
    expect(() => bangkokDay('soon')).toThrow(RangeError)
  })

  it('agrees with the time zone of Intl, and adding is the inverse of counting', () => {
    const zone = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Bangkok' })
    fc.assert(
      fc.property(someDay, fc.integer({ min: -5000, max: 5000 }), fc.nat(86_399_999), (day, count, ms) => {
        expect(daysBetween(day, addDays(day, count))).toBe(count)
        const instant = new Date(Date.parse(day) + ms)
        expect(bangkokDay(instant)).toBe(zone.format(instant))
      }),
    )
  })
})
