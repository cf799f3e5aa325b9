import { SegmentedControl, Select, TextInput } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import { type Ref, useMemo } from 'react'
import { agencyFilters } from '../../../shared/messages/agencies.ts'
import { agencies as words } from '../../../shared/messages/registers.ts'
import { useFormat } from '../../ui/format.ts'
import { matchOptions } from '../../ui/match-options.ts'
import styles from './agencies.module.css'
import { setAgencyFilter, useAgencies } from './agencies-store.ts'
import { AGENCY_MARKS, type Agency, type AgencyGroup, type AgencyMark, listPlaces } from './find-agencies.ts'

const GROUPS = [
  { value: 'all', label: words.all },
  { value: 'department', label: words.kinds.department },
  { value: 'province', label: words.kinds.province },
  { value: 'without', label: words.without },
]
const ANY = 'any'
const MARKS = [
  { value: ANY, label: agencyFilters.anyMark },
  ...AGENCY_MARKS.map((value) => ({ value, label: agencyFilters.marks[value] })),
]

/** The names are longer than the field that shows the chosen one. */
const WIDE = { width: '21rem', position: 'bottom-end' } as const

type AgencyFiltersProps = { agencies: readonly Agency[]; searchRef: Ref<HTMLInputElement> }

export function AgencyFilters({ agencies, searchRef }: AgencyFiltersProps) {
  const { group, typed, mark } = useAgencies(({ filter }) => filter)
  return (
    <search className={styles.filters}>
      <TextInput
        ref={searchRef}
        className={styles.search}
        aria-label={words.search}
        placeholder={words.searchHint}
        leftSection={<IconSearch size={20} aria-hidden />}
        value={typed}
        onChange={(event) => setAgencyFilter({ typed: event.currentTarget.value })}
        onKeyDown={(event) => {
          if (event.key === 'Escape') setAgencyFilter({ typed: '' })
        }}
      />
      <SegmentedControl
        size="md"
        aria-label={words.fields.kind}
        data={GROUPS}
        value={group}
        // A ministry of the departments is none of the provinces'.
        onChange={(value) => setAgencyFilter({ group: value as AgencyGroup, place: null })}
      />
      <PlaceFilter agencies={agencies} />
      <Select
        className={styles.mark}
        aria-label={agencyFilters.mark}
        data={MARKS}
        value={mark ?? ANY}
        onChange={(value) => setAgencyFilter({ mark: value === ANY ? null : (value as AgencyMark | null) })}
        comboboxProps={WIDE}
      />
    </search>
  )
}

function PlaceFilter({ agencies }: { agencies: readonly Agency[] }) {
  const format = useFormat()
  const { group, place } = useAgencies(({ filter }) => filter)
  const options = useMemo(
    () => [
      { value: ANY, label: agencyFilters.anyPlace },
      ...listPlaces(agencies, group).map(({ place: value, count }) => ({
        value,
        label: `${value} (${format.count(count)})`,
      })),
    ],
    [agencies, group, format],
  )
  return (
    <Select
      className={styles.place}
      aria-label={agencyFilters.place}
      data={options}
      value={place ?? ANY}
      onChange={(value) => setAgencyFilter({ place: value === ANY ? null : value })}
      searchable
      comboboxProps={WIDE}
      filter={matchOptions}
      nothingFoundMessage={words.nothing}
    />
  )
}
