import { Button } from '@mantine/core'
import { IconCircle, IconCircleCheck, IconDoorExit } from '@tabler/icons-react'
import { common } from '../../../shared/messages/common.ts'
import { meeting as meetingWords } from '../../../shared/messages/meeting.ts'
import { meetingLaw } from '../../../shared/messages/meeting-law.ts'
import { room as words } from '../../../shared/messages/room.ts'
import { useFormat } from '../../ui/format.ts'
import type { Attendee } from '../meetings/readiness.ts'
import { AbsenceField } from './absence-field.tsx'
import styles from './attendance-panel.module.css'

const law = meetingLaw.substitute

type RowProps = {
  meetingId: string
  person: Attendee
  /** The meeting is closed: times can still be set right, nobody comes or goes. */
  isOver: boolean
  isRunning: boolean
  onArrive: () => void
  onLeave: () => void
  onCorrect: () => void
  /** Null where the rules know no substitutes, or somebody sits there already. */
  onSubstitute: (() => void) | null
  onWithdraw: () => void
}

export function AttendanceRow({
  meetingId,
  person,
  isOver,
  isRunning,
  onArrive,
  onLeave,
  onCorrect,
  onSubstitute,
  onWithdraw,
}: RowProps) {
  const format = useFormat()
  const last = person.stays.at(-1)
  const hasCome = last !== undefined
  const Icon = person.isPresent ? IconCircleCheck : hasCome ? IconDoorExit : IconCircle
  const time = (instant: string) => format.time(instant)
  const stays = person.stays.map(({ arrivedAt, leftAt }) =>
    leftAt ? words.attendance.stay(time(arrivedAt), time(leftAt)) : words.attendance.since(time(arrivedAt)),
  )
  return (
    <li className={styles.row} data-present={person.isPresent || undefined}>
      <Icon size={22} aria-hidden className={styles.mark} />
      <div className={styles.who}>
        <span className={styles.name}>{person.name}</span>
        <span className={styles.soft}>
          {person.substituteFor ? `${law.isFor(person.substituteFor.name)} · ` : null}
          {person.title || (person.role ? common.roles[person.role] : person.position)}
          {person.role !== null && !person.isVoting ? ` · ${meetingWords.prepare.notVoting}` : null}
        </span>
      </div>
      <div className={styles.times}>
        {hasCome ? (
          <>
            <span className={styles.soft}>{stays.join(', ')}</span>
            <Button variant="subtle" aria-label={words.attendance.correctOf(person.name)} onClick={onCorrect}>
              {words.attendance.correct}
            </Button>
          </>
        ) : person.substituteFor ? (
          <Button variant="subtle" aria-label={law.withdrawOf(person.name)} onClick={onWithdraw}>
            {law.withdraw}
          </Button>
        ) : person.role === null ? null : (
          <>
            <AbsenceField meetingId={meetingId} person={person} />
            {onSubstitute && !isOver ? (
              <Button variant="subtle" aria-label={law.addFor(person.name)} onClick={onSubstitute}>
                {law.add}
              </Button>
            ) : null}
          </>
        )}
      </div>
      {isOver ? null : person.isPresent ? (
        <Button
          variant="default"
          disabled={isRunning}
          aria-label={words.attendance.leaveOf(person.name)}
          onClick={onLeave}
        >
          {words.attendance.leave}
        </Button>
      ) : (
        <Button
          variant="light"
          disabled={isRunning}
          aria-label={words.attendance.arriveOf(
            hasCome ? words.attendance.arriveAgain : words.attendance.arrive,
            person.name,
          )}
          onClick={onArrive}
        >
          {hasCome ? words.attendance.arriveAgain : words.attendance.arrive}
        </Button>
      )}
    </li>
  )
}
