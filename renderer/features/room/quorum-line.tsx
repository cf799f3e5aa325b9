import { IconAlertTriangle, IconCircleCheck } from '@tabler/icons-react'
import { room as words } from '../../../shared/messages/room.ts'
import { useFormat } from '../../ui/format.ts'
import type { Meeting } from '../meetings/readiness.ts'
import styles from './quorum-line.module.css'

/** "มา ๕ จาก ๙ ต้องมี ๕ ครบองค์ประชุม", and the sentence of the law that says why. */
export function QuorumLine({ meeting }: { meeting: Meeting }) {
  const format = useFormat()
  const { present, members, needed, recused, isMet } = meeting.quorum
  const Icon = isMet ? IconCircleCheck : IconAlertTriangle
  return (
    <div className={styles.quorum} data-met={isMet} role="status">
      <Icon size={24} aria-hidden className={styles.icon} />
      <div>
        <p className={styles.line}>
          {words.quorum.line(format.count(present), format.count(members), format.count(needed))}{' '}
          <strong>{isMet ? words.quorum.met : words.quorum.notMet}</strong>
          {isMet ? null : ` ${words.quorum.missing(format.count(needed - present))}`}
          {recused > 0 ? ` (${words.quorum.recused(format.count(recused))})` : null}
        </p>
        <p className={styles.why}>{format.show(meeting.quorumNote)}</p>
      </div>
    </div>
  )
}
