import {
  IconCalendarPause,
  IconCircle,
  IconCircleCheck,
  IconEye,
  IconPlayerPause,
  IconPlayerPlay,
} from '@tabler/icons-react'
import { useVirtualizer } from '@tanstack/react-virtual'
import { type KeyboardEvent, useEffect, useRef } from 'react'
import { usedUntil } from '../../../shared/domain/agenda-time.ts'
import { common } from '../../../shared/messages/common.ts'
import { room as roomWords } from '../../../shared/messages/room.ts'
import { roomAgenda as words } from '../../../shared/messages/room-agenda.ts'
import { type Formatter, useFormat } from '../../ui/format.ts'
import { useRowHeight } from '../../ui/use-row-height.ts'
import type { AgendaItem } from '../meetings/readiness.ts'
import styles from './agenda-rail.module.css'
import { lookAt } from './room-store.ts'

type ListProps = {
  items: readonly AgendaItem[]
  currentId: string | null
  shownId: string | null
  starts: ReadonlyMap<string, number>
  now: number
  onStep: (by: 1 | -1) => void
}

/** Only what is on the screen is drawn. The list is one stop of Tab; the arrows go through it. */
export function RailList({ items, currentId, shownId, starts, now, onStep }: ListProps) {
  const scroller = useRef<HTMLDivElement>(null)
  const rowHeight = useRowHeight(4.6)
  const virtual = useVirtualizer({
    count: items.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 8,
    getItemKey: (index) => items[index]?.id ?? index,
  })
  const shownAt = items.findIndex(({ id }) => id === shownId)
  const stop = shownAt === -1 ? 0 : shownAt
  useEffect(() => {
    const { startIndex, endIndex } = virtual.range ?? { startIndex: -1, endIndex: -1 }
    const isWhole = shownAt > startIndex && shownAt < endIndex
    if (shownAt !== -1 && !isWhole) virtual.scrollToIndex(shownAt, { align: 'center' })
  }, [shownAt, virtual])
  const hasFocus = useRef(false)
  useEffect(() => {
    // The arrows took the focus along: the next row may have been drawn only now.
    if (!hasFocus.current) return
    hasFocus.current = false
    scroller.current?.querySelector<HTMLElement>('[aria-current]')?.focus()
  })
  const step = (event: KeyboardEvent) => {
    if (event.code !== 'ArrowDown' && event.code !== 'ArrowUp') return
    event.preventDefault()
    hasFocus.current = true
    onStep(event.code === 'ArrowDown' ? 1 : -1)
  }
  return (
    <div ref={scroller} className={styles.items} data-arrows>
      <ol className={styles.list} style={{ height: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map(({ index, key, start }) => {
          const item = items[index]
          return item === undefined ? null : (
            <li
              key={key}
              ref={virtual.measureElement}
              data-index={index}
              aria-setsize={items.length}
              aria-posinset={index + 1}
              className={styles.place}
              style={{ transform: `translateY(${start}px)` }}
            >
              <RailItem
                item={item}
                isCurrent={item.id === currentId}
                isShown={item.id === shownId}
                isStop={index === stop}
                onKeyDown={step}
                startsAt={starts.get(item.id) ?? null}
                now={now}
              />
            </li>
          )
        })}
      </ol>
    </div>
  )
}

type ItemProps = {
  item: AgendaItem
  isCurrent: boolean
  isShown: boolean
  isStop: boolean
  onKeyDown: (event: KeyboardEvent) => void
  startsAt: number | null
  now: number
}

function RailItem({ item, isCurrent, isShown, isStop, onKeyDown, startsAt, now }: ItemProps) {
  const format = useFormat()
  const Icon = iconOf(item, isCurrent)
  return (
    <button
      type="button"
      className={styles.item}
      data-current={isCurrent || undefined}
      data-state={item.state}
      aria-current={isShown ? 'true' : undefined}
      tabIndex={isStop ? 0 : -1}
      onClick={() => lookAt(item.id)}
      onKeyDown={onKeyDown}
    >
      <Icon size={18} className={styles.icon} aria-hidden />
      <span className={styles.number}>{format.show(item.number)}</span>
      <span className={styles.text}>
        <span className={styles.itemTitle}>{item.title}</span>
        <span className={styles.note}>
          {item.state === 'waiting' ? (
            <span className="visually-hidden">{roomWords.agenda.states.waiting} </span>
          ) : null}
          {tell(item, { isCurrent, startsAt, now, format })}
        </span>
      </span>
    </button>
  )
}

const isParked = ({ state, openedAt }: AgendaItem, isCurrent: boolean): boolean =>
  !isCurrent && openedAt !== null && (state === 'open' || state === 'revealed')

function iconOf(item: AgendaItem, isCurrent: boolean) {
  if (isParked(item, isCurrent)) return IconPlayerPause
  if (isCurrent) return IconPlayerPlay
  return {
    waiting: IconCircle,
    open: IconCircle,
    revealed: IconEye,
    resolved: IconCircleCheck,
    postponed: IconCalendarPause,
  }[item.state]
}

type TellFacts = { isCurrent: boolean; startsAt: number | null; now: number; format: Formatter }

/** How it stands, and its time: planned and when it will begin, or used. */
function tell(item: AgendaItem, { isCurrent, startsAt, now, format }: TellFacts): string {
  const { states } = roomWords.agenda
  const used = format.count(Math.round(usedUntil(item, now) / 60_000))
  const planned = format.count(item.plannedMinutes)
  if (isCurrent) return item.state === 'revealed' ? states.revealed : states.open
  if (isParked(item, isCurrent)) return words.rail.parked(used, planned)
  // "น." does not stand on a line of its own.
  const begins = startsAt === null ? '' : format.time(new Date(startsAt)).replace(' ', '\u00a0')
  const around = begins === '' ? '' : ` · ${roomWords.agenda.around(begins)}`
  const kind = item.resolutionKind ? common.resolutionKinds[item.resolutionKind] : states.resolved
  return {
    waiting: `${words.minutes(planned)}${around}`,
    open: `${words.rail.ahead}${around}`,
    revealed: `${states.revealed}${around}`,
    resolved: `${kind} · ${roomWords.agenda.took(used, planned)}`,
    postponed: states.postponed,
  }[item.state]
}
