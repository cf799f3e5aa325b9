import type { OutputOf } from '../../../shared/contract/index.ts'
import { meeting as words } from '../../../shared/messages/meeting.ts'
import { Link } from '../../app/link.tsx'
import type { Route } from '../../app/routes.ts'
import { useFormat } from '../../ui/format.ts'
import styles from './meeting-card.module.css'
import { meetingName } from './meeting-name.ts'
import { StateBadge } from './state-badge.tsx'

type Row = OutputOf<'meeting.list'>[number]

/** Where a click leads: to what is done next with such a meeting. */
const mainRoute = ({ id, state }: Row): Route =>
  state === 'in_session' ? { screen: 'room', meetingId: id } : { screen: 'meeting', meetingId: id }

/** Others of its screens, beside the one that the title leads to. */
const sideLinks = (row: Row): { to: Route; label: string }[] => {
  const to = (screen: 'meeting' | 'minutes' | 'documents'): Route => ({ screen, meetingId: row.id })
  const agenda = { to: to('meeting'), label: words.list.actions.read }
  const minutes = { to: to('minutes'), label: words.list.actions.minutes }
  const documents = { to: to('documents'), label: words.list.actions.documents }
  if (row.state === 'preparing') return [documents]
  if (row.state === 'in_session') return [agenda, minutes]
  return [minutes, documents]
}

export function MeetingCard({ meeting: row }: { meeting: Row }) {
  const format = useFormat()
  const share = row.items === 0 ? 0 : row.resolvedItems / row.items
  return (
    <article className={styles.card} data-state={row.state}>
      <div className={styles.date} aria-hidden>
        <span className={styles.dayNumber}>{format.show(Number(row.date.slice(8)))}</span>
        <span>{format.month(row.date.slice(0, 7))}</span>
      </div>
      <div className={styles.what}>
        <h3 className={styles.title}>
          <Link to={mainRoute(row)} className={styles.link}>
            {meetingName(row, format)} {row.committeeName}
          </Link>
        </h3>
        <p className={styles.detail}>
          {format.day(row.date)} · {format.time(row.startsAt)} · {row.place}
        </p>
        <div className={styles.progress}>
          <span className={styles.track} aria-hidden>
            <span className={styles.fill} style={{ width: `${share * 100}%` }} />
          </span>
          <span>
            {row.items === 0
              ? words.list.noItems
              : row.state === 'preparing'
                ? words.list.itemCount(format.count(row.items))
                : words.list.progress(format.count(row.resolvedItems), format.count(row.items))}
          </span>
        </div>
      </div>
      <div className={styles.side}>
        <StateBadge state={row.state} />
        {row.state === 'closed' ? (
          <span className={styles.minutes}>{words.minutesStates[row.minutesState]}</span>
        ) : null}
        <div className={styles.links}>
          {sideLinks(row).map(({ to, label }) => (
            <Link key={label} to={to} className={styles.sideLink}>
              {label}
            </Link>
          ))}
        </div>
      </div>
    </article>
  )
}
