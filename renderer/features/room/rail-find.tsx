import { SegmentedControl, TextInput } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import { type RefObject, useRef } from 'react'
import { roomAgenda as words } from '../../../shared/messages/room-agenda.ts'
import { useKeys } from '../../ui/use-keys.ts'
import styles from './agenda-rail.module.css'
import { RAIL_FILTERS, type RailFilter } from './rail-filter.ts'

/** "/" goes to the field, as everywhere. */
export function useFindKey(isOffered: boolean): RefObject<HTMLInputElement | null> {
  const field = useRef<HTMLInputElement>(null)
  useKeys(
    isOffered
      ? [{ keys: '/', label: words.keys.find, run: () => field.current?.focus(), isHidden: true }]
      : [],
  )
  return field
}

type FindProps = {
  field: RefObject<HTMLInputElement | null>
  typed: string
  filter: RailFilter
  onType: (typed: string) => void
  onFilter: (filter: RailFilter) => void
  onEnter: () => void
}

/** Two hundred items: by number, code or a word of the name, and only those that wait or those that are done. */
export function RailFind({ field, typed, filter, onType, onFilter, onEnter }: FindProps) {
  return (
    <div className={styles.find}>
      <TextInput
        ref={field}
        aria-label={words.rail.find}
        placeholder={words.rail.findHint}
        leftSection={<IconSearch size={18} aria-hidden />}
        value={typed}
        maxLength={100}
        aria-keyshortcuts="/"
        onChange={(event) => onType(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.code === 'Escape') onType('')
          if (event.code !== 'Enter' && event.code !== 'NumpadEnter') return
          onEnter()
          event.currentTarget.blur()
        }}
      />
      <SegmentedControl
        fullWidth
        aria-label={words.rail.filter}
        classNames={{ label: styles.segment }}
        value={filter}
        onChange={(value) => onFilter(RAIL_FILTERS.find((known) => known === value) ?? 'all')}
        data={RAIL_FILTERS.map((value) => ({ value, label: words.rail.filters[value] }))}
      />
    </div>
  )
}
