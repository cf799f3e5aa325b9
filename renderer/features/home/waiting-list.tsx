import { IconChevronRight } from '@tabler/icons-react'
import type { OutputOf } from '../../../shared/contract/index.ts'
import { home } from '../../../shared/messages/home.ts'
import { Link } from '../../app/link.tsx'
import type { Route } from '../../app/routes.ts'
import { useFormat } from '../../ui/format.ts'
import styles from './home.module.css'

type Task = OutputOf<'home.waiting'>['meetings'][number]

/** Where a task is done. */
export function routeOfTask({ task, meetingId }: Pick<Task, 'task' | 'meetingId'>): Route {
  switch (task) {
    case 'prepare':
      return { screen: 'meeting', meetingId }
    case 'enter':
    case 'score':
      return { screen: 'room', meetingId }
    case 'draft_minutes':
    case 'finish_minutes':
      return { screen: 'minutes', meetingId }
    case 'sign':
      return { screen: 'documents', meetingId }
  }
}

export function WaitingList({ tasks }: { tasks: readonly Task[] }) {
  const format = useFormat()
  return (
    <section aria-labelledby="waiting-title">
      <h2 id="waiting-title" className={styles.subtitle}>
        {home.waiting}
      </h2>
      {tasks.length === 0 ? (
        <p className={styles.calm}>
          <strong>{home.nothingWaits}</strong> {home.nothingWaitsDetail}
        </p>
      ) : (
        <ul className={styles.tasks}>
          {tasks.map((task) => (
            <li key={`${task.meetingId} ${task.task}`}>
              <Link to={routeOfTask(task)} className={styles.task}>
                <span className={styles.taskName}>{home.tasks[task.task]}</span>
                <span>
                  {format.show(task.title)} · {format.day(task.date)}
                </span>
                <IconChevronRight aria-hidden />
              </Link>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
