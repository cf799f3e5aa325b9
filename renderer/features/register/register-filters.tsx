import { ActionIcon, Select, TextInput, Tooltip } from '@mantine/core'
import { useDebouncedCallback } from '@mantine/hooks'
import { IconSearch, IconX } from '@tabler/icons-react'
import { type Ref, useMemo } from 'react'
import { APPROACHES, AREAS, STAGES, TRACKS } from '../../../shared/domain/proposal.ts'
import { common } from '../../../shared/messages/common.ts'
import { register } from '../../../shared/messages/register.ts'
import { useQueryOf } from '../../api/index.ts'
import { useFormat } from '../../ui/format.ts'
import { matchOptions } from '../../ui/match-options.ts'
import { type Filter, isFiltering, searchable } from './filter.ts'
import { FilterMenu } from './filter-menu.tsx'
import styles from './register.module.css'
import { clearFilter, setFilter, useRegister } from './register-store.ts'
import { TABLE_ID } from './register-table.tsx'

/** Fast enough to feel immediate, long enough that a fast typist asks once. */
const TYPING_MS = 90

export function RegisterFilters({ filter, searchRef }: { filter: Filter; searchRef: Ref<HTMLInputElement> }) {
  const typed = useRegister((state) => state.typed)
  const ask = useDebouncedCallback((text: string) => {
    const query = searchable(text)
    if (query !== useRegister.getState().filter.query) setFilter({ query })
  }, TYPING_MS)
  return (
    <search className={styles.filters}>
      <TextInput
        ref={searchRef}
        className={styles.search}
        aria-label={register.search}
        placeholder={register.searchHint}
        leftSection={<IconSearch size={20} aria-hidden />}
        value={typed}
        onChange={(event) => {
          useRegister.setState({ typed: event.currentTarget.value })
          ask(event.currentTarget.value)
        }}
        onKeyDown={(event) => {
          if (event.key === 'ArrowDown') document.getElementById(TABLE_ID)?.focus()
          if (event.key === 'Escape') clearFilter()
        }}
      />
      <Menus filter={filter} />
      <AgencyFilter filter={filter} />
      {isFiltering(filter) ? (
        <Tooltip label={register.filters.clear}>
          <ActionIcon variant="default" aria-label={register.filters.clear} onClick={clearFilter}>
            <IconX size={20} aria-hidden />
          </ActionIcon>
        </Tooltip>
      ) : null}
    </search>
  )
}

const Menus = ({ filter }: { filter: Filter }) => (
  <>
    <FilterMenu
      name="tracks"
      label={register.filters.track}
      values={TRACKS}
      chosen={filter.tracks}
      nameOf={common.tracks}
      filter={filter}
    />
    <FilterMenu
      name="stages"
      label={register.filters.stage}
      values={STAGES}
      chosen={filter.stages}
      nameOf={common.stages}
      filter={filter}
    />
    <FilterMenu
      name="approaches"
      label={register.filters.approach}
      values={APPROACHES}
      chosen={filter.approaches}
      nameOf={common.approaches}
      filter={filter}
    />
    <FilterMenu
      name="areas"
      label={register.filters.area}
      values={AREAS}
      chosen={filter.areas}
      nameOf={common.areas}
      filter={filter}
    />
  </>
)

function AgencyFilter({ filter }: { filter: Filter }) {
  const format = useFormat()
  const agencies = useQueryOf('agency.list', {})
  const options = useMemo(
    () =>
      (agencies.data ?? [])
        .filter(({ proposals }) => proposals > 0)
        .map(({ id, name, proposals }) => ({ value: id, label: `${name} (${format.count(proposals)})` })),
    [agencies.data, format],
  )
  return (
    <Select
      className={styles.agency}
      aria-label={register.filters.agency}
      placeholder={register.filters.anyAgency}
      data={options}
      value={filter.agencyId}
      onChange={(agencyId) => setFilter({ agencyId })}
      searchable
      clearable
      clearButtonProps={{ 'aria-label': register.filters.remove(register.filters.agency) }}
      filter={matchOptions}
      limit={60}
      nothingFoundMessage={register.nothing}
    />
  )
}
