import { IconCircle, IconCircleCheck, IconEye, IconPlayerPlay } from '@tabler/icons-react'
import { useEffect, useRef } from 'react'
import { common } from '../../../shared/messages/common.ts'
import { room as words } from '../../../shared/messages/room.ts'
import { Link } from '../../app/link.tsx'
import { useFormat } from '../../ui/format.ts'
import { forecast, instantOf, minutesOver, usedMs } from '../meetings/forecast.ts'
import type { AgendaItem, Meeting } from '../meetings/readiness.ts'
import { useNow } from '../meetings/use-now.ts'
import styles from './agenda-rail.module.css'
import { lookAt } from './room-store.ts'

const ICONS = { waiting: IconCircle, open: IconPlayerPlay, revealed: IconEye, resolved: IconCircleCheck }

/** The agenda with states and times; choosing an item shows it and moves nothing in the meeting. */
export function AgendaRail({ meeting, shownId }: { meeting: Meeting; shownId: string | null }) {
  const now = useNow(15_000)
  const format = useFormat()
  const { starts, endsAt } = forecast({ items: meeting.items, from: now })
  const over = minutesOver(endsAt, instantOf(meeting.date, meeting.endsAt))
  const done = meeting.items.filter(({ state }) => state === 'resolved').length
  return (
    <nav className={styles.rail} aria-label={words.agenda.title}>
      <div className={styles.head}>
        <h2 className={styles.title}>{words.agenda.title}</h2>
        <p className={styles.note}>
          {words.agenda.progress(format.count(done), format.count(meeting.items.length))}
        </p>
        <p className={styles.note} data-over={over > 0 || undefined}>
          {words.agenda.forecast(format.time(new Date(endsAt)))}
          {over > 0 ? ` ${words.agenda.over(format.count(over))}` : null}
        </p>
      </div>
      <ol className={styles.items}>
        {meeting.items.map((item) => (
          <RailItem
            key={item.id}
            item={item}
            isShown={item.id === shownId}
            startsAt={starts.get(item.id) ?? null}
            now={now}
          />
        ))}
      </ol>
      <Link to={{ screen: 'meeting', meetingId: meeting.id }} className={styles.edit}>
        {words.agenda.editAgenda}
      </Link>
    </nav>
  )
}

type ItemProps = { item: AgendaItem; isShown: boolean; startsAt: number | null; now: number }

function RailItem({ item, isShown, startsAt, now }: ItemProps) {
  const format = useFormat()
  const button = useRef<HTMLButtonElement>(null)
  const isCurrent = item.state === 'open' || item.state === 'revealed'
  useEffect(() => {
    if (isCurrent) button.current?.scrollIntoView({ block: 'nearest' })
  }, [isCurrent])
  const Icon = ICONS[item.state]
  const used = format.count(Math.round(usedMs(item, now) / 60_000))
  const planned = format.count(item.plannedMinutes)
  const time =
    startsAt === null
      ? words.agenda.took(used, planned)
      : `${words.agenda.minutes(planned)} · ${words.agenda.around(format.time(new Date(startsAt)))}`
  return (
    <li>
      <button
        ref={button}
        type="button"
        className={styles.item}
        data-state={item.state}
        aria-current={isShown ? 'true' : undefined}
        onClick={() => lookAt(item.id)}
      >
        <Icon size={18} className={styles.icon} aria-hidden />
        <span className={styles.number}>{format.show(item.number)}</span>
        <span className={styles.text}>
          <span className={styles.itemTitle}>{item.title}</span>
          <span className={styles.note}>
            {item.resolutionKind
              ? common.resolutionKinds[item.resolutionKind]
              : words.agenda.states[item.state]}
            {' · '}
            {time}
          </span>
        </span>
      </button>
    </li>
  )
}
