import { Button, Checkbox, Select, TextInput } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { IconDownload, IconLock, IconNotes, IconSearch, IconUsers } from '@tabler/icons-react'
import { useState } from 'react'
import { common } from '../../../shared/messages/common.ts'
import { notes as words } from '../../../shared/messages/notes.ts'
import { downloadFile, useCommandOf, useQueryOf } from '../../api/index.ts'
import { goTo } from '../../app/router.ts'
import type { Route } from '../../app/routes.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import { useFormat } from '../../ui/format.ts'
import { Page } from '../../ui/page.tsx'
import { PrimaryAction } from '../../ui/primary-action.tsx'
import { Waiting } from '../../ui/waiting.tsx'
import { Tags } from './note-text.tsx'
import { type Note, placeLabel } from './note-view.ts'
import styles from './notes.module.css'
import { openNote } from './notes-store.ts'

type Filter = {
  query: string
  tag: string | null
  visibility: Note['visibility'] | null
  isWithWithdrawn: boolean
}
const ALL: Filter = { query: '', tag: null, visibility: null, isWithWithdrawn: false }

/** All that one has noted, over all proposals. */
export function MyNotesScreen() {
  const format = useFormat()
  const [filter, setFilter] = useState(ALL)
  const [asked] = useDebouncedValue(filter, 150)
  const found = useQueryOf('annotation.mine', asked, { keepsPrevious: true })
  const exporting = useCommandOf('annotation.export')
  const notes = found.data?.notes ?? []
  const save = async () => {
    const made = await exporting.attempt({ proposalId: null })
    if (made) await downloadFile(made.fileToken)
  }
  const isFiltered = asked.query !== '' || asked.tag !== null || asked.visibility !== null
  return (
    <Page
      title={words.mine}
      lead={found.data ? words.own.lead(format.count(notes.length)) : null}
      actions={
        <Button
          variant="default"
          leftSection={<IconDownload size={19} aria-hidden />}
          loading={exporting.isRunning}
          onClick={() => void save()}
        >
          {words.export}
        </Button>
      }
      primary={
        <PrimaryAction onClick={() => goTo({ screen: 'register' })}>{words.own.toRegister}</PrimaryAction>
      }
    >
      <ErrorNotice error={found.error ?? exporting.error} />
      <Filters filter={filter} tags={found.data?.tags ?? []} onChange={setFilter} />
      {found.isPending ? <Waiting /> : null}
      {found.data && notes.length === 0 ? (
        <EmptyState
          title={isFiltered ? words.own.nothing : words.own.none}
          icon={<IconNotes size={44} stroke={1.4} aria-hidden />}
        >
          {isFiltered ? null : words.own.noneDetail}
        </EmptyState>
      ) : null}
      <ul className={styles.list}>
        {notes.map((note) => (
          <OwnNote key={note.id} note={note} />
        ))}
      </ul>
    </Page>
  )
}

type Tag = { tag: string; notes: number }

function Filters(props: { filter: Filter; tags: readonly Tag[]; onChange: (filter: Filter) => void }) {
  const { filter, tags, onChange } = props
  const format = useFormat()
  return (
    <search className={styles.filters}>
      <TextInput
        label={common.actions.search}
        placeholder={words.own.search}
        leftSection={<IconSearch size={18} aria-hidden />}
        value={filter.query}
        onChange={(event) => onChange({ ...filter, query: event.currentTarget.value })}
      />
      <Select
        label={words.own.visibility}
        data={[
          { value: 'all', label: words.own.all },
          { value: 'private', label: words.own.private },
          { value: 'shared', label: words.own.shared },
        ]}
        value={filter.visibility ?? 'all'}
        onChange={(value) =>
          onChange({ ...filter, visibility: value === 'private' || value === 'shared' ? value : null })
        }
      />
      <Select
        label={words.own.tag}
        data={[
          { value: '', label: words.own.tagAll },
          ...tags.map(({ tag, notes }) => ({ value: tag, label: `${tag} (${format.count(notes)})` })),
        ]}
        value={filter.tag ?? ''}
        onChange={(value) => onChange({ ...filter, tag: value || null })}
      />
      <Checkbox
        label={words.own.withWithdrawn}
        checked={filter.isWithWithdrawn}
        onChange={(event) => onChange({ ...filter, isWithWithdrawn: event.currentTarget.checked })}
      />
    </search>
  )
}

const routeOf = ({ proposalId, target }: Note): Route =>
  target.kind === 'attachment'
    ? { screen: 'reader', proposalId, seriesId: target.seriesId }
    : { screen: 'proposal', proposalId }

function OwnNote({ note }: { note: Note }) {
  const format = useFormat()
  const restore = useCommandOf('annotation.restore')
  const isPrivate = note.visibility === 'private'
  const place = placeLabel(note.anchor.place, format.show)
  const open = () => {
    goTo(routeOf(note))
    openNote(note.id)
  }
  return (
    <li className={styles.own} data-visibility={note.visibility}>
      <div>
        <p className={styles.kind}>
          {isPrivate ? <IconLock size={17} aria-hidden /> : <IconUsers size={17} aria-hidden />}
          {isPrivate ? words.private : words.shared}
          {` · ${format.shortInstant(note.updatedAt)}`}
          {note.withdrawnAt ? ` · ${words.withdrawn}` : ''}
          {note.resolvedAt ? ` · ${words.resolved}` : ''}
        </p>
        <h2 className={styles.body}>{`${note.proposalCode} ${note.proposalTitle}`}</h2>
        <p className={styles.soft}>
          {note.targetTitle ? words.inFile(note.targetTitle, place) : place}:{' '}
          <q>{note.quote.slice(0, 300)}</q>
        </p>
        {note.body === '' ? null : <p className={styles.body}>{note.body}</p>}
        <Tags tags={note.tags} />
        <ErrorNotice error={restore.error} />
      </div>
      {note.withdrawnAt ? (
        <Button
          variant="default"
          loading={restore.isRunning}
          onClick={() => void restore.attempt({ annotationId: note.id })}
        >
          {words.undo}
        </Button>
      ) : (
        <Button variant="default" onClick={open}>
          {words.own.open}
        </Button>
      )}
    </li>
  )
}
