import { useMemo, useRef, useState } from 'react'
import { agencyFilters } from '../../../shared/messages/agencies.ts'
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
import { useAgencies } from './agencies-store.ts'
import { AgencyFilters } from './agency-filters.tsx'
import { AgencyForm, type AgencyTarget } from './agency-form.tsx'
import { AgencyTable } from './agency-table.tsx'
import { type Agency, findAgencies } from './find-agencies.ts'

export function AgenciesScreen() {
  const list = useQueryOf('agency.list', {})
  const mayEdit = useMay('agency.create')
  const search = useRef<HTMLInputElement>(null)
  const filter = useAgencies((state) => state.filter)
  const [target, setTarget] = useState<AgencyTarget | null>(null)
  const found = useMemo(() => findAgencies(list.data ?? [], filter), [list.data, filter])
  useKeys([{ keys: '/', label: agencies.search, run: () => search.current?.focus() }])
  return (
    <Page
      title={agencies.title}
      isFilling
      lead={list.data ? <Lead agencies={list.data} shown={found.length} /> : undefined}
      primary={
        <PrimaryAction
          onClick={() => setTarget({ kind: 'new' })}
          blockedBy={mayEdit ? null : committees.notKeeper}
        >
          {agencies.add}
        </PrimaryAction>
      }
    >
      <ErrorNotice error={list.error} onRetry={() => void list.refetch()} />
      {list.isPending ? <Waiting /> : null}
      {list.data?.length === 0 ? (
        <EmptyState title={agencyFilters.emptyTitle}>{agencyFilters.emptyDetail}</EmptyState>
      ) : null}
      {list.data && list.data.length > 0 ? (
        <>
          <AgencyFilters agencies={list.data} searchRef={search} />
          {found.length === 0 ? (
            <EmptyState title={agencies.nothing}>{agencies.nothingDetail}</EmptyState>
          ) : (
            <AgencyTable
              agencies={found}
              typed={filter.typed}
              onEdit={mayEdit ? (agency) => setTarget({ kind: 'existing', agency }) : null}
            />
          )}
        </>
      ) : null}
      <AgencyForm target={target} onClose={() => setTarget(null)} />
    </Page>
  )
}

function Lead({ agencies: all, shown }: { agencies: readonly Agency[]; shown: number }) {
  const format = useFormat()
  const countOf = (kind: Agency['kind']) =>
    format.count(all.filter((agency) => agency.kind === kind && !agency.isWithdrawn).length)
  return (
    <span role="status">
      {agencies.lead(countOf('department'), countOf('province'))}
      {shown === all.length ? '' : ` · ${agencyFilters.shown(format.count(shown))}`}
    </span>
  )
}
