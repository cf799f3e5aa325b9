import { Button } from '@mantine/core'
import { useState } from 'react'
import { overview as words } from '../../../shared/messages/overview.ts'
import { useCommandOf } from '../../api/index.ts'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import { useFormat } from '../../ui/format.ts'
import type { Meeting } from '../meetings/readiness.ts'
import type { Analysis } from './analysis.ts'
import styles from './overview.module.css'

type CardProps = { meeting: Meeting; suggestion: Analysis['suggestion'] }

/** For officers: the order and the minutes that the scores suggest, taken over by one press. */
export function OrderCard({ meeting, suggestion }: CardProps) {
  const format = useFormat()
  const arrange = useCommandOf('agenda.arrange')
  const [told, setTold] = useState('')
  const items = new Map(meeting.items.map((item) => [item.id, item]))
  const standing = meeting.items.filter(({ id }) => suggestion.some(({ itemId }) => itemId === id))
  const isSame = suggestion.every(
    ({ itemId, plannedMinutes }, index) =>
      standing[index]?.id === itemId && standing[index]?.plannedMinutes === plannedMinutes,
  )
  if (suggestion.length < 2 || (isSame && told === '')) return null
  const run = async () => {
    if (await arrange.attempt({ meetingId: meeting.id, items: suggestion })) setTold(words.order.applied)
  }
  return (
    <section className={styles.card} aria-labelledby="overview-order">
      <h2 id="overview-order">{words.order.title}</h2>
      <p className={styles.soft}>{words.order.lead}</p>
      <ol className={styles.lines}>
        {suggestion.map(({ itemId, plannedMinutes }) => {
          const item = items.get(itemId)
          if (!item) return null
          return (
            <li key={itemId}>
              {words.order.line(format.show(item.number), item.title, format.count(plannedMinutes))}
            </li>
          )
        })}
      </ol>
      <ErrorNotice error={arrange.error} />
      <div className={styles.actions}>
        <Button variant="default" loading={arrange.isRunning} disabled={isSame} onClick={() => void run()}>
          {words.order.apply}
        </Button>
        <span role="status">{told}</span>
      </div>
    </section>
  )
}
