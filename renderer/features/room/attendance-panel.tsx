import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import { room as words } from '../../../shared/messages/room.ts'
import { useCommandOf } from '../../api/index.ts'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import { useFormat } from '../../ui/format.ts'
import type { Attendee, Meeting } from '../meetings/readiness.ts'
import styles from './attendance-panel.module.css'
import { AttendanceRow } from './attendance-row.tsx'
import { CorrectStayDialog } from './correct-stay-dialog.tsx'
import { GuestForm } from './guest-form.tsx'
import { SubstituteDialog } from './substitute-dialog.tsx'
import { WithdrawSubstitute } from './withdraw-substitute.tsx'

/** Who is here: everybody with one press, or each as they come. The times decide on the quorum of every item. */
export function AttendancePanel({ meeting }: { meeting: Meeting }) {
  const format = useFormat()
  const arrive = useCommandOf('attendance.arrive')
  const leave = useCommandOf('attendance.leave')
  const [correcting, setCorrecting] = useState<string | null>(null)
  const [isAddingGuest, setAddingGuest] = useState(false)
  const [sending, setSending] = useState<Attendee | null>(null)
  const [taking, setTaking] = useState<Attendee | null>(null)
  const [told, setTold] = useState('')
  const seated = meeting.attendees.filter(({ role }) => role !== null)
  const guests = meeting.attendees.filter(({ role }) => role === null)
  // Whoever sent somebody does not come: the substitute does.
  const represented = new Set(seated.flatMap(({ substituteFor }) => substituteFor?.personId ?? []))
  const away = seated.filter(
    ({ personId, isPresent, stays }) => !isPresent && stays.length === 0 && !represented.has(personId),
  )
  const maySend = ({ personId, role, substituteFor }: Attendee) =>
    meeting.rules.areSubstitutesAllowed &&
    role !== null &&
    substituteFor === null &&
    !represented.has(personId)
  const come = async (people: readonly Attendee[]) => {
    const personIds = people.map(({ personId }) => personId)
    if (!(await arrive.attempt({ meetingId: meeting.id, personIds, at: null }))) return
    setTold(
      words.attendance.announced.arrived(
        people.length === 1 ? (people[0]?.name ?? '') : words.attendance.everybody,
      ),
    )
  }
  const go = async ({ personId, name }: Attendee) => {
    if (await leave.attempt({ meetingId: meeting.id, personId, at: null }))
      setTold(words.attendance.announced.left(name))
  }
  const rows = (people: readonly Attendee[]) => (
    <ul className={styles.rows}>
      {people.map((person) => (
        <AttendanceRow
          key={person.personId}
          meetingId={meeting.id}
          person={person}
          isOver={isOver}
          isRunning={arrive.isRunning || leave.isRunning}
          onArrive={() => void come([person])}
          onLeave={() => void go(person)}
          onCorrect={() => setCorrecting(person.personId)}
          onSubstitute={maySend(person) ? () => setSending(person) : null}
          onWithdraw={() => setTaking(person)}
        />
      ))}
    </ul>
  )
  const corrected = meeting.attendees.find(({ personId }) => personId === correcting)
  const isOver = meeting.state === 'closed'
  const isNobodyHere = away.length === seated.length
  return (
    <div className={styles.panel}>
      <ErrorNotice error={arrive.error ?? leave.error} />
      <div className="visually-hidden" role="status">
        {told}
      </div>
      {away.length > 1 && !isOver ? (
        <Button className={styles.all} loading={arrive.isRunning} onClick={() => void come(away)}>
          {isNobodyHere ? words.attendance.arriveAll : words.attendance.arriveRest(format.count(away.length))}
        </Button>
      ) : null}
      {rows(seated)}
      <div className={styles.head}>
        <h2 className={styles.subtitle}>{words.attendance.guests}</h2>
        {isAddingGuest || isOver ? null : (
          <Button
            variant="subtle"
            leftSection={<IconPlus size={18} aria-hidden />}
            onClick={() => setAddingGuest(true)}
          >
            {words.attendance.addGuest}
          </Button>
        )}
      </div>
      {guests.length === 0 && !isAddingGuest ? (
        <p className={styles.soft}>{words.attendance.guestsNone}</p>
      ) : null}
      {rows(guests)}
      {isAddingGuest ? <GuestForm meetingId={meeting.id} onClose={() => setAddingGuest(false)} /> : null}
      {sending ? (
        <SubstituteDialog meeting={meeting} member={sending} onClose={() => setSending(null)} />
      ) : null}
      {taking ? (
        <WithdrawSubstitute meetingId={meeting.id} person={taking} onClose={() => setTaking(null)} />
      ) : null}
      {corrected ? (
        <CorrectStayDialog meeting={meeting} person={corrected} onClose={() => setCorrecting(null)} />
      ) : null}
    </div>
  )
}
