import { Button } from '@mantine/core'
import { roomAgenda } from '../../../shared/messages/room-agenda.ts'
import { useCommandOf, useQueryOf } from '../../api/index.ts'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import { useFormat } from '../../ui/format.ts'
import styles from './postponed-panel.module.css'

const words = roomAgenda.takeUp

/** What earlier meetings of the committee put off waits to be taken up, with one press. */
export function PostponedPanel({ meetingId }: { meetingId: string }) {
  const format = useFormat()
  const offered = useQueryOf('agenda.listPostponed', { meetingId }).data ?? []
  const takeUp = useCommandOf('agenda.takeUpPostponed')
  if (offered.length === 0) return null
  const take = (itemIds: string[]) => void takeUp.attempt({ meetingId, itemIds })
  const count = format.count(offered.length)
  return (
    <section className={styles.panel} aria-labelledby="postponed-title">
      <div className={styles.head}>
        <div>
          <h3 id="postponed-title" className={styles.title}>
            {words.title}
          </h3>
          <p>{words.lead(count)}</p>
        </div>
        {offered.length > 1 ? (
          <Button loading={takeUp.isRunning} onClick={() => take(offered.map(({ itemId }) => itemId))}>
            {words.all(count)}
          </Button>
        ) : null}
      </div>
      <ErrorNotice error={takeUp.error} />
      <ul className={styles.list}>
        {offered.map(({ itemId, title, proposalCode, agencyName, fromMeeting, reason }) => (
          <li key={itemId} className={styles.row}>
            <div>
              <p className={styles.name}>{title}</p>
              <p className={styles.note}>
                {proposalCode ? `${proposalCode} · ${agencyName ?? ''} · ` : null}
                {words.from(format.show(fromMeeting), reason)}
              </p>
            </div>
            <Button
              variant="default"
              aria-label={words.oneOf(title)}
              disabled={takeUp.isRunning}
              onClick={() => take([itemId])}
            >
              {words.one}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  )
}
