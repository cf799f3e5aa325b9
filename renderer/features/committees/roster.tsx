import { ActionIcon, Button } from '@mantine/core'
import { IconPencil } from '@tabler/icons-react'
import { committees } from '../../../shared/messages/committees.ts'
import { common } from '../../../shared/messages/common.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { useFormat } from '../../ui/format.ts'
import type { CommitteeView } from './committee-view.ts'
import styles from './committees.module.css'

export type Seat = CommitteeView['seats'][number]
/** Where the form of a seat starts. */
export type SeatField = 'holder' | 'person'

type EditSeat = ((seat: Seat, field: SeatField) => void) | null

/** The lines of the appointment order, each with the person who holds the seat now. */
export function Roster({ seats, onEdit }: { seats: readonly Seat[]; onEdit: EditSeat }) {
  const format = useFormat()
  const words = committees.roster
  if (seats.length === 0) return <EmptyState title={words.empty}>{committees.emptyDetail}</EmptyState>
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col">{words.line}</th>
          <th scope="col">{words.holder}</th>
          <th scope="col">{words.title}</th>
          <th scope="col">{words.person}</th>
          <th scope="col">{words.voting}</th>
          {onEdit ? <td /> : null}
        </tr>
      </thead>
      <tbody>
        {seats.map((seat) => (
          <tr key={seat.id}>
            <td className={styles.number}>{format.show(seat.line)}</td>
            <th scope="row">
              {seat.holder}
              {seat.note ? <span className={styles.note}>{seat.note}</span> : null}
            </th>
            <td>{seat.title || common.roles[seat.role]}</td>
            <td>{seat.personName ?? <Unfilled seat={seat} onEdit={onEdit} />}</td>
            <td className={styles.vote}>
              {seat.isVoting ? words.votes : <span className={styles.soft}>{words.votesNot}</span>}
            </td>
            {onEdit ? (
              <td>
                <ActionIcon aria-label={words.edit(seat.holder)} onClick={() => onEdit(seat, 'holder')}>
                  <IconPencil size={20} aria-hidden />
                </ActionIcon>
              </td>
            ) : null}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

const Unfilled = ({ seat, onEdit }: { seat: Seat; onEdit: EditSeat }) =>
  onEdit ? (
    <Button
      variant="default"
      className={styles.assign}
      aria-label={committees.roster.assignTo(seat.holder)}
      onClick={() => onEdit(seat, 'person')}
    >
      {committees.roster.assign}
    </Button>
  ) : (
    <span className={styles.soft}>{committees.roster.unfilled}</span>
  )
