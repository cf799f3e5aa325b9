import { Modal, TextInput } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { IconSearch } from '@tabler/icons-react'
import { type KeyboardEvent, useEffect, useId, useMemo, useRef, useState } from 'react'
import { palette } from '../../../shared/messages/palette.ts'
import { useQueryOf } from '../../api/index.ts'
import { useDigits } from '../../ui/digits.tsx'
import { Highlight } from '../../ui/highlight.tsx'
import { KeyHint } from '../../ui/key-hint.tsx'
import { useKeyLayers } from '../../ui/use-keys.ts'
import styles from './palette.module.css'
import { type Entry, fixedEntries, foundEntries, keyEntries, matchEntries } from './palette-entries.ts'
import { closePalette, usePalette } from './palette-store.ts'

/** Finds any proposal, agency, person, meeting or action by a part of its Thai name. */
export function Palette() {
  const { isOpen } = usePalette()
  return (
    <Modal.Root
      opened={isOpen}
      onClose={closePalette}
      size="46rem"
      yOffset="8vh"
      centered={false}
      padding={0}
      lockScroll={false}
    >
      <Modal.Overlay />
      <Modal.Content aria-label={palette.title}>
        <Modal.Body>
          <PaletteBody />
        </Modal.Body>
      </Modal.Content>
    </Modal.Root>
  )
}

function useEntries(typed: string): Entry[] {
  const [query] = useDebouncedValue(typed.trim(), 60)
  const found = useQueryOf('search.find', { query }, { isEnabled: query !== '', keepsPrevious: true })
  const layers = useKeyLayers((state) => state.layers)
  return useMemo(() => {
    const bindings = layers.flatMap(({ bindings }) => bindings)
    // A screen's key that goes to a screen is already there as the screen itself.
    const actions = keyEntries(bindings.filter(({ keys }) => !keys.startsWith('Alt+') && keys !== 'Ctrl+K'))
    const own = matchEntries([...actions, ...fixedEntries()], typed)
    return query === '' || typed.trim() === '' ? own : [...own.slice(0, 6), ...foundEntries(found.data ?? [])]
  }, [found.data, layers, query, typed])
}

function PaletteBody() {
  const digits = useDigits()
  const listId = useId()
  const [typed, setTyped] = useState('')
  const [place, setPlace] = useState(0)
  const entries = useEntries(typed)
  const current = entries[Math.min(place, entries.length - 1)]
  const list = useRef<HTMLDivElement>(null)
  const run = (entry: Entry | undefined) => {
    if (!entry) return
    closePalette()
    entry.run()
  }
  const move = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    if (step !== 0) {
      event.preventDefault()
      setPlace((before) =>
        Math.max(0, Math.min(entries.length - 1, Math.min(before, entries.length - 1) + step)),
      )
    } else if (event.key === 'Enter') {
      event.preventDefault()
      run(current)
    }
  }
  useEffect(() => {
    list.current
      ?.querySelector(`[data-id="${CSS.escape(current?.id ?? '')}"]`)
      ?.scrollIntoView({ block: 'nearest' })
  }, [current?.id])
  return (
    <div className={styles.palette}>
      <TextInput
        size="lg"
        data-autofocus
        role="combobox"
        aria-expanded
        aria-controls={listId}
        aria-activedescendant={current ? `${listId}-${current.id}` : undefined}
        aria-label={palette.title}
        placeholder={palette.placeholder}
        leftSection={<IconSearch size={22} aria-hidden />}
        value={typed}
        onChange={(event) => {
          setTyped(event.currentTarget.value)
          setPlace(0)
        }}
        onKeyDown={move}
        classNames={{ input: styles.input }}
      />
      <div
        ref={list}
        id={listId}
        role="listbox"
        aria-label={palette.title}
        tabIndex={-1}
        className={styles.list}
      >
        {entries.map((entry) => (
          <Row
            key={entry.id}
            id={`${listId}-${entry.id}`}
            entry={entry}
            typed={typed}
            isCurrent={entry.id === current?.id}
            onRun={() => run(entry)}
          />
        ))}
      </div>
      <p className={styles.foot} role="status">
        {entries.length === 0
          ? palette.nothing
          : `${palette.results(digits(entries.length))} · ${palette.hint}`}
      </p>
    </div>
  )
}

type RowProps = { id: string; entry: Entry; typed: string; isCurrent: boolean; onRun: () => void }

const Row = ({ id, entry, typed, isCurrent, onRun }: RowProps) => (
  // The cursor stays in the field, which names the current option; the keys are handled there.
  // biome-ignore lint/a11y/useKeyWithClickEvents: see above
  <div
    id={id}
    data-id={entry.id}
    role="option"
    aria-selected={isCurrent}
    tabIndex={-1}
    className={styles.row}
    onClick={onRun}
  >
    <span className={styles.kind}>{palette.kinds[entry.kind]}</span>
    <span className={styles.what}>
      <Highlight text={entry.title} query={typed} />
      {entry.detail ? <span className={styles.detail}>{entry.detail}</span> : null}
    </span>
    {entry.keys ? <KeyHint keys={entry.keys} /> : null}
  </div>
)
