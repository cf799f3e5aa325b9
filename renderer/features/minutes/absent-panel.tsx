import { printedRoster } from '../../../shared/domain/printed-roster.ts'
import { minutes as words } from '../../../shared/messages/minutes.ts'
import type { Meeting } from '../meetings/readiness.ts'
import { AbsenceField } from '../room/absence-field.tsx'
import styles from './minutes-section.module.css'
import { ABSENT_PANEL } from './problem-target.ts'

/** Members who never came: the minutes name the reason of each. */
export function AbsentPanel({ meeting, canEdit }: { meeting: Meeting; canEdit: boolean }) {
  const { absent } = printedRoster(meeting.attendees, meeting.rules)
  if (absent.length === 0) return null
  return (
    <section id={ABSENT_PANEL} className={styles.section} aria-labelledby="absent-title">
      <h2 id="absent-title" className={styles.title}>
        {words.absent}
      </h2>
      <p className={styles.soft}>{words.absentHint}</p>
      {absent.map((person) => (
        <div key={person.personId} className={styles.absent}>
          <span>{person.name}</span>
          {canEdit ? (
            <AbsenceField meetingId={meeting.id} person={person} />
          ) : (
            <span>{person.absenceReason}</span>
          )}
        </div>
      ))}
    </section>
  )
}
