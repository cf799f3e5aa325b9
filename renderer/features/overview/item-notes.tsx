import { IconAlertTriangle, IconCircleCheck } from '@tabler/icons-react'
import { useQueryOf } from '../../api/index.ts'
import { useFormat } from '../../ui/format.ts'
import type { Meeting } from '../meetings/readiness.ts'
import { noteLines } from './analysis.ts'
import styles from './overview.module.css'

/** In the room beside the results: on whom or on which weight the recommendation hangs. */
export function ItemNotes({ rubric, itemId }: { rubric: Meeting['rubric']; itemId: string }) {
  const format = useFormat()
  const item = useQueryOf('score.analysisOfItem', { itemId }).data
  if (!item || item.scorers === 0) return null
  return (
    <ul className={styles.lines}>
      {noteLines(item, { rubric, format }).map((line) => (
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
