import { meetingLaw } from '../../../shared/messages/meeting-law.ts'
import { useCommandOf } from '../../api/index.ts'
import { Confirm } from '../../ui/confirm.tsx'
import type { Attendee } from '../meetings/readiness.ts'

const words = meetingLaw.substitute

/** Takes back a substitute who was noted wrongly. */
export function WithdrawSubstitute(props: { meetingId: string; person: Attendee; onClose: () => void }) {
  const { meetingId, person, onClose } = props
  const withdraw = useCommandOf('attendance.withdrawSubstitute')
  const substitutionId = person.substituteFor?.substitutionId
  if (!substitutionId) return null
  return (
    <Confirm
      isOpen
      title={words.withdrawOf(person.name)}
      confirmLabel={words.withdrawOf(person.name)}
      tone="stop"
      needsReason
      isRunning={withdraw.isRunning}
      error={withdraw.error}
      onClose={onClose}
      onConfirm={(reason) => {
        void withdraw
          .attempt({ meetingId, substitutionId, reason })
          .then((done) => (done ? onClose() : undefined))
      }}
    >
      {words.withdrawText}
    </Confirm>
  )
}
