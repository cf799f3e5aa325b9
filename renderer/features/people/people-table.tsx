import { ActionIcon } from '@mantine/core'
import { IconPencil } from '@tabler/icons-react'
import type { OutputOf } from '../../../shared/contract/index.ts'
import { people as words } from '../../../shared/messages/registers.ts'
import { Highlight } from '../../ui/highlight.tsx'
import styles from './people.module.css'

export type Person = OutputOf<'person.list'>[number]

type PeopleTableProps = {
  people: readonly Person[]
  typed: string
  onEdit: ((person: Person) => void) | null
}

export const PeopleTable = ({ people, typed, onEdit }: PeopleTableProps) => (
  <table className={styles.table}>
    <thead>
      <tr>
        <th scope="col">{words.name}</th>
        <th scope="col">{words.position}</th>
        <th scope="col">{words.pin}</th>
        {onEdit ? <td /> : null}
      </tr>
    </thead>
    <tbody>
      {people.map((person) => (
        <tr key={person.id}>
          <th scope="row">
            <Highlight text={person.name} query={typed} />
            {person.isKeeper ? <span className={styles.badge}>{words.keeper}</span> : null}
          </th>
          <td>
            <Highlight text={person.position} query={typed} />
          </td>
          <td className={person.hasPin ? undefined : styles.soft}>
            {person.hasPin ? words.hasPin : words.noPin}
          </td>
          {onEdit ? (
            <td>
              <ActionIcon aria-label={words.edit(person.name)} onClick={() => onEdit(person)}>
                <IconPencil size={20} aria-hidden />
              </ActionIcon>
            </td>
          ) : null}
        </tr>
      ))}
    </tbody>
  </table>
)
