import { ActionIcon } from '@mantine/core'
import { IconPencil } from '@tabler/icons-react'
import type { OutputOf } from '../../../shared/contract/index.ts'
import { common } from '../../../shared/messages/common.ts'
import { heldSeats } from '../../../shared/messages/people.ts'
import { people as words } from '../../../shared/messages/registers.ts'
import { Link } from '../../app/link.tsx'
import { useFormat } from '../../ui/format.ts'
import { Highlight } from '../../ui/highlight.tsx'
import type { HeldSeat } from './held-seats.ts'
import styles from './people.module.css'
import type { HeldSeats } from './use-held-seats.ts'

export type Person = OutputOf<'person.list'>[number]

type PeopleTableProps = {
  people: readonly Person[]
  typed: string
  held: HeldSeats
  onEdit: ((person: Person) => void) | null
}

export const PeopleTable = ({ people, typed, held, onEdit }: PeopleTableProps) => (
  <table className={styles.table}>
    <thead>
      <tr>
        <th scope="col">{words.name}</th>
        <th scope="col">{words.position}</th>
        <th scope="col">{heldSeats.column}</th>
        <th scope="col">{words.pin}</th>
        {onEdit ? <td /> : null}
      </tr>
    </thead>
    <tbody>
      {people.map((person) => (
        <Row key={person.id} person={person} typed={typed} held={held} onEdit={onEdit} />
      ))}
    </tbody>
  </table>
)

function Row({ person, typed, held, onEdit }: Omit<PeopleTableProps, 'people'> & { person: Person }) {
  return (
    <tr>
      <th scope="row">
        <Highlight text={person.name} query={typed} />
        {person.isKeeper ? <span className={styles.badge}>{words.keeper}</span> : null}
      </th>
      <td>
        <Highlight text={person.position} query={typed} />
      </td>
      <td>
        {held.byPerson ? (
          <Seats seats={held.byPerson.get(person.id) ?? []} />
        ) : (
          <span className={styles.soft}>{held.error ? heldSeats.unread : '…'}</span>
        )}
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
  )
}

function Seats({ seats }: { seats: readonly HeldSeat[] }) {
  const format = useFormat()
  if (seats.length === 0) return <span className={styles.soft}>{heldSeats.none}</span>
  return (
    <ul className={styles.seats}>
      {seats.map(({ seatId, committeeId, committeeName, role, title }) => (
        <li key={seatId}>
          <Link to={{ screen: 'committee', committeeId }} className={styles.seat}>
            <span>
              {title || common.roles[role]} ·{' '}
              <span className={styles.committee}>{format.show(committeeName)}</span>
            </span>
          </Link>
        </li>
      ))}
    </ul>
  )
}
