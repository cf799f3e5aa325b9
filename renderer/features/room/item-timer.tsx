import { IconClock } from '@tabler/icons-react'
import { room as words } from '../../../shared/messages/room.ts'
import { useFormat } from '../../ui/format.ts'
import { stopwatch, timerState, usedMs } from '../meetings/forecast.ts'
import type { AgendaItem } from '../meetings/readiness.ts'
import { useNow } from '../meetings/use-now.ts'
import styles from './item-timer.module.css'

const MINUTE_MS = 60_000

/** Time used of the time planned. It says in words when it runs out; the colour only helps. */
export function ItemTimer({ item }: { item: AgendaItem }) {
  const now = useNow()
  const format = useFormat()
  const used = usedMs(item, now)
  const state = timerState(used, item.plannedMinutes)
  const left = item.plannedMinutes * MINUTE_MS - used
  const sentence = {
    calm: null,
    soon: words.timer.soon(format.count(Math.max(1, Math.ceil(left / MINUTE_MS)))),
    over: words.timer.over(format.count(Math.max(1, Math.ceil(-left / MINUTE_MS)))),
  }[state]
  return (
    <div className={styles.timer} data-state={state} role="timer" aria-label={words.timer.label}>
      <IconClock size={20} aria-hidden />
      <span className={styles.used}>{format.show(stopwatch(used))}</span>
      {item.plannedMinutes > 0 ? (
        <span>/ {words.agenda.minutes(format.count(item.plannedMinutes))}</span>
      ) : null}
      {sentence ? <strong>{sentence}</strong> : null}
    </div>
  )
}
