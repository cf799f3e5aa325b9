import { Button, Modal, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { people as words } from '../../../shared/messages/registers.ts'
import { useCommandOf } from '../../api/index.ts'
import { Confirm } from '../../ui/confirm.tsx'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import { PrimaryAction } from '../../ui/primary-action.tsx'
import styles from './people.module.css'
import type { Person } from './people-table.tsx'

export type PersonTarget = { kind: 'new' } | { kind: 'existing'; person: Person }

export const PersonForm = ({ target, onClose }: { target: PersonTarget | null; onClose: () => void }) => (
  <Modal
    opened={target !== null}
    onClose={onClose}
    size="lg"
    title={target?.kind === 'new' ? words.add : words.editTitle}
  >
    {target ? <Fields target={target} onClose={onClose} /> : null}
  </Modal>
)

function Fields({ target, onClose }: { target: PersonTarget; onClose: () => void }) {
  const create = useCommandOf('person.create')
  const update = useCommandOf('person.update')
  const [name, setName] = useState(target.kind === 'new' ? '' : target.person.name)
  const [position, setPosition] = useState(target.kind === 'new' ? '' : target.person.position)
  const isReady = name.trim() !== ''
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (!isReady) return
    const answer =
      target.kind === 'new'
        ? await create.attempt({ name, position })
        : await update.attempt({ personId: target.person.id, name, position })
    if (answer) onClose()
  }
  return (
    <form className={styles.form} onSubmit={(event) => void submit(event)}>
      <TextInput
        label={words.name}
        value={name}
        maxLength={500}
        data-autofocus
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <TextInput
        label={words.position}
        value={position}
        maxLength={500}
        onChange={(event) => setPosition(event.currentTarget.value)}
      />
      <ErrorNotice error={create.error ?? update.error} />
      <div className={styles.formBar}>
        {target.kind === 'existing' && target.person.hasPin ? (
          <ResetPin person={target.person} onDone={onClose} />
        ) : null}
        <PrimaryAction
          type="submit"
          isRunning={create.isRunning || update.isRunning}
          blockedBy={isReady ? null : words.fill}
        >
          {words.save}
        </PrimaryAction>
      </div>
    </form>
  )
}

function ResetPin({ person, onDone }: { person: Person; onDone: () => void }) {
  const [isAsking, setAsking] = useState(false)
  const reset = useCommandOf('person.resetPin')
  const confirm = async (reason: string) => {
    const answer = await reset.attempt({ personId: person.id, reason })
    if (answer) onDone()
  }
  return (
    <>
      <Button variant="default" onClick={() => setAsking(true)}>
        {words.resetPin}
      </Button>
      <Confirm
        isOpen={isAsking}
        title={words.resetPinOf(person.name)}
        confirmLabel={words.resetPin}
        tone="stop"
        needsReason
        isRunning={reset.isRunning}
        error={reset.error}
        onConfirm={(reason) => void confirm(reason)}
        onClose={() => setAsking(false)}
      >
        {words.resetPinDetail}
      </Confirm>
    </>
  )
}
