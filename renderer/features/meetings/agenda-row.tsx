import { ActionIcon, TextInput } from '@mantine/core'
import { IconCheck, IconGripVertical, IconPencil, IconX } from '@tabler/icons-react'
import { type KeyboardEvent, useState } from 'react'
import { meeting as words } from '../../../shared/messages/meeting.ts'
import { room } from '../../../shared/messages/room.ts'
import { toArabicDigits } from '../../../shared/thai/digits.ts'
import { useCommandOf } from '../../api/index.ts'
import { useFormat } from '../../ui/format.ts'
import styles from './agenda-row.module.css'
import type { AgendaItem } from './readiness.ts'
import type { Moves } from './use-moves.ts'

type RowProps = {
  item: AgendaItem
  /** ms; null for one that has begun. */
  startsAt: number | null
  canEdit: boolean
  moves: Moves
  onRemove: () => void
}

export function AgendaRow({ item, startsAt, canEdit, moves, onRemove }: RowProps) {
  const format = useFormat()
  const [isTarget, setTarget] = useState(false)
  const move = (event: KeyboardEvent) => {
    const by = event.code === 'ArrowUp' ? -1 : event.code === 'ArrowDown' ? 1 : null
    const isHandle = event.target instanceof HTMLElement && event.target.dataset.handle !== undefined
    if (by === null || !canEdit || !(event.altKey || isHandle)) return
    event.preventDefault()
    moves.step(item, by)
  }
  return (
    // The keys belong to the controls inside; dropping by the mouse has its twin in them.
    <li
      className={styles.row}
      data-target={isTarget || undefined}
      onKeyDown={move}
      onDragOver={(event) => {
        if (!moves.drag.isOver(item)) return
        event.preventDefault()
        setTarget(true)
      }}
      onDragLeave={() => setTarget(false)}
      onDrop={(event) => {
        event.preventDefault()
        setTarget(false)
        moves.drag.drop(item)
      }}
    >
      {canEdit ? <Handle item={item} moves={moves} /> : <span />}
      <span className={styles.number}>{format.show(item.number)}</span>
      <Title item={item} startsAt={startsAt} canEdit={canEdit} />
      <PlannedMinutes key={item.plannedMinutes} item={item} canEdit={canEdit} />
      {canEdit ? (
        <ActionIcon
          className={styles.remove}
          color="gray"
          aria-label={words.prepare.remove(item.title)}
          onClick={onRemove}
        >
          <IconX size={20} aria-hidden />
        </ActionIcon>
      ) : (
        <span />
      )}
    </li>
  )
}

/** Dragged by the mouse; with the focus on it, the arrow keys move the item. */
const Handle = ({ item, moves }: { item: AgendaItem; moves: Moves }) => (
  <button
    type="button"
    className={styles.handle}
    draggable
    data-handle
    aria-label={`${words.prepare.moveUp(item.title)} ${words.prepare.moveDown(item.title)}`}
    aria-keyshortcuts="ArrowUp ArrowDown"
    onDragStart={(event) => {
      event.dataTransfer.effectAllowed = 'move'
      event.dataTransfer.setData('text/plain', item.title)
      moves.drag.start(item.id)
    }}
    onDragEnd={() => moves.drag.start(null)}
  >
    <IconGripVertical size={20} aria-hidden />
  </button>
)

function Title({ item, startsAt, canEdit }: Pick<RowProps, 'item' | 'startsAt' | 'canEdit'>) {
  const format = useFormat()
  const [draft, setDraft] = useState<string | null>(null)
  const update = useCommandOf('agenda.updateItem')
  const save = async () => {
    const title = draft?.trim() ?? ''
    setDraft(null)
    if (title === '' || title === item.title) return
    await update.attempt({ itemId: item.id, title, plannedMinutes: item.plannedMinutes })
  }
  if (draft !== null)
    return (
      <form
        className={styles.titleForm}
        onSubmit={(event) => {
          event.preventDefault()
          void save()
        }}
      >
        <TextInput
          aria-label={words.prepare.titleOf(item.number)}
          value={draft}
          autoFocus
          onChange={(event) => setDraft(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.code === 'Escape') setDraft(null)
          }}
          onBlur={() => void save()}
          maxLength={500}
        />
        <ActionIcon type="submit" aria-label={words.prepare.rename}>
          <IconCheck size={20} aria-hidden />
        </ActionIcon>
      </form>
    )
  return (
    <div className={styles.title}>
      <span>{item.title}</span>
      <span className={styles.detail}>
        {startsAt === null
          ? room.agenda.states[item.state]
          : words.prepare.startsAround(format.time(new Date(startsAt)))}
        {item.agencyName ? ` · ${item.proposalCode} · ${item.agencyName}` : null}
      </span>
      {canEdit && item.kind !== 'proposal' ? (
        <ActionIcon
          className={styles.pencil}
          aria-label={`${words.prepare.rename}: ${item.title}`}
          onClick={() => setDraft(item.title)}
        >
          <IconPencil size={18} aria-hidden />
        </ActionIcon>
      ) : null}
    </div>
  )
}

/** Saved on leaving the field or with Enter. */
function PlannedMinutes({ item, canEdit }: { item: AgendaItem; canEdit: boolean }) {
  const format = useFormat()
  const [draft, setDraft] = useState(String(item.plannedMinutes))
  const update = useCommandOf('agenda.updateItem')
  if (!canEdit)
    return <span className={styles.planned}>{words.minutes(format.count(item.plannedMinutes))}</span>
  const save = () => {
    const minutes = Number(toArabicDigits(draft.trim()))
    if (!Number.isInteger(minutes) || minutes < 0 || minutes > 600)
      return setDraft(String(item.plannedMinutes))
    if (minutes !== item.plannedMinutes)
      void update.attempt({ itemId: item.id, title: item.title, plannedMinutes: minutes })
  }
  return (
    <span className={styles.planned}>
      <TextInput
        className={styles.minutes}
        aria-label={words.prepare.plannedOf(item.title)}
        value={draft}
        inputMode="numeric"
        maxLength={3}
        onChange={(event) => setDraft(event.currentTarget.value)}
        onFocus={(event) => event.currentTarget.select()}
        onBlur={save}
        onKeyDown={(event) => {
          if (event.code === 'Enter' || event.code === 'NumpadEnter') save()
        }}
      />
      {words.minutesUnit}
    </span>
  )
}
