import { IconGavel } from '@tabler/icons-react'
import { room as words } from '../../../shared/messages/room.ts'
import { useQueryOf } from '../../api/index.ts'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import { useFormat } from '../../ui/format.ts'
import type { AgendaItem, Meeting } from '../meetings/readiness.ts'
import { Dissents } from './dissents.tsx'
import type { Parts } from './parts.ts'
import styles from './recorded-resolution.module.css'

type RecordedProps = { meeting: Meeting; parts: Parts; item: AgendaItem }

/** What was resolved, as everybody in the room may read it. */
export function RecordedResolution({ meeting, parts, item }: RecordedProps) {
  const format = useFormat()
  const list = useQueryOf('resolution.list', { meetingId: meeting.id })
  const resolution = list.data?.find(({ itemId }) => itemId === item.id)
  if (!resolution) return <ErrorNotice error={list.error} />
  const { count, castingVote } = resolution
  return (
    <section className={styles.card} aria-labelledby="resolution-title">
      <div className={styles.head}>
        <IconGavel size={26} aria-hidden />
        <h2 id="resolution-title" className={styles.title}>
          {words.resolution.title}: {words.resolution.kinds[resolution.kind]}
        </h2>
      </div>
      <p className={styles.text}>{resolution.text}</p>
      <p className={styles.soft}>
        {words.resolution.methods[resolution.method]}
        {count
          ? ` · ${words.resolution.votes(
              format.count(count.inFavour),
              format.count(count.against),
              format.count(count.abstained),
            )}`
          : null}
        {castingVote
          ? ` · ${words.resolution.castingLine(
              castingVote === 'in_favour' ? words.resolution.castingFor : words.resolution.castingAgainst,
            )}`
          : null}
        {' · '}
        {words.resolution.recordedAt(format.time(resolution.recordedAt))}
      </p>
      <Dissents meeting={meeting} parts={parts} item={item} dissents={resolution.dissents} />
    </section>
  )
}
