import { TextInput } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import { useRef, useState } from 'react'
import { people } from '../../../shared/messages/registers.ts'
import { useMay, useQueryOf } from '../../api/index.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import { useFormat } from '../../ui/format.ts'
import { Page } from '../../ui/page.tsx'
import { PrimaryAction } from '../../ui/primary-action.tsx'
import { useKeys } from '../../ui/use-keys.ts'
import { Waiting } from '../../ui/waiting.tsx'
import { findPeople } from '../sign-in/find-people.ts'
import styles from './people.module.css'
import { PeopleTable } from './people-table.tsx'
import { PersonForm, type PersonTarget } from './person-form.tsx'
import { useHeldSeats } from './use-held-seats.ts'

export function PeopleScreen() {
  const format = useFormat()
  const list = useQueryOf('person.list', {})
  const held = useHeldSeats()
  const mayEdit = useMay('person.create')
  const search = useRef<HTMLInputElement>(null)
  const [typed, setTyped] = useState('')
  const [target, setTarget] = useState<PersonTarget | null>(null)
  const found = findPeople(list.data ?? [], typed)
  useKeys([{ keys: '/', label: people.search, run: () => search.current?.focus() }])
  return (
    <Page
      title={people.title}
      lead={list.data ? people.lead(format.count(list.data.length)) : undefined}
      tools={
        <TextInput
          ref={search}
          className={styles.search}
          aria-label={people.search}
          placeholder={people.searchHint}
          leftSection={<IconSearch size={20} aria-hidden />}
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
      }
      primary={
        <PrimaryAction
          onClick={() => setTarget({ kind: 'new' })}
          blockedBy={mayEdit ? null : people.notKeeper}
        >
          {people.add}
        </PrimaryAction>
      }
    >
      <ErrorNotice error={list.error} onRetry={() => void list.refetch()} />
      {list.isPending ? <Waiting /> : null}
      {list.data?.length === 0 ? (
        <EmptyState title={people.emptyTitle}>{people.emptyDetail}</EmptyState>
      ) : null}
      {list.data && list.data.length > 0 && found.length === 0 ? <EmptyState title={people.nothing} /> : null}
      {found.length > 0 ? (
        <PeopleTable
          people={found}
          typed={typed}
          held={held}
          onEdit={mayEdit ? (person) => setTarget({ kind: 'existing', person }) : null}
        />
      ) : null}
      <PersonForm target={target} onClose={() => setTarget(null)} />
    </Page>
  )
}
