import { Button, Checkbox } from '@mantine/core'
import { useState } from 'react'
import { overview as words } from '../../../shared/messages/overview.ts'
import { useCommandOf } from '../../api/index.ts'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import { useFormat } from '../../ui/format.ts'
import type { Meeting } from '../meetings/readiness.ts'
import type { Parts } from '../room/parts.ts'
import styles from './overview.module.css'

/** For officers: which proposals are scored before their turn. */
export function WaitingList({ meeting, parts }: { meeting: Meeting; parts: Parts }) {
  const format = useFormat()
  const open = useCommandOf('agenda.openScoring')
  const [leftOut, setLeftOut] = useState<ReadonlySet<string>>(new Set())
  const items = meeting.items.filter(({ kind, state }) => kind === 'proposal' && state === 'waiting')
  if (!parts.isOfficer || items.length === 0) return null
  const chosen = items.filter(({ id }) => !leftOut.has(id))
  const toggle = (itemId: string) =>
    setLeftOut((before) =>
      before.has(itemId) ? before.difference(new Set([itemId])) : before.union(new Set([itemId])),
    )
  return (
    <section className={styles.card} aria-labelledby="overview-waiting">
      <h2 id="overview-waiting">{words.waiting.title}</h2>
      <p className={styles.soft}>{words.waiting.lead}</p>
      <ErrorNotice error={open.error} />
      <ul className={styles.checks}>
        {items.map(({ id, number, title, agencyName }) => (
          <li key={id}>
            <Checkbox
              classNames={{ root: styles.check, body: styles.checkBody, labelWrapper: styles.checkLabel }}
              checked={!leftOut.has(id)}
              onChange={() => toggle(id)}
              label={`${format.show(number)} ${title}${agencyName ? ` · ${agencyName}` : ''}`}
            />
          </li>
        ))}
      </ul>
      <div>
        <Button
          variant="default"
          loading={open.isRunning}
          disabled={chosen.length === 0}
          onClick={() => void open.attempt({ meetingId: meeting.id, itemIds: chosen.map(({ id }) => id) })}
        >
          {chosen.length === 0 ? words.waiting.none : words.waiting.open(format.count(chosen.length))}
        </Button>
      </div>
    </section>
  )
}
