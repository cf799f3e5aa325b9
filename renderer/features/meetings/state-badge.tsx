import { IconCircle, IconCircleCheck, IconPlayerPlay } from '@tabler/icons-react'
import type { MeetingState } from '../../../shared/domain/meeting.ts'
import { meeting as words } from '../../../shared/messages/meeting.ts'
import styles from './state-badge.module.css'

const ICONS = { preparing: IconCircle, in_session: IconPlayerPlay, closed: IconCircleCheck }

/** The state in words with a mark; the colour only helps. */
export function StateBadge({ state }: { state: MeetingState }) {
  const Icon = ICONS[state]
  return (
    <span className={styles.badge} data-state={state}>
      <Icon size={16} aria-hidden />
      {words.states[state]}
    </span>
  )
}
