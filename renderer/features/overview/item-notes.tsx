import { IconAlertTriangle, IconCircleCheck } from '@tabler/icons-react'
import { overview as words } from '../../../shared/messages/overview.ts'
import { useQueryOf } from '../../api/index.ts'
import { useFormat } from '../../ui/format.ts'
import type { Meeting } from '../meetings/readiness.ts'
import { noteLines, shown } from './analysis.ts'
import styles from './overview.module.css'

/** In the room beside the results: on whom or on which weight the recommendation hangs, and the adjusted mean. */
export function ItemNotes({ meeting, itemId }: { meeting: Meeting; itemId: string }) {
  const format = useFormat()
  const analysis = useQueryOf('score.analysis', { meetingId: meeting.id })
  const item = analysis.data?.items.find((one) => one.itemId === itemId)
  if (!item || item.scorers === 0) return null
  const isAdjusted = item.adjusted !== null && !analysis.data?.severity.isComplete
  return (
    <ul className={styles.lines}>
      {isAdjusted ? (
        <li>
          {words.figures.adjusted} <strong>{shown(item.adjusted, format)}</strong>
        </li>
      ) : null}
      {noteLines(item, { rubric: meeting.rubric, format }).map((line) => (
        <li key={line} className={styles.note}>
          {item.isStable ? (
            <IconCircleCheck size={20} aria-hidden />
          ) : (
            <IconAlertTriangle size={20} aria-hidden />
          )}
          <span>{line}</span>
        </li>
      ))}
    </ul>
  )
}
