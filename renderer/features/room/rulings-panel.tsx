import { Button } from '@mantine/core'
import { useState } from 'react'
import { roomAgenda as words } from '../../../shared/messages/room-agenda.ts'
import { useCommandOf, useQueryOf } from '../../api/index.ts'
import { Confirm } from '../../ui/confirm.tsx'
import { useFormat } from '../../ui/format.ts'
import type { Parts } from './parts.ts'
import styles from './rulings-panel.module.css'

type PanelProps = { meetingId: string; itemId: string; parts: Parts }

/** What the presiding person ruled on this item, for everybody in the room. */
export function RulingsPanel({ meetingId, itemId, parts }: PanelProps) {
  const format = useFormat()
  const answer = useQueryOf('ruling.list', { meetingId })
  const [withdrawing, setWithdrawing] = useState<{ id: string; text: string } | null>(null)
  const rulings = (answer.data ?? []).filter((ruling) => ruling.itemId === itemId)
  if (rulings.length === 0) return null
  return (
    <section className={styles.panel} aria-label={words.ruling.title}>
      <h2 className={styles.title}>{words.ruling.title}</h2>
      <ul className={styles.list}>
        {rulings.map(({ id, text, ruledAt, ruledById, ruledByName }) => (
          <li key={id} className={styles.ruling}>
            <div>
              <p className={styles.text}>{text}</p>
              <p className={styles.by}>{words.ruling.by(ruledByName, format.time(ruledAt))}</p>
            </div>
            {parts.isPresiding && ruledById === parts.personId ? (
              <Button
                variant="subtle"
                aria-label={words.ruling.withdrawOf(text)}
                onClick={() => setWithdrawing({ id, text })}
              >
                {words.ruling.withdraw}
              </Button>
            ) : null}
          </li>
        ))}
      </ul>
      {withdrawing ? (
        <Withdraw meetingId={meetingId} rulingId={withdrawing.id} onClose={() => setWithdrawing(null)} />
      ) : null}
    </section>
  )
}

type WithdrawProps = { meetingId: string; rulingId: string; onClose: () => void }

function Withdraw({ meetingId, rulingId, onClose }: WithdrawProps) {
  const withdraw = useCommandOf('ruling.withdraw')
  return (
    <Confirm
      isOpen
      title={words.ruling.withdrawTitle}
      confirmLabel={words.ruling.withdrawTitle}
      needsReason
      isRunning={withdraw.isRunning}
      error={withdraw.error}
      onClose={onClose}
      onConfirm={(reason) => {
        void withdraw.attempt({ meetingId, rulingId, reason }).then((done) => (done ? onClose() : undefined))
      }}
    >
      {words.ruling.withdrawText}
    </Confirm>
  )
}
