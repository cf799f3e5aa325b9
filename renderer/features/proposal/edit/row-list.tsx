import { ActionIcon, Button } from '@mantine/core'
import { IconPlus, IconTrash } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { proposal } from '../../../../shared/messages/proposal.ts'
import { useFormat } from '../../../ui/format.ts'
import styles from './edit.module.css'

type RowListProps<Row> = {
  rows: readonly Row[]
  onChange: (rows: Row[]) => void
  blank: () => Row
  addLabel: string
  most: number
  children: (row: Row, change: (part: Partial<Row>) => void) => ReactNode
}

/** Rows of small fields that can be added and taken out; taken out is undone by an older version. */
export function RowList<Row>({ rows, onChange, blank, addLabel, most, children }: RowListProps<Row>) {
  const format = useFormat()
  return (
    <>
      <ol className={styles.rows}>
        {rows.map((row, index) => (
          // Rows have no name of their own, and only the last is ever added.
          // biome-ignore lint/suspicious/noArrayIndexKey: see above
          <li key={index} className={styles.row} aria-label={proposal.row(format.show(index + 1))}>
            <div className={styles.rowFields}>
              {children(row, (part) =>
                onChange(rows.map((other, at) => (at === index ? { ...other, ...part } : other))),
              )}
            </div>
            <ActionIcon
              color="red"
              aria-label={proposal.removeRow(format.show(index + 1))}
              onClick={() => onChange(rows.filter((_, at) => at !== index))}
            >
              <IconTrash size={20} aria-hidden />
            </ActionIcon>
          </li>
        ))}
      </ol>
      {rows.length < most ? (
        <Button
          variant="default"
          className={styles.add}
          leftSection={<IconPlus size={19} aria-hidden />}
          onClick={() => onChange([...rows, blank()])}
        >
          {addLabel}
        </Button>
      ) : null}
    </>
  )
}
