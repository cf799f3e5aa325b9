import { useState } from 'react'
import { agendaTotals, forecast, instantOf, minutesOver } from '../../../shared/domain/agenda-time.ts'
import { room as roomWords } from '../../../shared/messages/room.ts'
import { roomAgenda as words } from '../../../shared/messages/room-agenda.ts'
import { bangkokDay } from '../../../shared/thai/bangkok-day.ts'
import { Link } from '../../app/link.tsx'
import { useFormat } from '../../ui/format.ts'
import { useKeys } from '../../ui/use-keys.ts'
import type { Meeting } from '../meetings/readiness.ts'
import { useNow } from '../meetings/use-now.ts'
import styles from './agenda-rail.module.css'
import { findInAgenda, neighbour, type RailFilter } from './rail-filter.ts'
import { RailFind, useFindKey } from './rail-find.tsx'
import { RailList } from './rail-list.tsx'
import { lookAt } from './room-store.ts'

type RailProps = { meeting: Meeting; shownId: string | null; canEdit: boolean }

/** An agenda that fits on the screen needs no search. */
const SHORT = 12
const MINUTE_MS = 60_000

/** The agenda with states and times; choosing an item shows it and moves nothing in the meeting. */
export function AgendaRail({ meeting, shownId, canEdit }: RailProps) {
  const now = useNow(15_000)
  const [filter, setFilter] = useState<RailFilter>('all')
  const [typed, setTyped] = useState('')
  const isLong = meeting.items.length > SHORT
  const { items, best } = findInAgenda(meeting.items, { filter, typed })
  const { starts, endsAt } = forecast({ items: meeting.items, from: now })
  const go = (by: 1 | -1) => lookAt(neighbour(items, shownId, by)?.id ?? shownId)
  const field = useFindKey(isLong)
  // J and K go from note to note in the text of the proposal.
  useKeys([
    { keys: ']', label: words.keys.next, run: () => go(1), isHidden: true },
    { keys: '[', label: words.keys.previous, run: () => go(-1), isHidden: true },
  ])
  return (
    <nav className={styles.rail} aria-label={roomWords.agenda.title}>
      <Head meeting={meeting} now={now} endsAt={endsAt} />
      {isLong ? (
        <RailFind
          field={field}
          typed={typed}
          filter={filter}
          onType={setTyped}
          onFilter={setFilter}
          onEnter={() => {
            if (best) lookAt(best.id)
            setTyped('')
          }}
        />
      ) : null}
      {items.length === 0 ? <p className={styles.nothing}>{words.rail.nothing}</p> : null}
      <RailList
        items={items}
        currentId={meeting.currentItemId}
        shownId={shownId}
        starts={starts}
        now={now}
        onStep={go}
      />
      <Link to={{ screen: 'meeting', meetingId: meeting.id }} className={styles.edit}>
        {canEdit ? roomWords.agenda.editAgenda : roomWords.agenda.readAgenda}
      </Link>
    </nav>
  )
}

function Head({ meeting, now, endsAt }: { meeting: Meeting; now: number; endsAt: number }) {
  const format = useFormat()
  // Held on another day than planned, it is measured by the clock of the day on which it is held.
  const day = meeting.openedAt ? bangkokDay(meeting.openedAt) : meeting.date
  const over = minutesOver(endsAt, instantOf(day, meeting.endsAt))
  const { planned, usedMs } = agendaTotals(meeting.items, now)
  const postponed = meeting.items.filter(({ state }) => state === 'postponed').length
  const done = meeting.items.filter(({ state }) => state === 'resolved').length
  return (
    <div className={styles.head}>
      <h2 className={styles.title}>{roomWords.agenda.title}</h2>
      <p className={styles.note}>
        {roomWords.agenda.progress(format.count(done), format.count(meeting.items.length - postponed))}
        {postponed > 0 ? ` · ${words.rail.postponed(format.count(postponed))}` : null}
      </p>
      <p className={styles.note}>
        {words.rail.totals(format.count(Math.round(usedMs / MINUTE_MS)), format.count(planned))}
      </p>
      <p className={styles.note} data-over={over > 0 || undefined}>
        {words.rail.ends(format.time(new Date(endsAt)))}{' '}
        {over > 0 ? words.rail.over(format.count(over)) : null}
      </p>
    </div>
  )
}
