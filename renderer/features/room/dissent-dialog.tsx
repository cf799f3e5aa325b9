import { Checkbox, Modal, Select, Textarea } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { room as words } from '../../../shared/messages/room.ts'
import { roomVotes } from '../../../shared/messages/room-votes.ts'
import { useCommandOf } from '../../api/index.ts'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import { PrimaryAction } from '../../ui/primary-action.tsx'
import type { AgendaItem, Meeting } from '../meetings/readiness.ts'
import styles from './reveal-dialog.module.css'

type DialogProps = {
  meeting: Meeting
  item: AgendaItem
  dissents: readonly { personId: string }[]
  onClose: () => void
}

/** A dissent that is said after the resolution or handed in on paper. Whose it may be is the host's to say. */
export function DissentDialog({ meeting, item, dissents, onClose }: DialogProps) {
  const [personId, setPersonId] = useState('')
  const [reason, setReason] = useState('')
  const [isWritten, setWritten] = useState(false)
  const add = useCommandOf('resolution.addDissent')
  const data = meeting.attendees
    .filter(({ isVoting, personId: id }) => isVoting && dissents.every((known) => known.personId !== id))
    .map(({ personId: value, name: label }) => ({ value, label }))
  const missing = reason.trim().length < 2 ? roomVotes.dissent.noReason : null
  const blockedBy = personId === '' ? roomVotes.dissent.noPerson : missing
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (blockedBy) return
    if (await add.attempt({ itemId: item.id, personId, reason: reason.trim(), isWritten })) onClose()
  }
  return (
    <Modal
      opened
      onClose={onClose}
      size="lg"
      title={roomVotes.dissent.title}
      classNames={{ title: styles.title }}
    >
      <form className={styles.form} onSubmit={(event) => void submit(event)}>
        <p>{roomVotes.dissent.text}</p>
        <Select
          label={words.resolution.dissenter}
          data={data}
          value={personId || null}
          onChange={(value) => setPersonId(value ?? '')}
          searchable
          data-autofocus
        />
        <Textarea
          label={words.resolution.dissentReason}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
          autosize
          minRows={2}
          maxRows={8}
          maxLength={2_000}
        />
        <Checkbox
          label={roomVotes.dissent.written}
          checked={isWritten}
          onChange={(event) => setWritten(event.currentTarget.checked)}
        />
        <ErrorNotice error={add.error} />
        <div className={styles.end}>
          <PrimaryAction type="submit" isRunning={add.isRunning} blockedBy={blockedBy}>
            {roomVotes.dissent.save}
          </PrimaryAction>
        </div>
      </form>
    </Modal>
  )
}
