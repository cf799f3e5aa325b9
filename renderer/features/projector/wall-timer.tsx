import { projector as words } from '../../../shared/messages/projector.ts'
import { useFormat } from '../../ui/format.ts'
import { stopwatch, timerState } from '../meetings/forecast.ts'
import { useNow } from '../meetings/use-now.ts'
import styles from './projector-screen.module.css'

type TimerProps = { openedAt: string; plannedMinutes: number; isStopped: boolean }
const MINUTE_MS = 60_000

export function WallTimer({ openedAt, plannedMinutes, isStopped }: TimerProps) {
  const format = useFormat()
  const now = useNow(isStopped ? 3_600_000 : 1000)
  const used = Math.max(0, now - Date.parse(openedAt))
  const state = timerState(used, plannedMinutes)
  const rest = Math.max(1, Math.ceil(Math.abs(plannedMinutes * MINUTE_MS - used) / MINUTE_MS))
  const sentence = {
    calm: plannedMinutes > 0 ? words.planned(format.count(plannedMinutes)) : null,
    soon: words.soon(format.count(rest)),
    over: words.over(format.count(rest)),
  }[state]
  return (
    <div className={styles.timer} data-state={state} role="timer" aria-label={words.timer}>
      <span className={styles.clock}>{format.show(stopwatch(used))}</span>
      {sentence ? <span>{sentence}</span> : null}
    </div>
  )
}
