import { IconFileCheck } from '@tabler/icons-react'
import { documents as words } from '../../../shared/messages/documents.ts'
import { meeting as meetingWords } from '../../../shared/messages/meeting.ts'
import { useQueryOf } from '../../api/index.ts'
import { Link } from '../../app/link.tsx'
import { goTo } from '../../app/router.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import { useFormat } from '../../ui/format.ts'
import { Page } from '../../ui/page.tsx'
import { PrimaryAction } from '../../ui/primary-action.tsx'
import { Waiting } from '../../ui/waiting.tsx'
import { meetingName } from '../meetings/meeting-name.ts'
import styles from './all-documents-screen.module.css'

/** Meetings, the newest first: where their papers are. */
export function AllDocumentsScreen() {
  const format = useFormat()
  const meetings = useQueryOf('meeting.list', {})
  const rows = (meetings.data ?? []).toSorted((a, b) => b.date.localeCompare(a.date))
  return (
    <Page
      title={words.all.title}
      lead={words.all.lead}
      width="reading"
      primary={<PrimaryAction onClick={() => goTo({ screen: 'verify' })}>{words.all.verify}</PrimaryAction>}
    >
      <ErrorNotice error={meetings.error} onRetry={() => void meetings.refetch()} />
      {meetings.isPending ? <Waiting /> : null}
      {meetings.data && rows.length === 0 ? (
        <EmptyState title={words.all.emptyTitle} icon={<IconFileCheck size={40} stroke={1.5} aria-hidden />}>
          {words.all.emptyText}
        </EmptyState>
      ) : null}
      <ul className={styles.list}>
        {rows.map((row) => (
          <li key={row.id}>
            <Link to={{ screen: 'documents', meetingId: row.id }} className={styles.row}>
              <strong>
                {meetingName(row, format)} {row.committeeName}
              </strong>
              <span className={styles.soft}>
                {format.day(row.date)} · {meetingWords.minutesStates[row.minutesState]}
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </Page>
  )
}
