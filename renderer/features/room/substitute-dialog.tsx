import { Button, Modal, Select, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { common } from '../../../shared/messages/common.ts'
import { meetingLaw } from '../../../shared/messages/meeting-law.ts'
import { useCommandOf, useQueryOf } from '../../api/index.ts'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import { matchOptions } from '../../ui/match-options.ts'
import { PrimaryAction } from '../../ui/primary-action.tsx'
import type { Attendee, Meeting } from '../meetings/readiness.ts'
import styles from './reveal-dialog.module.css'

const words = meetingLaw.substitute
const NEW = 'new'

/** Who sits for a member at this meeting, and on what authority. */
export function SubstituteDialog(props: { meeting: Meeting; member: Attendee; onClose: () => void }) {
  const { meeting, member, onClose } = props
  const people = useQueryOf('person.list', {}).data ?? []
  const name = useCommandOf('attendance.nameSubstitute')
  const [chosen, setChosen] = useState<string>(NEW)
  const [fresh, setFresh] = useState({ name: '', position: '' })
  const [authority, setAuthority] = useState('')
  const seated = new Set(
    meeting.attendees.filter(({ role }) => role !== null).map(({ personId }) => personId),
  )
  const isWhole = (chosen !== NEW || fresh.name.trim() !== '') && authority.trim() !== ''
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (!isWhole || !member.seatId) return
    const person =
      chosen === NEW ? { name: fresh.name.trim(), position: fresh.position.trim() } : { personId: chosen }
    const { seatId } = member
    const done = await name.attempt({ meetingId: meeting.id, seatId, person, authority: authority.trim() })
    if (done) onClose()
  }
  return (
    <Modal opened onClose={onClose} title={words.title(member.name)} classNames={{ title: styles.title }}>
      <form className={styles.form} onSubmit={(event) => void submit(event)}>
        <p>{meeting.rules.doSubstitutesVote ? words.counts : words.countsNot}</p>
        <Select
          label={words.person}
          description={words.personHint}
          data={[
            { value: NEW, label: words.someoneNew },
            ...people
              .filter(({ id }) => !seated.has(id))
              .map((each) => ({ value: each.id, label: each.name })),
          ]}
          value={chosen}
          onChange={(value) => setChosen(value ?? NEW)}
          searchable
          filter={matchOptions}
          limit={60}
        />
        {chosen === NEW ? (
          <>
            <TextInput
              label={words.name}
              value={fresh.name}
              maxLength={500}
              onChange={(event) => setFresh({ ...fresh, name: event.currentTarget.value })}
            />
            <TextInput
              label={words.position}
              value={fresh.position}
              maxLength={500}
              onChange={(event) => setFresh({ ...fresh, position: event.currentTarget.value })}
            />
          </>
        ) : null}
        <TextInput
          label={words.authority}
          description={words.authorityHint}
          value={authority}
          maxLength={500}
          onChange={(event) => setAuthority(event.currentTarget.value)}
        />
        <ErrorNotice error={name.error} />
        <div className={styles.bar}>
          <Button variant="default" onClick={onClose}>
            {common.actions.cancel}
          </Button>
          <PrimaryAction type="submit" isRunning={name.isRunning} blockedBy={isWhole ? null : words.missing}>
            {words.save}
          </PrimaryAction>
        </div>
      </form>
    </Modal>
  )
}
