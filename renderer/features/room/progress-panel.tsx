import { IconCircle, IconCircleOff, IconDoorExit, IconLock } from '@tabler/icons-react'
import { room as words } from '../../../shared/messages/room.ts'
import { useQueryOf } from '../../api/index.ts'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import { useFormat } from '../../ui/format.ts'
import type { AgendaItem } from '../meetings/readiness.ts'
import styles from './progress-panel.module.css'

const ICONS = {
  waiting: IconCircle,
  sealed: IconLock,
  abstained: IconCircleOff,
  recused: IconDoorExit,
  absent: IconDoorExit,
  revealed: IconLock,
}

/** Whom one waits for comes first. */
const GROUPS = ['waiting', 'sealed', 'abstained', 'recused', 'absent', 'revealed'] as const

/** For secretary and chair: sealed or not yet, never a value. */
export function ProgressPanel({ item }: { item: AgendaItem }) {
  const format = useFormat()
  const progress = useQueryOf('score.progress', { itemId: item.id })
  const rows = progress.data ?? []
  const asked = rows.filter(({ state }) => state !== 'absent' && state !== 'recused')
  const done = asked.filter(({ state }) => state !== 'waiting')
  const isWhole = asked.length > 0 && done.length === asked.length
  return (
    <section className={styles.panel} aria-labelledby="progress-title">
      <div className={styles.head}>
        <h2 id="progress-title" className={styles.title}>
          {words.progress.title}
        </h2>
        <p role="status">
          {words.progress.line(format.count(done.length), format.count(asked.length))}
          {isWhole ? ` · ${words.progress.allSealed}` : null}
        </p>
      </div>
      <ErrorNotice error={progress.error} />
      <ul className={styles.groups}>
        {GROUPS.map((state) => {
          const people = rows.filter((row) => row.state === state)
          if (people.length === 0) return null
          const Icon = ICONS[state]
          return (
            <li key={state} className={styles.group} data-state={state}>
              <Icon size={20} aria-hidden />
              <div>
                <strong>
                  {words.progress.group(words.progress.states[state], format.count(people.length))}
                </strong>
                <p>{people.map(({ name }) => name).join(', ')}</p>
              </div>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
