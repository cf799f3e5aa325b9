import { proposal } from '../../../shared/messages/proposal.ts'
import { Link } from '../../app/link.tsx'
import { useFormat } from '../../ui/format.ts'
import styles from './proposal.module.css'
import type { ProposalView } from './proposal-view.ts'

export function MeetingHistory({ meetings }: Pick<ProposalView, 'meetings'>) {
  const format = useFormat()
  return (
    <section className={styles.card}>
      <h2>{proposal.history.title}</h2>
      {meetings.length === 0 ? <p className={styles.soft}>{proposal.history.none}</p> : null}
      <ul className={styles.history}>
        {meetings.map((meeting) => (
          <li key={meeting.itemId}>
            <Link to={{ screen: 'meeting', meetingId: meeting.meetingId }}>
              {format.show(meeting.meetingTitle)}
            </Link>
            <p>{meeting.resolution ?? proposal.history.noResolution}</p>
          </li>
        ))}
      </ul>
    </section>
  )
}
