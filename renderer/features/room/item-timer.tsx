import { IconClock } from '@tabler/icons-react'
import { stopwatch, timerFace, timerState, usedUntil } from '../../../shared/domain/agenda-time.ts'
import { roomAgenda as words } from '../../../shared/messages/room-agenda.ts'
import { useFormat } from '../../ui/format.ts'
import type { AgendaItem } from '../meetings/readiness.ts'
import { useNow } from '../meetings/use-now.ts'
import styles from './item-timer.module.css'

type TimerProps = { item: AgendaItem; onEdit: (() => void) | null }

/** The planned time counted down, then what runs over counted up, in words too; the colour only helps. */
export function ItemTimer({ item, onEdit }: TimerProps) {
  const now = useNow()
  const format = useFormat()
  const used = usedUntil(item, now)
  const state = timerState(used, item.plannedMinutes)
  const { ms, isOver } = timerFace(used, item.plannedMinutes)
  const isPlanned = item.plannedMinutes > 0
  const minutes = words.minutes(format.count(item.plannedMinutes))
  return (
    <div className={styles.timer} data-state={state}>
      <IconClock size={20} aria-hidden />
      <span role="timer" aria-label={words.timer.label} className={styles.face}>
        {isPlanned ? <span>{isOver ? words.timer.over : words.timer.left}</span> : null}
        <span className={styles.used}>{format.show(stopwatch(isOver || !isPlanned ? ms : ms + 999))}</span>
      </span>
      {onEdit ? (
        <button
          type="button"
          className={styles.planned}
          onClick={onEdit}
          aria-label={words.timer.editOf(minutes)}
          aria-keyshortcuts="T"
        >
          / {minutes}
        </button>
      ) : (
        <span>/ {minutes}</span>
      )}
    </div>
  )
}
