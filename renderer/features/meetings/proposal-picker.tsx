import { Button, Checkbox, Modal, Select, TextInput } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import { useDeferredValue, useState } from 'react'
import type { OutputOf } from '../../../shared/contract/index.ts'
import { TRACKS, type Track } from '../../../shared/domain/proposal.ts'
import { common } from '../../../shared/messages/common.ts'
import { meeting as words } from '../../../shared/messages/meeting.ts'
import { toArabicDigits } from '../../../shared/thai/digits.ts'
import { useCommandOf, useQueryOf } from '../../api/index.ts'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import { useFormat } from '../../ui/format.ts'
import { PrimaryAction } from '../../ui/primary-action.tsx'
import styles from './proposal-picker.module.css'
import type { Meeting } from './readiness.ts'

type Row = OutputOf<'proposal.list'>['rows'][number]
const PAGE = 60

/** Finds proposals in the register and puts those that are ticked on the agenda, in the order of their codes. */
export function ProposalPicker({ meeting, onClose }: { meeting: Meeting; onClose: () => void }) {
  const format = useFormat()
  const [query, setQuery] = useState('')
  const [track, setTrack] = useState<Track | 'all'>('all')
  const [limit, setLimit] = useState(PAGE)
  const [chosen, setChosen] = useState<ReadonlyMap<string, string>>(new Map())
  const [minutes, setMinutes] = useState('15')
  const add = useCommandOf('agenda.addProposals')
  const search = useDeferredValue(query)
  const list = useQueryOf(
    'proposal.list',
    { query: search, tracks: track === 'all' ? [] : [track], limit },
    { keepsPrevious: true },
  )
  const onAgenda = new Set(meeting.items.map(({ proposalId }) => proposalId))
  const rows = list.data?.rows ?? []
  const free = rows.filter(({ id }) => !onAgenda.has(id))
  const toggle = (row: Row) => {
    const next = new Map(chosen)
    if (!next.delete(row.id)) next.set(row.id, row.code)
    setChosen(next)
  }
  const submit = async () => {
    const inOrder = [...chosen].sort(([, a], [, b]) => a.localeCompare(b)).map(([id]) => id)
    const planned = Math.min(600, Math.max(0, Math.round(Number(toArabicDigits(minutes)) || 0)))
    const input = { meetingId: meeting.id, proposalIds: inOrder, plannedMinutes: planned }
    if (await add.attempt(input)) onClose()
  }
  const isFull = chosen.size > 300
  return (
    <Modal
      opened
      onClose={onClose}
      title={words.picker.title}
      size="64rem"
      classNames={{ title: styles.title }}
    >
      <div className={styles.filters}>
        <TextInput
          aria-label={words.picker.search}
          placeholder={words.picker.search}
          leftSection={<IconSearch size={20} aria-hidden />}
          value={query}
          onChange={(event) => {
            setQuery(event.currentTarget.value)
            setLimit(PAGE)
          }}
          data-autofocus
        />
        <Select
          aria-label={words.picker.track}
          data={[
            { value: 'all', label: words.picker.allTracks },
            ...TRACKS.map((value) => ({ value, label: common.tracks[value] })),
          ]}
          value={track}
          onChange={(value) => setTrack((value as Track | 'all' | null) ?? 'all')}
        />
      </div>
      <div className={styles.toolbar}>
        <span role="status">
          {words.picker.found(format.count(rows.length), format.count(list.data?.total ?? 0))}
          {chosen.size > 0 ? ` · ${words.picker.chosen(format.count(chosen.size))}` : null}
        </span>
        <Button
          variant="subtle"
          disabled={free.length === 0}
          onClick={() => setChosen(new Map([...chosen, ...free.map(({ id, code }) => [id, code] as const)]))}
        >
          {words.picker.chooseAll}
        </Button>
        <Button variant="subtle" disabled={chosen.size === 0} onClick={() => setChosen(new Map())}>
          {words.picker.clear}
        </Button>
      </div>
      <ErrorNotice error={list.error ?? add.error} />
      <ul className={styles.rows} aria-label={words.picker.title}>
        {rows.map((row) => (
          <PickerRow
            key={row.id}
            row={row}
            isOnAgenda={onAgenda.has(row.id)}
            isChosen={chosen.has(row.id)}
            onToggle={() => toggle(row)}
          />
        ))}
        {list.data && rows.length === 0 ? <li className={styles.none}>{words.picker.none}</li> : null}
        {list.data && rows.length < list.data.total ? (
          <li className={styles.more}>
            <Button variant="default" onClick={() => setLimit(Math.min(500, limit + PAGE))}>
              {words.picker.more}
            </Button>
          </li>
        ) : null}
      </ul>
      <div className={styles.bar}>
        <TextInput
          className={styles.minutes}
          label={words.picker.minutesEach}
          value={minutes}
          inputMode="numeric"
          maxLength={3}
          onChange={(event) => setMinutes(event.currentTarget.value)}
        />
        <PrimaryAction
          onClick={() => void submit()}
          isRunning={add.isRunning}
          blockedBy={chosen.size === 0 || isFull ? words.picker.blocked : null}
        >
          {chosen.size === 0 ? words.picker.addNone : words.picker.add(format.count(chosen.size))}
        </PrimaryAction>
      </div>
    </Modal>
  )
}

type PickerRowProps = { row: Row; isOnAgenda: boolean; isChosen: boolean; onToggle: () => void }

function PickerRow({ row, isOnAgenda, isChosen, onToggle }: PickerRowProps) {
  const format = useFormat()
  return (
    <li>
      <label
        htmlFor={`pick-${row.id}`}
        className={styles.row}
        data-chosen={isChosen || undefined}
        data-off={isOnAgenda || undefined}
      >
        <Checkbox
          id={`pick-${row.id}`}
          checked={isChosen || isOnAgenda}
          disabled={isOnAgenda}
          onChange={onToggle}
          aria-label={`${row.code} ${row.title} ${row.agencyName}`}
        />
        <span className={styles.code}>{row.code}</span>
        <span className={styles.what}>
          <span>{row.title}</span>
          <span className={styles.detail}>
            {row.agencyName} · {common.tracks[row.track]}
          </span>
        </span>
        <span className={styles.detail}>
          {isOnAgenda
            ? words.picker.already
            : row.gaps > 0
              ? words.picker.gaps(format.count(row.gaps))
              : null}
        </span>
      </label>
    </li>
  )
}
