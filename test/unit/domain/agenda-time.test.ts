import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  agendaTotals,
  forecast,
  instantOf,
  minutesOver,
  type Run,
  stopwatch,
  sumRuns,
  type TimedItem,
  timerFace,
  timerState,
  usedUntil,
} from '../../../shared/domain/agenda-time.ts'
import { ITEM_STATES } from '../../../shared/domain/meeting.ts'
import { formatTime } from '../../../shared/thai/buddhist-date.ts'

const MINUTE = 60_000
const start = instantOf('2014-01-15', '09:30')
const at = (minutes: number) => new Date(start + minutes * MINUTE).toISOString()
const item = (id: string, rest: Partial<TimedItem> = {}): TimedItem => ({
  id,
  state: 'waiting',
  plannedMinutes: 10,
  usedMs: 0,
  runningSince: null,
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
    expect([starts.get('a'), starts.get('b')]).toEqual([start, start + 10 * MINUTE])
    expect(endsAt).toBe(start + 40 * MINUTE)
  })
  it('counts what is left of the open item, nothing of one that ran over, nothing of one that is done', () => {
    const done = item('a', { state: 'resolved', usedMs: 25 * MINUTE })
    const open = item('b', { state: 'open', runningSince: at(25) })
    const from = start + 29 * MINUTE
    expect(forecast({ items: [done, open, item('c')], from }).endsAt).toBe(from + 16 * MINUTE)
    const late = start + 50 * MINUTE
    expect(forecast({ items: [done, open, item('c')], from: late }).endsAt).toBe(late + 10 * MINUTE)
  })
  it('what was put aside comes back in its turn, with what is left of its time; what was postponed does not', () => {
    const parked = item('a', { state: 'revealed', usedMs: 4 * MINUTE })
    const open = item('b', { state: 'open', runningSince: at(0) })
    const { starts, endsAt } = forecast({
      items: [parked, open, item('c', { state: 'postponed' }), item('d')],
      from: start,
    })
    expect([...starts]).toEqual([
      ['a', start + 10 * MINUTE],
      ['d', start + 16 * MINUTE],
    ])
    expect(endsAt).toBe(start + 26 * MINUTE)
  })
  it('gives the overrun that the clock time beside it gives', () => {
    expect(minutesOver(start + 56 * MINUTE + 1, start)).toBe(56)
    expect(minutesOver(start, start)).toBe(0)
    expect(minutesOver(start - 5 * MINUTE, start)).toBe(-5)
    const minuteOfDay = (instant: number) => {
      const [hours = 0, minutes = 0] = formatTime(new Date(instant), { digits: 'arabic' })
        .split(/\D+/)
        .map(Number)
      return hours * 60 + minutes
    }
    fc.assert(
      fc.property(fc.integer({ min: -9 * 60 * MINUTE, max: 14 * 60 * MINUTE }), (after) => {
        expect(minutesOver(start + after, start)).toBe(minuteOfDay(start + after) - minuteOfDay(start))
      }),
    )
  })

  it('ends when a clock that walks through the agenda minute by minute says so', () => {
    const items = fc.array(
      fc.record({
        state: fc.constantFrom(...ITEM_STATES),
        planned: fc.integer({ min: 0, max: 40 }),
        used: fc.integer({ min: 0, max: 60 }),
      }),
      { maxLength: 30 },
    )
    const walk = (rows: readonly { state: string; planned: number; used: number }[]) => {
      let minutes = 0
      for (const { state, planned, used } of rows)
        for (let minute = used; minute < planned; minute += 1)
          if (['waiting', 'open', 'revealed'].includes(state)) minutes += 1
      return minutes
    }
    fc.assert(
      fc.property(items, fc.nat({ max: 29 }), (rows, current) => {
        const timed = rows.map(({ state, planned, used }, index) => {
          const isCurrent = index === current && (state === 'open' || state === 'revealed')
          const time = isCurrent ? { runningSince: at(-used) } : { usedMs: used * MINUTE }
          return item(String(index), { state, plannedMinutes: planned, ...time })
        })
        const { endsAt } = forecast({ items: timed, from: start })
        expect((endsAt - start) / MINUTE).toBe(walk(rows))
      }),
    )
  })
})

describe('the time of an item', () => {
  it('is the sum of the stretches in which it was before the meeting', () => {
    const runs: Run[] = [
      { startedAt: at(0), endedAt: at(5) },
      { startedAt: at(20), endedAt: at(27) },
      { startedAt: at(40), endedAt: null },
    ]
    expect(sumRuns(runs)).toEqual({ usedMs: 12 * MINUTE, runningSince: at(40) })
    expect(usedUntil(sumRuns(runs), start + 43 * MINUTE)).toBe(15 * MINUTE)
    expect(sumRuns([])).toEqual({ usedMs: 0, runningSince: null })
  })
  it('never shrinks when the clock of the laptop is set back', () => {
    expect(sumRuns([{ startedAt: at(5), endedAt: at(3) }]).usedMs).toBe(0)
    expect(usedUntil({ usedMs: 7, runningSince: at(5) }, start)).toBe(7)
  })
  it('is added up for the whole agenda; what is postponed is planned no more, but was used', () => {
    const items = [item('a', { usedMs: MINUTE }), item('b', { state: 'postponed', usedMs: 2 * MINUTE })]
    expect(agendaTotals(items, start)).toEqual({ planned: 10, usedMs: 3 * MINUTE })
  })
  it('warns from four fifths on and says when it is over', () => {
    expect(timerState(7.9 * MINUTE, 10)).toBe('calm')
    expect(timerState(8 * MINUTE, 10)).toBe('soon')
    expect(timerState(10 * MINUTE, 10)).toBe('over')
    expect(timerState(99 * MINUTE, 0)).toBe('calm')
  })
  it('is counted down, then over; without a plan it is counted up', () => {
    expect(timerFace(3 * MINUTE, 10)).toEqual({ ms: 7 * MINUTE, isOver: false })
    expect(timerFace(12 * MINUTE, 10)).toEqual({ ms: 2 * MINUTE, isOver: true })
    expect(timerFace(12 * MINUTE, 0)).toEqual({ ms: 12 * MINUTE, isOver: false })
  })
  it('reads like a stopwatch', () => {
    expect(stopwatch(63_000)).toBe('1:03')
    expect(stopwatch(3_663_000)).toBe('1:01:03')
    expect(stopwatch(-5)).toBe('0:00')
  })
})
