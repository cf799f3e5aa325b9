import { Button, Menu } from '@mantine/core'
import { IconCheck, IconChevronDown } from '@tabler/icons-react'
import { useQueries } from '@tanstack/react-query'
import { useState } from 'react'
import { register } from '../../../shared/messages/register.ts'
import { queryOf } from '../../api/index.ts'
import { useFormat } from '../../ui/format.ts'
import type { Filter, ListFilter } from './filter.ts'
import { toggled } from './filter.ts'
import styles from './register.module.css'
import { setFilter } from './register-store.ts'

type FilterMenuProps<Value extends string> = {
  name: ListFilter
  label: string
  values: readonly Value[]
  chosen: readonly Value[]
  nameOf: Readonly<Record<Value, string>>
  filter: Filter
}

/** A filter of several values. How many each would give is counted when the menu is opened, not before. */
export function FilterMenu<Value extends string>(props: FilterMenuProps<Value>) {
  const { name, label, values, chosen, nameOf, filter } = props
  const format = useFormat()
  const [isOpen, setOpen] = useState(false)
  const counts = useQueries({
    queries: values.map((value) => ({
      ...queryOf('proposal.list', { ...filter, [name]: [value], offset: 0, limit: 1 }),
      enabled: isOpen,
    })),
  })
  return (
    <Menu opened={isOpen} onChange={setOpen} closeOnItemClick={false} position="bottom-start">
      <Menu.Target>
        <Button
          variant="default"
          className={styles.filter}
          data-active={chosen.length > 0 || undefined}
          rightSection={<IconChevronDown size={17} aria-hidden />}
        >
          {chosen.length > 0 ? register.filters.chosen(label, format.count(chosen.length)) : label}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {values.map((value, index) => {
          const total = counts[index]?.data?.total
          const isChosen = chosen.includes(value)
          return (
            <Menu.Item
              key={value}
              role="menuitemcheckbox"
              aria-checked={isChosen}
              leftSection={
                <span className={styles.tick} data-on={isChosen || undefined}>
                  {isChosen ? <IconCheck size={18} aria-hidden /> : null}
                </span>
              }
              rightSection={
                <span className={styles.total}>{total === undefined ? '' : format.count(total)}</span>
              }
              onClick={() => setFilter({ [name]: toggled(chosen, value) })}
            >
              {nameOf[value]}
            </Menu.Item>
          )
        })}
      </Menu.Dropdown>
    </Menu>
  )
}
