import { IconArrowDown, IconArrowUp } from '@tabler/icons-react'
import { register } from '../../../shared/messages/register.ts'
import { type Filter, type Sort, sortedBy } from './filter.ts'
import { setFilter } from './register-store.ts'
import styles from './register-table.module.css'

const COLUMNS: readonly { name: keyof typeof register.columns; sort: Sort | null }[] = [
  { name: 'code', sort: 'code' },
  { name: 'title', sort: 'title' },
  { name: 'agency', sort: 'agency' },
  { name: 'place', sort: null },
  { name: 'users', sort: 'users' },
  { name: 'gaps', sort: null },
]

export const RegisterHead = ({ filter }: { filter: Filter }) => (
  // biome-ignore lint/a11y/useSemanticElements: part of the virtual grid
  <div className={styles.head} role="row" aria-rowindex={1} tabIndex={-1}>
    {COLUMNS.map(({ name, sort }) => {
      const isSorted = sort !== null && filter.sort === sort
      const Arrow = filter.isDescending ? IconArrowDown : IconArrowUp
      return (
        // biome-ignore lint/a11y/useSemanticElements: part of the virtual grid
        <div
          key={name}
          role="columnheader"
          className={styles.headCell}
          data-column={name}
          tabIndex={-1}
          aria-sort={isSorted ? (filter.isDescending ? 'descending' : 'ascending') : undefined}
        >
          {sort ? (
            <button type="button" className={styles.sort} onClick={() => setFilter(sortedBy(filter, sort))}>
              {register.columns[name]}
              {isSorted ? <Arrow size={17} aria-hidden /> : null}
            </button>
          ) : (
            register.columns[name]
          )}
        </div>
      )
    })}
  </div>
)
