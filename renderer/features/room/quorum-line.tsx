import { IconAlertTriangle, IconCircleCheck } from '@tabler/icons-react'
import { room as words } from '../../../shared/messages/room.ts'
import { useFormat } from '../../ui/format.ts'
import type { Meeting } from '../meetings/readiness.ts'
import styles from './quorum-line.module.css'

/** "มา ๕ จาก ๙ ต้องมี ๕ ครบองค์ประชุม", and the sentence of the law that says why. */
export function QuorumLine({ meeting, isWhole = false }: { meeting: Meeting; isWhole?: boolean }) {
  const format = useFormat()
  const { present, members, needed, isMet } = meeting.quorum
  const note = format.show(meeting.quorumNote)
  const Icon = isMet ? IconCircleCheck : IconAlertTriangle
  return (
    <div className={styles.quorum} data-met={isMet} data-whole={isWhole || undefined} role="status">
      <Icon size={24} aria-hidden className={styles.icon} />
      <div className={styles.text}>
        <p className={styles.line}>
          {words.quorum.line(format.count(present), format.count(members), format.count(needed))}{' '}
          <strong>{isMet ? words.quorum.met : words.quorum.notMet}</strong>
          {isMet ? null : ` ${words.quorum.missing(format.count(needed - present))}`}
        </p>
        <p className={styles.why} title={note}>
          {note}
        </p>
      </div>
    </div>
  )
}
