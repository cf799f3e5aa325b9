import { TextInput } from '@mantine/core'
import { useState } from 'react'
import { room as words } from '../../../shared/messages/room.ts'
import { useCommandOf } from '../../api/index.ts'
import { useAutosave } from '../../ui/use-autosave.ts'
import type { Attendee } from '../meetings/readiness.ts'
import styles from './attendance-panel.module.css'

/** Why somebody did not come: saved as it is typed, printed in the minutes. */
export function AbsenceField({ meetingId, person }: { meetingId: string; person: Attendee }) {
  const [text, setText] = useState(person.absenceReason)
  const set = useCommandOf('attendance.setAbsence')
  const { autosave } = useAutosave<string>({
    onSave: async (reason) => {
      await set.run({ meetingId, personId: person.personId, reason })
      return { savedAt: new Date().toISOString() }
    },
  })
  return (
    <TextInput
      className={styles.absence}
      aria-label={words.attendance.absenceOf(person.name)}
      placeholder={words.attendance.absence}
      value={text}
      maxLength={500}
      onChange={(event) => {
        setText(event.currentTarget.value)
        autosave.change(event.currentTarget.value)
      }}
      onBlur={() => void autosave.leave()}
    />
  )
}
