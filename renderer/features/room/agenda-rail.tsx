import { IconCalendarPause, IconCircle, IconCircleCheck, IconEye, IconPlayerPlay } from '@tabler/icons-react'
import { useEffect, useRef } from 'react'
import { forecast, instantOf, minutesOver, usedUntil } from '../../../shared/domain/agenda-time.ts'
import { common } from '../../../shared/messages/common.ts'
import { room as words } from '../../../shared/messages/room.ts'
import { bangkokDay } from '../../../shared/thai/bangkok-day.ts'
import { Link } from '../../app/link.tsx'
import { useFormat } from '../../ui/format.ts'
import type { AgendaItem, Meeting } from '../meetings/readiness.ts'
import { useNow } from '../meetings/use-now.ts'
import styles from './agenda-rail.module.css'
import { lookAt } from './room-store.ts'

const ICONS = {
  waiting: IconCircle,
  open: IconPlayerPlay,
  revealed: IconEye,
  resolved: IconCircleCheck,
  postponed: IconCalendarPause,
}

type RailProps = { meeting: Meeting; shownId: string | null; canEdit: boolean }

/** The agenda with states and times; choosing an item shows it and moves nothing in the meeting. */
export function AgendaRail({ meeting, shownId, canEdit }: RailProps) {
  const now = useNow(15_000)
  const format = useFormat()
  const { starts, endsAt } = forecast({ items: meeting.items, from: now })
  // Held on another day than planned, it is measured by the clock of the day on which it is held.
  const day = meeting.openedAt ? bangkokDay(meeting.openedAt) : meeting.date
  const over = minutesOver(endsAt, instantOf(day, meeting.endsAt))
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
        {canEdit ? words.agenda.editAgenda : words.agenda.readAgenda}
      </Link>
    </nav>
  )
}

type ItemProps = { item: AgendaItem; isShown: boolean; startsAt: number | null; now: number }

function RailItem({ item, isShown, startsAt, now }: ItemProps) {
  const format = useFormat()
  const button = useRef<HTMLButtonElement>(null)
  const isCurrent = (item.state === 'open' || item.state === 'revealed') && item.openedAt !== null
  useEffect(() => {
    if (isCurrent) button.current?.scrollIntoView({ block: 'nearest' })
  }, [isCurrent])
  const Icon = ICONS[item.state]
  const used = format.count(Math.round(usedUntil(item, now) / 60_000))
  const planned = format.count(item.plannedMinutes)
  const taken = words.agenda.took(used, planned)
  const told = {
    waiting:
      startsAt === null
        ? words.agenda.minutes(planned)
        : `${words.agenda.minutes(planned)} · ${words.agenda.around(format.time(new Date(startsAt)))}`,
    open: item.openedAt ? words.agenda.states.open : words.agenda.states.scoring,
    revealed: words.agenda.states.revealed,
    postponed: words.agenda.states.postponed,
    resolved: item.resolutionKind ? `${common.resolutionKinds[item.resolutionKind]} · ${taken}` : taken,
  }[item.state]
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
            {item.state === 'waiting' || item.state === 'resolved' ? (
              <span className="visually-hidden">{words.agenda.states[item.state]} </span>
            ) : null}
            {told}
          </span>
        </span>
      </button>
    </li>
  )
}
