import { Button, TextInput } from '@mantine/core'
import { useState } from 'react'
import { common } from '../../../shared/messages/common.ts'
import { room as words } from '../../../shared/messages/room.ts'
import { useCommandOf } from '../../api/index.ts'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import styles from './attendance-panel.module.css'

/** A guest is in the room at once; the form stays open for the next. */
export function GuestForm({ meetingId, onClose }: { meetingId: string; onClose: () => void }) {
  const [name, setName] = useState('')
  const [position, setPosition] = useState('')
  const add = useCommandOf('attendance.addGuest')
  const arrive = useCommandOf('attendance.arrive')
  const submit = async () => {
    if (name.trim() === '') return
    const guest = await add.attempt({ meetingId, name: name.trim(), position: position.trim() })
    if (!guest) return
    await arrive.attempt({ meetingId, personIds: [guest.personId], at: null })
    setName('')
    setPosition('')
  }
  return (
    <form
      className={styles.guest}
      onSubmit={(event) => {
        event.preventDefault()
        void submit()
      }}
    >
      <TextInput
        label={words.attendance.guestName}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
        maxLength={500}
        autoFocus
      />
      <TextInput
        label={words.attendance.guestPosition}
        value={position}
        onChange={(event) => setPosition(event.currentTarget.value)}
        maxLength={500}
      />
      <Button type="submit" disabled={name.trim() === ''} loading={add.isRunning}>
        {common.actions.add}
      </Button>
      <Button variant="default" onClick={onClose}>
        {common.actions.close}
      </Button>
      <ErrorNotice error={add.error ?? arrive.error} />
    </form>
  )
}
