import { SegmentedControl, TextInput } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import { useMemo, useRef, useState } from 'react'
import { committees } from '../../../shared/messages/committees.ts'
import { agencies } from '../../../shared/messages/registers.ts'
import { useMay, useQueryOf } from '../../api/index.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import { useFormat } from '../../ui/format.ts'
import { Page } from '../../ui/page.tsx'
import { PrimaryAction } from '../../ui/primary-action.tsx'
import { useKeys } from '../../ui/use-keys.ts'
import { Waiting } from '../../ui/waiting.tsx'
import styles from './agencies.module.css'
import { AgencyForm, type AgencyTarget } from './agency-form.tsx'
import { AgencyTable } from './agency-table.tsx'
import { type AgencyGroup, findAgencies } from './find-agencies.ts'

const GROUPS = [
  { value: 'all', label: agencies.all },
  { value: 'department', label: agencies.kinds.department },
  { value: 'province', label: agencies.kinds.province },
  { value: 'without', label: agencies.without },
]

export function AgenciesScreen() {
  const format = useFormat()
  const list = useQueryOf('agency.list', {})
  const mayEdit = useMay('agency.create')
  const search = useRef<HTMLInputElement>(null)
  const [typed, setTyped] = useState('')
  const [group, setGroup] = useState<AgencyGroup>('all')
  const [target, setTarget] = useState<AgencyTarget | null>(null)
  const found = useMemo(() => findAgencies(list.data ?? [], { group, typed }), [list.data, group, typed])
  useKeys([{ keys: '/', label: agencies.search, run: () => search.current?.focus() }])
  const countOf = (kind: 'department' | 'province') =>
    format.count(list.data?.filter((agency) => agency.kind === kind).length ?? 0)
  return (
    <Page
      title={agencies.title}
      isFilling
      lead={list.data ? agencies.lead(countOf('department'), countOf('province')) : undefined}
      primary={
        <PrimaryAction
          onClick={() => setTarget({ kind: 'new' })}
          blockedBy={mayEdit ? null : committees.notKeeper}
        >
          {agencies.add}
        </PrimaryAction>
      }
    >
      <search className={styles.filters}>
        <TextInput
          ref={search}
          className={styles.search}
          aria-label={agencies.search}
          placeholder={agencies.searchHint}
          leftSection={<IconSearch size={20} aria-hidden />}
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
        <SegmentedControl
          size="md"
          aria-label={agencies.fields.kind}
          data={GROUPS}
          value={group}
          onChange={(value) => setGroup(value as AgencyGroup)}
        />
        <span role="status">{format.count(found.length)}</span>
      </search>
      <ErrorNotice error={list.error} />
      {list.isPending ? <Waiting /> : null}
      {list.data && found.length === 0 ? (
        <EmptyState title={agencies.nothing}>{agencies.nothingDetail}</EmptyState>
      ) : (
        <AgencyTable
          agencies={found}
          typed={typed}
          onEdit={mayEdit ? (agency) => setTarget({ kind: 'existing', agency }) : null}
        />
      )}
      <AgencyForm target={target} onClose={() => setTarget(null)} />
    </Page>
  )
}
