import { minutes as words } from '../../../shared/messages/minutes.ts'
import { useCommandOf } from '../../api/index.ts'
import { Confirm } from '../../ui/confirm.tsx'
import type { Meeting } from '../meetings/readiness.ts'

type DialogProps = { meeting: Meeting; onClose: () => void }

export function FinishDialog({ meeting, onClose }: DialogProps) {
  const finish = useCommandOf('minutes.finish')
  return (
    <Confirm
      isOpen
      title={words.finish}
      confirmLabel={words.finish}
      isRunning={finish.isRunning}
      error={finish.error}
      onClose={onClose}
      onConfirm={() => {
        void finish.attempt({ meetingId: meeting.id }).then((done) => (done ? onClose() : undefined))
      }}
    >
      {words.finishText}
    </Confirm>
  )
}

export function ReopenDialog({ meeting, onClose }: DialogProps) {
  const reopen = useCommandOf('minutes.reopen')
  return (
    <Confirm
      isOpen
      title={words.reopen}
      confirmLabel={words.reopen}
      needsReason
      isRunning={reopen.isRunning}
      error={reopen.error}
      onClose={onClose}
      onConfirm={(reason) => {
        void reopen.attempt({ meetingId: meeting.id, reason }).then((done) => (done ? onClose() : undefined))
      }}
    >
      {words.reopenText}
    </Confirm>
  )
}
