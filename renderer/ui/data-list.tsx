import type { ReactNode } from 'react'
import { common } from '../../shared/messages/common.ts'
import styles from './data-list.module.css'

export type DataRow = { label: string; value: ReactNode }

/** Facts as label and value; what is not stated says so instead of being blank. */
export const DataList = ({ rows, columns = 1 }: { rows: readonly DataRow[]; columns?: 1 | 2 | 3 }) => (
  <dl className={styles.list} data-columns={columns}>
    {rows.map(({ label, value }) => (
      <div key={label} className={styles.row}>
        <dt className={styles.label}>{label}</dt>
        <dd className={styles.value}>
          {value === null || value === undefined || value === '' ? (
            <span className={styles.missing}>{common.notStated}</span>
          ) : (
            value
          )}
        </dd>
      </div>
    ))}
  </dl>
)
