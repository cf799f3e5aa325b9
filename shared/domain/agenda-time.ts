import type { ItemState } from './meeting.ts'

/** The time of one item: the stretches that have ended, in ms, and since when the one that runs now runs. */
export type ItemTime = { usedMs: number; runningSince: string | null }

export type TimedItem = ItemTime & { id: string; state: ItemState; plannedMinutes: number }

/** A stretch in which an item was before the meeting. */
export type Run = { startedAt: string; endedAt: string | null }

const MINUTE_MS = 60_000
const BANGKOK_OFFSET = '+07:00'

/** The instant (ms) of a Bangkok day and clock time. */
export const instantOf = (day: string, clock: string): number =>
  Date.parse(`${day}T${clock}:00${BANGKOK_OFFSET}`)

/** An item may be taken up several times; its time is the sum. A clock that was set back takes nothing away. */
export function sumRuns(runs: readonly Run[]): ItemTime {
  let usedMs = 0
  let runningSince: string | null = null
  for (const { startedAt, endedAt } of runs) {
    if (endedAt === null) runningSince = startedAt
    else usedMs += Math.max(0, Date.parse(endedAt) - Date.parse(startedAt))
  }
  return { usedMs, runningSince }
}

/** Milliseconds that an item has taken until `now` (ms). */
export const usedUntil = ({ usedMs, runningSince }: ItemTime, now: number): number =>
  usedMs + (runningSince === null ? 0 : Math.max(0, now - Date.parse(runningSince)))

/** Milliseconds of the planned time that are left; 0 when it is used up. */
const left = (item: TimedItem, now: number): number =>
  Math.max(0, item.plannedMinutes * MINUTE_MS - usedUntil(item, now))

/**
 * When each item that is still to come will begin, and when the meeting will end, if everything takes the rest of its
 * planned time. What has begun and was put aside comes in its turn; what is decided or postponed takes no more time.
 * @param facts `from` (ms) is the planned start before the meeting is opened, the present moment after it
 */
export function forecast(facts: { items: readonly TimedItem[]; from: number }): {
  starts: ReadonlyMap<string, number>
  endsAt: number
} {
  const isRunning = ({ runningSince }: TimedItem) => runningSince !== null
  const starts = new Map<string, number>()
  let clock = facts.from
  for (const item of facts.items.filter(isRunning)) clock += left(item, facts.from)
  for (const item of facts.items) {
    if (isRunning(item) || item.state === 'resolved' || item.state === 'postponed') continue
    starts.set(item.id, clock)
    clock += left(item, facts.from)
  }
  return { starts, endsAt: clock }
}

/** Planned minutes and used milliseconds of the whole agenda; what was postponed is no longer planned. */
export function agendaTotals(items: readonly TimedItem[], now: number): { planned: number; usedMs: number } {
  const standing = items.filter(({ state }) => state !== 'postponed')
  return {
    planned: standing.reduce((sum, { plannedMinutes }) => sum + plannedMinutes, 0),
    usedMs: items.reduce((sum, item) => sum + usedUntil(item, now), 0),
  }
}

/** Whole minutes by which the forecast, as a clock shows it, runs past the planned end; 0 or less when it does not. */
export const minutesOver = (endsAt: number, plannedEnd: number): number =>
  Math.floor(endsAt / MINUTE_MS) - Math.floor(plannedEnd / MINUTE_MS)

/** How an item stands with its planned time. From four fifths on it says so: there is still time to close. */
export type TimerState = 'calm' | 'soon' | 'over'

export function timerState(used: number, plannedMinutes: number): TimerState {
  if (plannedMinutes === 0) return 'calm'
  const planned = plannedMinutes * MINUTE_MS
  if (used >= planned) return 'over'
  return used >= planned * 0.8 ? 'soon' : 'calm'
}

/** What the clock of an item shows: the planned time counted down, then what is over it counted up. */
export function timerFace(used: number, plannedMinutes: number): { ms: number; isOver: boolean } {
  const planned = plannedMinutes * MINUTE_MS
  if (plannedMinutes === 0) return { ms: used, isOver: false }
  return used < planned ? { ms: planned - used, isOver: false } : { ms: used - planned, isOver: true }
}

/** "5:03", "1:05:03". */
export function stopwatch(milliseconds: number): string {
  const seconds = Math.floor(Math.max(0, milliseconds) / 1000)
  const [hours, minutes, rest] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60]
  const tail = `${String(minutes).padStart(hours > 0 ? 2 : 1, '0')}:${String(rest).padStart(2, '0')}`
  return hours > 0 ? `${hours}:${tail}` : tail
}
