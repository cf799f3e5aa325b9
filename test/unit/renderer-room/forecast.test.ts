import { describe, expect, it } from 'vitest'
import { clockText, parseClock } from '../../../renderer/features/meetings/clock-text.ts'
import {
  forecast,
  instantOf,
  minutesOver,
  stopwatch,
  type TimedItem,
  timerState,
  usedMs,
} from '../../../renderer/features/meetings/forecast.ts'

const MINUTE = 60_000
const start = instantOf('2014-01-15', '09:30')
const at = (minutes: number) => new Date(start + minutes * MINUTE).toISOString()
const item = (id: string, rest: Partial<TimedItem> = {}): TimedItem => ({
  id,
  state: 'waiting',
  plannedMinutes: 10,
  openedAt: null,
  closedAt: null,
  ...rest,
})

describe('the forecast of the end', () => {
  it('takes a clock time for Bangkok time', () => {
    expect(new Date(start).toISOString()).toBe('2014-01-15T02:30:00.000Z')
  })
  it('adds the planned times up from the planned start', () => {
    const { starts, endsAt } = forecast({
      items: [item('a'), item('b', { plannedMinutes: 30 })],
      from: start,
    })
    expect(starts.get('a')).toBe(start)
    expect(starts.get('b')).toBe(start + 10 * MINUTE)
    expect(endsAt).toBe(start + 40 * MINUTE)
  })
  it('counts what is left of the open item, nothing of one that ran over, nothing of one that is done', () => {
    const done = item('a', { state: 'resolved', openedAt: at(0), closedAt: at(25) })
    const open = item('b', { state: 'open', openedAt: at(25) })
    const from = start + 29 * MINUTE
    expect(forecast({ items: [done, open, item('c')], from }).endsAt).toBe(from + 16 * MINUTE)
    const late = start + 50 * MINUTE
    expect(forecast({ items: [done, open, item('c')], from: late }).endsAt).toBe(late + 10 * MINUTE)
  })
  it('rounds the overrun up to whole minutes', () => {
    expect(minutesOver(start + 1, start)).toBe(1)
    expect(minutesOver(start, start)).toBe(0)
    expect(minutesOver(start - 5 * MINUTE, start)).toBe(-5)
  })
})

describe('the timer of an item', () => {
  it('stands still once the item is closed', () => {
    expect(usedMs({ openedAt: at(0), closedAt: at(12) }, start + 99 * MINUTE)).toBe(12 * MINUTE)
    expect(usedMs({ openedAt: null, closedAt: null }, start)).toBe(0)
  })
  it('warns from four fifths on and says when it is over', () => {
    expect(timerState(7.9 * MINUTE, 10)).toBe('calm')
    expect(timerState(8 * MINUTE, 10)).toBe('soon')
    expect(timerState(10 * MINUTE, 10)).toBe('over')
    expect(timerState(99 * MINUTE, 0)).toBe('calm')
  })
  it('reads like a stopwatch', () => {
    expect(stopwatch(63_000)).toBe('1:03')
    expect(stopwatch(3_663_000)).toBe('1:01:03')
    expect(stopwatch(-5)).toBe('0:00')
  })
})

describe('a clock time as people type it', () => {
  it('reads dots, colons, four digits, Thai digits and a bare hour', () => {
    for (const text of ['9.30', '09:30', '0930', '๙.๓๐ น.', '๐๙.๓๐']) expect(parseClock(text)).toBe('09:30')
    expect(parseClock('9')).toBe('09:00')
  })
  it('refuses what is no time', () => {
    for (const text of ['', '24.00', '9.60', 'เช้า', '123456']) expect(parseClock(text)).toBeNull()
  })
  it('is written so that it can be typed again', () => {
    expect(parseClock(clockText('14:05'))).toBe('14:05')
  })
})
