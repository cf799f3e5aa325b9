import { Button } from '@mantine/core'
import { useState } from 'react'
import { GROUND_NAMES, GROUND_SOURCES, interests as words } from '../../../shared/messages/interests.ts'
import { useCommandOf } from '../../api/index.ts'
import { Confirm } from '../../ui/confirm.tsx'
import { useFormat } from '../../ui/format.ts'
import { type Grouping, groupInterests, type Interest } from './interest-view.ts'
import styles from './interests.module.css'

type ListProps = {
  rows: readonly Interest[]
  by: Grouping
  /** Whose side this is: a member changes own statements, the secretariat of a committee its notes. */
  committeeId: string | null
  onEdit: (row: Interest) => void
}

/** Entries in groups: under a member the agencies, under an agency the members. */
export function InterestList({ rows, by, committeeId, onEdit }: ListProps) {
  const [leaving, setLeaving] = useState<Interest | null>(null)
  return (
    <>
      <ul className={styles.groups}>
        {groupInterests(rows, by).map((group) => (
          <li key={group.id} className={styles.group}>
            <h3 className={styles.groupTitle}>{group.title}</h3>
            <ul className={styles.rows}>
              {group.rows.map((row) => (
                <Row
                  key={row.id}
                  row={row}
                  title={by === 'member' ? row.agencyName : row.personName}
                  isTheirs={row.isOwn !== (committeeId === null)}
                  onEdit={() => onEdit(row)}
                  onWithdraw={() => setLeaving(row)}
                />
              ))}
            </ul>
          </li>
        ))}
      </ul>
      {leaving ? <Withdraw row={leaving} committeeId={committeeId} onClose={() => setLeaving(null)} /> : null}
    </>
  )
}

type RowProps = {
  row: Interest
  title: string
  /** Written by the other side, which alone may change it. */
  isTheirs: boolean
  onEdit: () => void
  onWithdraw: () => void
}

function Row({ row, title, isTheirs, onEdit, onWithdraw }: RowProps) {
  const format = useFormat()
  const day = format.shortInstant(row.declaredAt)
  const period = words.period(row.since && format.day(row.since), row.until && format.day(row.until))
  return (
    <li className={styles.row}>
      <div className={styles.facts}>
        <strong>{title}</strong>
        <p>
          {GROUND_NAMES[row.ground]}{' '}
          <span className={styles.soft}>{format.show(GROUND_SOURCES[row.ground])}</span>
        </p>
        <p className={styles.reason}>{row.reason}</p>
        <p className={styles.soft}>
          {period ? `${period} · ` : null}
          {row.isOwn ? words.declaredBy(row.declaredByName, day) : words.notedBy(row.declaredByName, day)}
        </p>
        {isTheirs ? <p className={styles.soft}>{row.isOwn ? words.theirs : words.noted}</p> : null}
      </div>
      {isTheirs ? null : (
        <div className={styles.tools}>
          <Button variant="subtle" aria-label={words.editOf(row.personName, row.agencyName)} onClick={onEdit}>
            {words.edit}
          </Button>
          <Button
            variant="subtle"
            color="red"
            aria-label={words.withdrawOf(row.personName, row.agencyName)}
            onClick={onWithdraw}
          >
            {words.withdraw}
          </Button>
        </div>
      )}
    </li>
  )
}

function Withdraw(props: { row: Interest; committeeId: string | null; onClose: () => void }) {
  const { row, committeeId, onClose } = props
  const own = useCommandOf('interest.withdraw')
  const noted = useCommandOf('interest.withdrawNote')
  const run = (reason: string) =>
    committeeId
      ? noted.attempt({ committeeId, interestId: row.id, reason })
      : own.attempt({ interestId: row.id, reason })
  return (
    <Confirm
      isOpen
      title={words.withdrawTitle}
      confirmLabel={words.withdraw}
      tone="stop"
      needsReason
      isRunning={own.isRunning || noted.isRunning}
      error={own.error ?? noted.error}
      onClose={onClose}
      onConfirm={(reason) => {
        void run(reason).then((done) => (done ? onClose() : undefined))
      }}
    >
      <p>{words.withdrawOf(row.personName, row.agencyName)}</p>
      <p>{words.withdrawText}</p>
    </Confirm>
  )
}
