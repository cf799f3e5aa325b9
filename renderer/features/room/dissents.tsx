import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import type { OutputOf } from '../../../shared/contract/index.ts'
import { room as words } from '../../../shared/messages/room.ts'
import { roomVotes } from '../../../shared/messages/room-votes.ts'
import { useCommandOf } from '../../api/index.ts'
import { Confirm } from '../../ui/confirm.tsx'
import type { AgendaItem, Meeting } from '../meetings/readiness.ts'
import { DissentDialog } from './dissent-dialog.tsx'
import type { Parts } from './parts.ts'
import styles from './recorded-resolution.module.css'

type Dissent = OutputOf<'resolution.list'>[number]['dissents'][number]
type DissentsProps = { meeting: Meeting; parts: Parts; item: AgendaItem; dissents: readonly Dissent[] }

/** ม. 83: with the resolution, or handed in later; who runs the meeting adds one and takes one back. */
export function Dissents({ meeting, parts, item, dissents }: DissentsProps) {
  const [isAdding, setAdding] = useState(false)
  const [withdrawn, setWithdrawn] = useState<Dissent | null>(null)
  return (
    <>
      {dissents.map((dissent) => (
        <div key={dissent.id} className={styles.dissent}>
          <p>
            <strong>
              {words.resolution.dissents} {dissent.name}
            </strong>{' '}
            {dissent.isWritten ? `(${roomVotes.dissent.writtenMark}) ` : null}
            {dissent.reason}
          </p>
          {parts.isOfficer ? (
            <Button
              variant="subtle"
              aria-label={roomVotes.dissent.withdrawOf(dissent.name)}
              onClick={() => setWithdrawn(dissent)}
            >
              {roomVotes.dissent.withdraw}
            </Button>
          ) : null}
        </div>
      ))}
      {parts.isOfficer ? (
        <Button
          variant="subtle"
          className={styles.add}
          leftSection={<IconPlus size={18} aria-hidden />}
          onClick={() => setAdding(true)}
        >
          {roomVotes.dissent.add}
        </Button>
      ) : null}
      {isAdding ? (
        <DissentDialog meeting={meeting} item={item} dissents={dissents} onClose={() => setAdding(false)} />
      ) : null}
      {withdrawn ? <Withdraw item={item} dissent={withdrawn} onClose={() => setWithdrawn(null)} /> : null}
    </>
  )
}

type WithdrawProps = { item: AgendaItem; dissent: Dissent; onClose: () => void }

function Withdraw({ item, dissent, onClose }: WithdrawProps) {
  const withdraw = useCommandOf('resolution.withdrawDissent')
  return (
    <Confirm
      isOpen
      title={roomVotes.dissent.withdrawTitle}
      confirmLabel={roomVotes.dissent.withdraw}
      needsReason
      isRunning={withdraw.isRunning}
      error={withdraw.error}
      onClose={onClose}
      onConfirm={(reason) => {
        const input = { itemId: item.id, dissentId: dissent.id, reason }
        void withdraw.attempt(input).then((done) => (done ? onClose() : undefined))
      }}
    >
      {roomVotes.dissent.withdrawText}
    </Confirm>
  )
}
