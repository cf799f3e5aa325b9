import { Button } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import { challenges } from '../../../shared/messages/challenges.ts'
import { interests as words } from '../../../shared/messages/interests.ts'
import { useCommandOf } from '../../api/index.ts'
import { Confirm } from '../../ui/confirm.tsx'
import { Waiting } from '../../ui/waiting.tsx'
import type { AgendaItem, Meeting } from '../meetings/readiness.ts'
import styles from './conflict-panel.module.css'
import type { Parts } from './parts.ts'
import { showDialog } from './room-store.ts'
import { useAsked } from './use-asked.ts'

type AskProps = { meeting: Meeting; parts: Parts; item: AgendaItem; children: ReactNode }

/**
 * Before a marked member scores: a plain question. The mark decides nothing, either answer goes on. While the member is
 * challenged there is no sheet either (ม. 15).
 */
export function AskFirst({ meeting, parts, item, children }: AskProps) {
  const asked = useAsked({ meeting, parts, item })
  if (asked.kind === 'challenged')
    return (
      <section className={styles.ask} role="status">
        <h2 className={styles.askTitle}>{challenges.ownTitle}</h2>
        <p>{challenges.ownText}</p>
      </section>
    )
  if (asked.kind === 'not_known') return <Waiting />
  return asked.kind === 'marked' ? <Question item={item} ground={asked.ground} /> : children
}

function Question({ item, ground }: { item: AgendaItem; ground: string }) {
  const [isDenying, setDenying] = useState(false)
  const answer = useCommandOf('interest.answer')
  return (
    <section className={styles.ask} aria-labelledby="interest-question">
      <h2 id="interest-question" className={styles.askTitle}>
        {words.question.title}
      </h2>
      <p>{words.question.text(item.agencyName ?? '')}</p>
      <p className={styles.soft}>{ground}</p>
      <div className={styles.askBar}>
        <Button variant="default" size="md" onClick={() => showDialog('recuse')}>
          {words.question.yes}
        </Button>
        <Button variant="default" size="md" onClick={() => setDenying(true)}>
          {words.question.no}
        </Button>
      </div>
      {isDenying ? (
        <Confirm
          isOpen
          title={words.question.noTitle}
          confirmLabel={words.question.noConfirm}
          needsReason
          isRunning={answer.isRunning}
          error={answer.error}
          onClose={() => setDenying(false)}
          onConfirm={(reason) => {
            void answer.attempt({ itemId: item.id, reason })
          }}
        >
          {words.question.noText}
        </Confirm>
      ) : null}
    </section>
  )
}
