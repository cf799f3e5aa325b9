import { Checkbox, Select, TextInput } from '@mantine/core'
import { useState } from 'react'
import { instantOf } from '../../../shared/domain/agenda-time.ts'
import { room as words } from '../../../shared/messages/room.ts'
import { bangkokClock, bangkokDay } from '../../../shared/thai/bangkok-day.ts'
import { useCommandOf } from '../../api/index.ts'
import { Confirm } from '../../ui/confirm.tsx'
import { useFormat } from '../../ui/format.ts'
import { clockText, parseClock } from '../meetings/clock-text.ts'
import type { Attendee, Meeting } from '../meetings/readiness.ts'
import styles from './attendance-panel.module.css'

type Stay = Attendee['stays'][number]
const clockOf = (instant: string) => clockText(bangkokClock(instant).toISOString().slice(11, 16))

/** Keeps the day of the stay and gives it another time of day. */
const atClock = (day: string, clock: string) => new Date(instantOf(day, clock)).toISOString()

export function CorrectStayDialog(props: { meeting: Meeting; person: Attendee; onClose: () => void }) {
  const { meeting, person, onClose } = props
  const format = useFormat()
  const [stayId, setStayId] = useState(person.stays.at(-1)?.id ?? '')
  const stay = person.stays.find(({ id }) => id === stayId)
  if (!stay) return null
  return (
    <StayForm
      key={stayId}
      meetingId={meeting.id}
      name={person.name}
      stay={stay}
      onClose={onClose}
      picker={
        person.stays.length > 1 ? (
          <Select
            label={words.attendance.correct}
            data={person.stays.map(({ id, arrivedAt, leftAt }) => ({
              value: id,
              label: words.attendance.stay(
                format.time(arrivedAt),
                leftAt ? format.time(leftAt) : words.attendance.untilNow,
              ),
            }))}
            value={stayId}
            onChange={(id) => setStayId(id ?? stayId)}
          />
        ) : null
      }
    />
  )
}

type FormProps = { meetingId: string; name: string; stay: Stay; picker: React.ReactNode; onClose: () => void }

function StayForm({ meetingId, name, stay, picker, onClose }: FormProps) {
  const correct = useCommandOf('attendance.correctStay')
  const [arrived, setArrived] = useState(clockOf(stay.arrivedAt))
  const [left, setLeft] = useState(stay.leftAt ? clockOf(stay.leftAt) : '')
  const voidStay = useCommandOf('attendance.voidStay')
  const [isFalse, setFalse] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  const submit = async (reason: string) => {
    if (isFalse) {
      if (await voidStay.attempt({ meetingId, stayId: stay.id, reason })) onClose()
      return
    }
    const day = bangkokDay(stay.arrivedAt)
    const [from, to] = [parseClock(arrived), left.trim() === '' ? null : parseClock(left)]
    if (!from || (left.trim() !== '' && !to)) return setProblem(words.attendance.timeUnread)
    if (to !== null && to < from) return setProblem(words.attendance.timeOrder)
    setProblem(null)
    const times = { arrivedAt: atClock(day, from), leftAt: to && atClock(day, to) }
    if (await correct.attempt({ meetingId, stayId: stay.id, ...times, reason })) onClose()
  }
  return (
    <Confirm
      isOpen
      title={`${words.attendance.correctTitle}: ${name}`}
      confirmLabel={isFalse ? words.attendance.voidConfirm : words.attendance.correct}
      tone={isFalse ? 'stop' : 'normal'}
      needsReason
      isRunning={correct.isRunning || voidStay.isRunning}
      error={isFalse ? voidStay.error : correct.error}
      onClose={onClose}
      onConfirm={(reason) => void submit(reason)}
    >
      {picker}
      <div className={styles.clocks}>
        <TextInput
          label={words.attendance.arrivedAt}
          disabled={isFalse}
          value={arrived}
          onChange={(event) => setArrived(event.currentTarget.value)}
        />
        <TextInput
          label={words.attendance.leftAt}
          disabled={isFalse}
          description={words.attendance.leftHint}
          value={left}
          onChange={(event) => setLeft(event.currentTarget.value)}
        />
      </div>
      <Checkbox
        label={words.attendance.voidStay}
        checked={isFalse}
        onChange={(event) => setFalse(event.currentTarget.checked)}
      />
      {problem ? <p role="alert">{problem}</p> : null}
    </Confirm>
  )
}
