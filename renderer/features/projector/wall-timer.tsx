import { stopwatch, timerFace, timerState, usedUntil } from '../../../shared/domain/agenda-time.ts'
import { projector as words } from '../../../shared/messages/projector.ts'
import { useFormat } from '../../ui/format.ts'
import { useNow } from '../meetings/use-now.ts'
import styles from './projector-screen.module.css'
import type { WallView } from './use-wall.ts'

type TimerProps = { item: NonNullable<WallView['item']> }

/** Counts the planned time down, then counts what is over. In a frozen frame nothing runs. */
export function WallTimer({ item }: TimerProps) {
  const { plannedMinutes, runningSince } = item
  const format = useFormat()
  const now = useNow(runningSince === null ? 3_600_000 : 1000)
  const used = usedUntil(item, now)
  const state = timerState(used, plannedMinutes)
  const { ms, isOver } = timerFace(used, plannedMinutes)
  const isPlanned = plannedMinutes > 0
  return (
    <div className={styles.timer} data-state={state} role="timer" aria-label={words.timer}>
      {isPlanned ? <span>{isOver ? words.over : words.left}</span> : null}
      <span className={styles.clock}>{format.show(stopwatch(isOver || !isPlanned ? ms : ms + 999))}</span>
      {isPlanned ? <span>{words.planned(format.count(plannedMinutes))}</span> : null}
    </div>
  )
}
