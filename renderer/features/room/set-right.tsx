import { Button } from '@mantine/core'
import { useState } from 'react'
import { room as words } from '../../../shared/messages/room.ts'
import { useCommandOf } from '../../api/index.ts'
import { Confirm } from '../../ui/confirm.tsx'
import type { Meeting } from '../meetings/readiness.ts'
import { AttendancePanel } from './attendance-panel.tsx'
import type { Parts } from './parts.ts'

/** After the closing and before the minutes are finished: what was noted or resolved wrongly is set right. */
export function SetRight({ meeting, parts }: { meeting: Meeting; parts: Parts }) {
  const [isReopening, setReopening] = useState(false)
  return (
    <>
      {parts.isPresiding ? (
        <Button variant="default" onClick={() => setReopening(true)}>
          {words.item.reopenMeeting}
        </Button>
      ) : null}
      {parts.isSecretary ? (
        <section aria-label={words.attendance.title}>
          <h2>{words.attendance.title}</h2>
          <p>{words.attendance.correctUntil}</p>
          <AttendancePanel meeting={meeting} />
        </section>
      ) : null}
      {isReopening ? <ReopenMeeting meeting={meeting} onClose={() => setReopening(false)} /> : null}
    </>
  )
}

function ReopenMeeting({ meeting, onClose }: { meeting: Meeting; onClose: () => void }) {
  const reopen = useCommandOf('meeting.reopen')
  return (
    <Confirm
      isOpen
      title={words.item.reopenMeeting}
      confirmLabel={words.item.reopenMeeting}
      needsReason
      isRunning={reopen.isRunning}
      error={reopen.error}
      onClose={onClose}
      onConfirm={(reason) => {
        void reopen.attempt({ meetingId: meeting.id, reason }).then((done) => (done ? onClose() : undefined))
      }}
    >
      {words.item.reopenMeetingText}
    </Confirm>
  )
}
