import { Button } from '@mantine/core'
import { useState } from 'react'
import { overview as words } from '../../../shared/messages/overview.ts'
import { useCommandOf, useQueryOf } from '../../api/index.ts'
import { Confirm } from '../../ui/confirm.tsx'
import { useFormat } from '../../ui/format.ts'
import type { Meeting } from '../meetings/readiness.ts'
import type { Parts } from '../room/parts.ts'
import type { Ahead } from '../room/use-ahead.ts'
import styles from './overview.module.css'

type ListProps = { meeting: Meeting; parts: Parts; ahead: Ahead }

/** What is open for sheets: how far the room is for officers, how far oneself is for a member. Never a value. */
export function AheadList({ meeting, parts, ahead }: ListProps) {
  const format = useFormat()
  const progress = useQueryOf(
    'score.progressOfMeeting',
    { meetingId: meeting.id },
    { isEnabled: parts.isOfficer },
  )
  const lineOf = (itemId: string): string[] => {
    const members = progress.data?.find((row) => row.itemId === itemId)?.members ?? []
    const asked = members.filter(({ state }) => state !== 'absent' && state !== 'recused')
    const waiting = asked.filter(({ state }) => state === 'waiting')
    const own = ahead.ownStates.get(itemId)
    return [
      ...(asked.length > 0
        ? [words.scoring.sealed(format.count(asked.length - waiting.length), format.count(asked.length))]
        : []),
      ...(parts.isVoter && own ? [words.scoring.own[own]] : []),
    ]
  }
  return (
    <section className={styles.card} aria-labelledby="overview-scoring">
      <h2 id="overview-scoring">{words.scoring.title}</h2>
      <ul className={styles.plain}>
        {ahead.items.map(({ id, number, title }) => (
          <li key={id} className={styles.row}>
            <span className={styles.rowTitle}>
              <strong>{format.show(number)}</strong> {title}
            </span>
            <span className={styles.soft}>{lineOf(id).join(' · ')}</span>
          </li>
        ))}
      </ul>
      {parts.isOfficer ? <CancelScoring meeting={meeting} ahead={ahead} /> : null}
    </section>
  )
}

function CancelScoring({ meeting, ahead }: { meeting: Meeting; ahead: Ahead }) {
  const format = useFormat()
  const [isOpen, setOpen] = useState(false)
  const cancel = useCommandOf('agenda.cancelScoring')
  const progress = useQueryOf('score.progressOfMeeting', { meetingId: meeting.id })
  const aheadIds = new Set(ahead.items.map(({ id }) => id))
  const untouched = (progress.data ?? [])
    .filter(({ itemId }) => aheadIds.has(itemId))
    .filter(({ members }) => members.every(({ state }) => state !== 'sealed' && state !== 'abstained'))
    .map(({ itemId }) => itemId)
  return (
    <div className={styles.actions}>
      <Button variant="subtle" disabled={untouched.length === 0} onClick={() => setOpen(true)}>
        {untouched.length > 0
          ? words.scoring.cancelCount(format.count(untouched.length))
          : words.scoring.cancel}
      </Button>
      {untouched.length === 0 && progress.data ? (
        <span className={styles.soft}>{words.scoring.cancelBlocked}</span>
      ) : null}
      <Confirm
        isOpen={isOpen}
        title={words.scoring.cancel}
        confirmLabel={words.scoring.cancel}
        isRunning={cancel.isRunning}
        error={cancel.error}
        onClose={() => setOpen(false)}
        onConfirm={() => {
          void cancel
            .attempt({ meetingId: meeting.id, itemIds: untouched })
            .then((done) => (done ? setOpen(false) : undefined))
        }}
      >
        {words.scoring.cancelText}
      </Confirm>
    </div>
  )
}
