import { IconFlag } from '@tabler/icons-react'
import { GROUND_NAMES, interests as words } from '../../../shared/messages/interests.ts'
import { useQueryOf } from '../../api/index.ts'
import type { AgendaItem, Meeting } from '../meetings/readiness.ts'
import styles from './conflict-panel.module.css'
import type { Parts } from './parts.ts'

type LineProps = { meeting: Meeting; parts: Parts; item: AgendaItem }

/** For who runs the meeting: whom the register marks for this item. It decides nothing. */
export function FlagLine({ meeting, parts, item }: LineProps) {
  const flags = useQueryOf('interest.flags', { meetingId: meeting.id }, { isEnabled: parts.isOfficer })
  const marks = (flags.data ?? []).filter(({ itemId }) => itemId === item.id)
  if (marks.length === 0) return null
  return (
    <p className={styles.flag} title={words.flags.decidesNothing}>
      <IconFlag size={18} aria-hidden />
      <strong>{words.flags.head}:</strong>
      {marks.map(({ personId, personName, ground, answer, answerReason }) => (
        <span key={`${personId}${ground}`}>
          {personName} ({GROUND_NAMES[ground]})
          {answer === 'none_yet' ? null : ` – ${words.flags.answers[answer]}`}
          {answerReason ? `: ${answerReason}` : null}
        </span>
      ))}
    </p>
  )
}
