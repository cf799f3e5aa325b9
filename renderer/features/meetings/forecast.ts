import type { ItemState } from '../../../shared/domain/meeting.ts'

export type TimedItem = {
  id: string
  state: ItemState
  plannedMinutes: number
  openedAt: string | null
  closedAt: string | null
}

const MINUTE_MS = 60_000
const BANGKOK_OFFSET = '+07:00'

/** The instant (ms) of a Bangkok day and clock time. */
export const instantOf = (day: string, clock: string): number =>
  Date.parse(`${day}T${clock}:00${BANGKOK_OFFSET}`)

/** Milliseconds that an item has taken: until now while it is open, 0 before. */
export function usedMs(item: Pick<TimedItem, 'openedAt' | 'closedAt'>, now: number): number {
  if (!item.openedAt) return 0
  const end = item.closedAt ? Date.parse(item.closedAt) : now
  return Math.max(0, end - Date.parse(item.openedAt))
}

/**
 * When each item that still waits will begin, and when the meeting will end, if everything takes its planned time.
 * @param facts `from` is where the waiting items start to be counted: the planned start before the meeting is opened,
 *   the present moment after it. All in ms.
 */
export function forecast(facts: { items: readonly TimedItem[]; from: number }): {
  starts: ReadonlyMap<string, number>
  endsAt: number
} {
  let clock = facts.from
  const starts = new Map<string, number>()
  for (const item of facts.items) {
    if (item.state !== 'open' && item.state !== 'revealed') continue
    clock += Math.max(0, item.plannedMinutes * MINUTE_MS - usedMs(item, facts.from))
  }
  for (const item of facts.items) {
    if (item.state !== 'waiting') continue
    starts.set(item.id, clock)
    clock += item.plannedMinutes * MINUTE_MS
  }
  return { starts, endsAt: clock }
}

/** Whole minutes by which the forecast runs past the planned end; 0 or less when it does not. */
export const minutesOver = (endsAt: number, plannedEnd: number): number =>
  Math.ceil((endsAt - plannedEnd) / MINUTE_MS)

/** How an item stands with its planned time. From four fifths on it says so: there is still time to close. */
export type TimerState = 'calm' | 'soon' | 'over'

export function timerState(used: number, plannedMinutes: number): TimerState {
  if (plannedMinutes === 0) return 'calm'
  const planned = plannedMinutes * MINUTE_MS
  if (used >= planned) return 'over'
  return used >= planned * 0.8 ? 'soon' : 'calm'
}

/** "5:03", "1:05:03". */
export function stopwatch(milliseconds: number): string {
  const seconds = Math.floor(Math.max(0, milliseconds) / 1000)
  const [hours, minutes, rest] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60]
  const tail = `${String(minutes).padStart(hours > 0 ? 2 : 1, '0')}:${String(rest).padStart(2, '0')}`
  return hours > 0 ? `${hours}:${tail}` : tail
}
